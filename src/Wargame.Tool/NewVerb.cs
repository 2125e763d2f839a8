using System.CommandLine;
using Wargame.Scenarios;

namespace Wargame.Tool;

/// <summary><c>new FOLDER</c>: writes a small commented scenario that lints clean and plays, to be changed.</summary>
internal static class NewVerb
{
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "Folder to write; its name becomes the scenario's id." };
        var command = new Command("new", "Writes a small commented scenario of three cities to start from.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, Console.Out, Console.Error));
        return command;
    }

    /// <summary>0 when it was written, 2 where the folder is no good.</summary>
    public static int Run(string folder, TextWriter output, TextWriter errors)
    {
        try
        {
            if (ScenarioTemplate.Write(folder) is { } wrong)
            {
                errors.WriteLine(char.ToUpperInvariant(wrong[0]) + wrong[1..] + ".");
                return 2;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(e.Message);
            return 2;
        }
        output.WriteLine($"Written to {folder}. Next: change the files, then");
        output.WriteLine($"  wargame lint {folder}");
        output.WriteLine($"  wargame play {folder} --seed 1");
        return 0;
    }
}
