using System.CommandLine;
using Wargame.Scenarios;

namespace Wargame.Tool;

/// <summary><c>schema FOLDER [--reference FILE]</c>: writes the JSON Schemas of the scenario files, for editors, and the reference tables.</summary>
internal static class SchemaVerb
{
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "Folder to write the schemas to; it is made where it is missing." };
        var reference = new Option<string?>("--reference") { Description = "File to write the tables of all files and keys to, as Markdown." };
        var command = new Command("schema", "Writes the JSON Schemas of the scenario files: with them an editor completes and checks.") { folder, reference };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(reference), Console.Out, Console.Error));
        return command;
    }

    /// <summary>0 when all were written, 2 where the folder or the file cannot be written.</summary>
    public static int Run(string folder, string? reference, TextWriter output, TextWriter errors)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach ((string name, string text) in ScenarioSchemas.All()) File.WriteAllText(Path.Combine(folder, name), text);
            if (reference is not null) File.WriteAllText(reference, ScenarioSchemas.Reference());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(e.Message);
            return 2;
        }
        output.WriteLine($"{ScenarioSchemas.All().Count} schemas in {folder}. A file uses one by a first line such as");
        output.WriteLine($"# yaml-language-server: $schema={Path.Combine(folder, "places.json")}");
        return 0;
    }
}
