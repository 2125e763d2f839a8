using System.Reflection;
using System.Text.RegularExpressions;

namespace Wargame.Rules.Tests.Cases;

/// <summary>Draws and reads hazards: <c>the river brings City 600</c>, <c>the river at City: inside 100, broken</c>.</summary>
public static partial class HazardLines
{
    /// <summary>Draws a line about a hazard; false for any other line.</summary>
    public static bool Draw(Names names, World world, string line)
    {
        if (Coming().Match(line) is { Success: true } coming)
        {
            HazardState state = Hazard(world, coming);
            int level = Fields.Number(coming.Groups["level"].Value), at = names.Scenario.IndexOf(names.City(coming.Groups["place"].Value));
            foreach ((int from, int share) in names.Scenario.HazardBoards[Array.IndexOf(world.Hazards, state)].Into(at)) state.Passed[from] = level * 1000 / share;
            return true;
        }
        if (Standing().Match(line) is not { Success: true } standing) return false;
        foreach ((PropertyInfo member, string value) in Items(standing))
        {
            int at = names.Scenario.IndexOf(names.City(standing.Groups["place"].Value));
            if (member.GetValue(Hazard(world, standing)) is bool[] flags) flags[at] = value == "yes";
            else ((int[])member.GetValue(Hazard(world, standing))!)[at] = Fields.Number(value);
        }
        return true;
    }

    /// <summary>What is wrong with a line about a hazard; null for any other line.</summary>
    public static IEnumerable<string>? Check(Names names, World world, string line)
    {
        if (Standing().Match(line) is not { Success: true } standing) return null;
        int at = names.Scenario.IndexOf(names.City(standing.Groups["place"].Value));
        return Items(standing).Select(item =>
        {
            object state = item.Member.GetValue(Hazard(world, standing))!;
            object found = state is bool[] flags ? flags[at] : ((int[])state)[at];
            return Fields.Fits(names, found, item.Value) ? null : $"{line}: {item.Member.Name} is {found}";
        }).OfType<string>().ToList();
    }

    private static HazardState Hazard(World world, Match match) =>
        Array.Find(world.Hazards, h => h.Id == match.Groups["id"].Value) ?? throw new CaseFault($"there is no {match.Groups["id"].Value}");

    private static IEnumerable<(PropertyInfo Member, string Value)> Items(Match match)
    {
        foreach (string item in match.Groups["items"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = item.Split(' ');
            bool off = words[0] == "not";
            string name = off ? words[1] : words[0];
            PropertyInfo member = typeof(HazardState).GetProperty(char.ToUpperInvariant(name[0]) + name[1..]) ?? throw new CaseFault($"a hazard has no {name}");
            yield return (member, member.PropertyType == typeof(bool[]) ? off ? "no" : "yes" : words[1]);
        }
    }

    [GeneratedRegex(@"^the (?<id>[a-z]+) brings (?<place>[A-Z][a-z]+) (?<level>\d+)$")]
    private static partial Regex Coming();

    [GeneratedRegex(@"^the (?<id>[a-z]+) at (?<place>[A-Z][a-z]+): (?<items>.+)$")]
    private static partial Regex Standing();
}
