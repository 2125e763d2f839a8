using System.CommandLine;
using Wargame.Journal;

namespace Wargame.Tool;

/// <summary><c>verify SESSION</c>: adjudicates a saved session anew and prints every turn's hash, or the first difference.</summary>
internal static class VerifyVerb
{
    public static Command Make()
    {
        var session = SavedArgument.Session();
        var data = SavedArgument.Data();
        var command = new Command("verify", "Adjudicates a saved session anew from its journal and compares every turn.") { session, data };
        command.SetAction(async (parsed, _) => await Run(parsed.GetValue(session)!, parsed.GetValue(data)!, Console.Out, Console.Error));
        return command;
    }

    /// <summary>0 where every turn holds, 1 at a difference, 2 where there is nothing to verify.</summary>
    public static async Task<int> Run(string session, string data, TextWriter output, TextWriter errors)
    {
        try
        {
            SavedSession? saved = await SavedArgument.Read(session, data);
            if (saved is null)
            {
                await errors.WriteLineAsync($"There is no session '{session}', neither in {data} nor as a file.");
                return 2;
            }
            return await Report(saved, output);
        }
        catch (UnreadableSession why)
        {
            await output.WriteLineAsync($"turn {why.Turn}, {why.Damage?.Field ?? "opening"}: {why.Message}");
            return 1;
        }
    }

    private static async Task<int> Report(SavedSession saved, TextWriter output)
    {
        await output.WriteLineAsync($"{saved.Opened.Name}: {saved.Scenario.Title}, {saved.Turns.Count} {(saved.Turns.Count == 1 ? "turn" : "turns")}, seed {saved.Opened.Seed}, rulebook {saved.Opened.Rulebook}");
        Verified verified = Verification.Run(saved);
        for (int i = 0; i < verified.Hashes.Count; i++) await output.WriteLineAsync($"turn {i + 1,2}  {verified.Hashes[i]}  holds");
        if (verified.Difference is not { } difference)
        {
            await output.WriteLineAsync("Every turn replays to the same result.");
            return 0;
        }
        await output.WriteLineAsync($"turn {difference.Turn,2}  differs at {difference.Field}");
        await output.WriteLineAsync($"  saved: {Short(difference.Saved)}");
        await output.WriteLineAsync($"  anew:  {Short(difference.Anew)}");
        return 1;
    }

    private static string Short(string text) => text.Length <= 400 ? text : text[..400] + "…";
}
