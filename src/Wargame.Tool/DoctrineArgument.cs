using System.CommandLine;
using Wargame.Rules;

namespace Wargame.Tool;

/// <summary><c>--doctrine FACTION=NAME</c>, given for as many factions as wanted.</summary>
internal static class DoctrineArgument
{
    public static Option<string[]> Make() => new("--doctrine")
    {
        Description = "FACTION=NAME; may be given for each faction. Others play their first doctrine.", DefaultValueFactory = _ => [],
    };

    /// <summary>Names by faction; null after saying on <paramref name="errors"/> what is wrong.</summary>
    public static Dictionary<FactionId, string>? Read(Scenario scenario, IReadOnlyList<string> doctrines, TextWriter errors)
    {
        var named = new Dictionary<FactionId, string>();
        foreach (string pair in doctrines)
        {
            string[] parts = pair.Split('=', 2);
            var id = new FactionId(parts[0].Trim().ToUpperInvariant());
            if (parts.Length != 2 || scenario.IndexOf(id) < 0)
            {
                errors.WriteLine($"--doctrine {pair}: expected FACTION=NAME with one of {string.Join(", ", scenario.Factions.Select(f => f.Id))}.");
                return null;
            }
            FactionDefinition faction = scenario.Faction(id);
            if (faction.Doctrines.All(d => d.Name != parts[1]))
            {
                errors.WriteLine($"--doctrine {pair}: {faction.Name} has {string.Join(", ", faction.Doctrines.Select(d => d.Name))}.");
                return null;
            }
            named[id] = parts[1];
        }
        return named;
    }
}
