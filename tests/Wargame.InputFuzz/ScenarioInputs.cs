using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.InputFuzz;

/// <summary>Folders of a scenario, changed in their lines and characters: each is refused with problems, or starts a world and plays a turn.</summary>
public sealed class ScenarioInputs(ulong seed, Findings findings)
{
    private readonly Dictionary<string, string> good = Template();

    public void Try(long number)
    {
        var chance = new Chance(seed, "scenario", number);
        var texts = new Dictionary<string, string>(good, StringComparer.Ordinal);
        string path = chance.Of([.. good.Keys.Order(StringComparer.Ordinal)]);
        texts[path] = chance.OneIn(30) ? System.Text.Encoding.UTF8.GetString(Odd.Bytes(System.Text.Encoding.UTF8.GetBytes(texts[path]), chance)) : Changed(texts[path], chance);
        try
        {
            ScenarioReading reading = ScenarioReader.Read(new TextFiles(texts));
            if (reading.Scenario is not { } scenario)
            {
                if (reading.Problems.Count == 0) findings.Add($"scenario {number}", "no problem named", texts[path]);
                return;
            }
            if (!chance.OneIn(20)) return;
            World world = WorldSetup.Start(scenario, seed);
            Turn.Play(world, SelfPlay.Inputs(world, SelfPlay.Doctrines(scenario)));
        }
        catch (Exception why)
        {
            findings.Add($"scenario {number}", why, path);
        }
    }

    private static string Changed(string text, Chance chance)
    {
        if (chance.OneIn(2)) return Odd.Text(text, chance);
        List<string> lines = [.. text.Split('\n')];
        int i = chance.Below(lines.Count), colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
        switch (chance.Below(5))
        {
            case 0: lines.RemoveAt(i); break;
            case 1: lines.Insert(chance.Below(lines.Count), lines[i]); break;
            case 2: lines[i] = new string(' ', chance.Below(6)) + lines[i]; break;
            default: lines[i] = colon < 0 ? Odd.Text(lines[i], chance) : lines[i][..(colon + 2)] + Odd.Value(chance); break;
        }
        return string.Join('\n', lines);
    }

    private static Dictionary<string, string> Template()
    {
        var files = new FolderFiles(Path.Combine(AppContext.BaseDirectory, "Template"));
        return files.Paths.ToDictionary(p => p, p => files.Text(p)!, StringComparer.Ordinal);
    }
}
