using System.Text;
using CsCheck;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.InputFuzz;

/// <summary>Folders of a scenario, changed in their lines and characters: each is refused with problems, or starts a world and plays a turn.</summary>
internal sealed class ScenarioInputs(Findings findings)
{
    private const ulong Dice = 1;
    private static readonly Dictionary<string, string> good = Template();

    private static readonly Gen<Func<string, string>> line = Gen.Select(Gen.Int[0, 4], Odd.Place, Odd.Place, Odd.Text, Odd.Value)
        .Select<(int, int, int, Func<string, string>, string), Func<string, string>>(change => text => Changed(text, change));

    private static readonly Gen<Func<string, string>> bytes = Odd.Bytes.Select<Func<byte[], byte[]>, Func<string, string>>(change => text => Encoding.UTF8.GetString(change(Encoding.UTF8.GetBytes(text))));

    /// <summary>A file, what it is changed to, and whether a turn is played where it reads all the same.</summary>
    public static Gen<(string Path, string Text, bool Plays)> Inputs { get; } = Gen.Select(
        Gen.OneOf((string[])[.. good.Keys.Order(StringComparer.Ordinal)]), Odd.Seldom(30, bytes, Gen.OneOf(Odd.Text, line)), Odd.Seldom(20, Gen.Const(true), false),
        (path, change, plays) => (path, change(good[path]), plays));

    public void Try((string Path, string Text, bool Plays) input)
    {
        ScenarioReading reading = ScenarioReader.Read(new TextFiles(new Dictionary<string, string>(good, StringComparer.Ordinal) { [input.Path] = input.Text }));
        foreach (Problem problem in reading.Problems) findings.Answered("scenarios", problem.What);
        if (reading.Scenario is null && reading.Problems.Count == 0) throw new InvalidOperationException("refused without a problem");
        if (reading.Scenario is not { } scenario || !input.Plays) return;
        World world = WorldSetup.Start(scenario, Dice);
        Turn.Play(world, SelfPlay.Inputs(world, SelfPlay.Doctrines(scenario)));
        findings.Answered("scenarios", "played");
    }

    private static string Changed(string text, (int How, int Place, int Other, Func<string, string> Change, string Value) change)
    {
        List<string> lines = [.. text.Split('\n')];
        int i = change.Place % lines.Count, colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
        switch (change.How)
        {
            case 0: lines.RemoveAt(i); break;
            case 1: lines.Insert(change.Other % lines.Count, lines[i]); break;
            case 2: lines[i] = new string(' ', change.Other % 6) + lines[i]; break;
            default: lines[i] = colon < 0 ? change.Change(lines[i]) : lines[i][..(colon + 2)] + change.Value; break;
        }
        return string.Join('\n', lines);
    }

    private static Dictionary<string, string> Template()
    {
        var files = new FolderFiles(Path.Combine(AppContext.BaseDirectory, "Template"));
        return files.Paths.ToDictionary(p => p, p => files.Text(p)!, StringComparer.Ordinal);
    }
}
