using System.Reflection;
using System.Text.RegularExpressions;

namespace Wargame.Rules.Tests.Cases;

/// <summary>Holds a turn against what a case expects of it.</summary>
public sealed partial class Expectations(Names names, TurnResult result)
{
    private World After => result.After;

    /// <summary>What one line asks for and does not find.</summary>
    public IEnumerable<string> Check(CaseLine line)
    {
        string text = line.Text;
        if (text.StartsWith("card ", StringComparison.Ordinal)) return new CardExpectations(names, result).Check(line, wanted: true);
        if (text.StartsWith("no card ", StringComparison.Ordinal)) return new CardExpectations(names, result).Check(line, wanted: false);
        if (HazardLines.Check(names, After, text) is { } hazards) return hazards;
        if (Failure().Match(text) is { Success: true } failure) return Fails(text, failure);
        if (Want().Match(text) is { Success: true } want) return Wants(want);
        if (Ends().Match(text) is { Success: true } ends) return Ending(text, ends);
        if (Travel().Match(text) is { Success: true } travel) return OnTheWay(text, travel);
        if (Gauged().Match(text) is { Success: true } gauged) return Reading(text, gauged);
        if (Known().Match(text) is { Success: true } known) return Report(text, known);
        if (Men().Match(text) is { Success: true } men) return Forces(text, men);
        if (PositionLines.Subject(names, After, text) is { } subject)
        {
            return PositionLines.Items(text).Select(item => Fields.Check(names, subject, item)).OfType<string>();
        }
        bool wanted = !text.StartsWith("no ", StringComparison.Ordinal);
        return Event(wanted ? text : text[3..], wanted);
    }

    private IEnumerable<string> Event(string text, bool wanted)
    {
        string[] words = text.Split(' ');
        Type? kind = typeof(Event).Assembly.GetType($"Wargame.Rules.{words[0]}");
        if (kind is null || !kind.IsSubclassOf(typeof(Event))) throw new CaseFault($"nothing is expected by \"{text}\"");
        bool found = result.Events.Any(e => e.GetType() == kind && Fits(e, words[1..]));
        if (found != wanted) yield return wanted ? $"no event {text}" : $"an event {text}";
    }

    // "to NORTH" is the member To; a value alone fits any member; "hit" a member that is true.
    private bool Fits(Event what, string[] words)
    {
        PropertyInfo[] members = what.GetType().GetProperties();
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i] == "in" ? "city" : words[i] == "men" && Member(members, "men") is null ? "amount" : words[i];
            if (word is "not" && Member(members, words[i + 1]) is { } off)
            {
                if (off.GetValue(what) is not false) return false;
                i++;
            }
            else if (char.IsLower(word[0]) && names.Road(word) is null && Member(members, word) is { } member)
            {
                if (member.PropertyType == typeof(bool))
                {
                    if (member.GetValue(what) is not true) return false;
                }
                else if (!Fields.Fits(names, member.GetValue(what), words[++i])) return false;
            }
            else if (!members.Any(m => m.GetIndexParameters().Length == 0 && Fields.Fits(names, m.GetValue(what), word))) return false;
        }
        return true;
    }

    private static PropertyInfo? Member(PropertyInfo[] members, string word) => Array.Find(members, m => string.Equals(m.Name, word, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Fails(string text, Match match)
    {
        FactionId faction = names.Faction(match.Groups["side"].Value);
        string kind = match.Groups["order"].Value;
        OrderFailed? failed = result.Events.OfType<OrderFailed>().FirstOrDefault(e => e.Faction == faction && e.Order.GetType().Name == kind);
        if (match.Groups["not"].Success)
        {
            if (failed is not null) yield return $"{text}: {failed.Why.Code}, {failed.Why.Sentence}";
            yield break;
        }
        if (failed is null) yield return $"{text}: it did not fail";
        else if (failed.Why.Code.ToString() != match.Groups["code"].Value || failed.Why.Clause != match.Groups["clause"].Value)
        {
            yield return $"{text}: found {failed.Why.Code} {failed.Why.Clause}, {failed.Why.Sentence}";
        }
    }

    private IEnumerable<string> Wants(Match match)
    {
        int faction = After.Scenario.IndexOf(names.Faction(match.Groups["side"].Value));
        ObjectiveStanding? standing = Objectives.Of(ObjectiveFacts.Of(After, faction, RoadMap.Of(After))).FirstOrDefault(s => s.Text == match.Groups["text"].Value);
        if (standing is null) yield return $"nobody wants \"{match.Groups["text"].Value}\"";
        else if (standing.Band.ToString() != match.Groups["band"].Value) yield return $"{match.Value}: found {standing}";
    }

    private IEnumerable<string> Ending(string text, Match match)
    {
        string found = After.Ending is { } over ? $"{over.Kind}{(over.Faction is { } f ? $" {f}" : "")}" : "goes on";
        if (found != (match.Groups["on"].Success ? "goes on" : match.Groups["how"].Value)) yield return $"{text}: found {found}";
    }

    private IEnumerable<string> OnTheWay(string text, Match match)
    {
        FactionId side = names.Faction(match.Groups["side"].Value);
        CityId to = names.City(match.Groups["to"].Value);
        var there = After.Deliveries.Where(d => d.Target == to && (d.Force?.Faction ?? d.To) == side).ToList();
        bool fits = match.Groups["men"].Value == "nothing" ? there.Count == 0
            : there.Any(d => Fields.Fits(names, d.Amount, match.Groups["men"].Value) && (!match.Groups["turn"].Success || d.Arrives == Fields.Number(match.Groups["turn"].Value)));
        if (!fits) yield return $"{text}: found {(there.Count == 0 ? "nothing" : string.Join("; ", there.Select(d => $"{d.Kind} {d.Amount}, arrives {d.Arrives}")))}";
    }

    private IEnumerable<string> Report(string text, Match match)
    {
        FactionState seer = After.Faction(names.Faction(match.Groups["seer"].Value));
        ForceReport? found = seer.Knows[After.Scenario.IndexOf(names.City(match.Groups["place"].Value))].Forces[After.Scenario.IndexOf(names.Faction(match.Groups["side"].Value))];
        if (match.Groups["nothing"].Success)
        {
            if (found is not null) yield return $"{text}: found {found}";
            yield break;
        }
        if (found is not { } report || (match.Groups["grade"].Success && report.Letter.ToString() != match.Groups["grade"].Value)
            || (match.Groups["low"].Success && (report.Low < Fields.Number(match.Groups["low"].Value) || report.High > Fields.Number(match.Groups["high"].Value))))
        {
            yield return $"{text}: found {found?.ToString() ?? "nothing"}";
        }
    }

    private IEnumerable<string> Reading(string text, Match match)
    {
        int hazard = Array.FindIndex(After.Hazards, h => h.Id == match.Groups["id"].Value);
        Gauge? gauge = Sight.Of(After, names.Faction(match.Groups["seer"].Value)).Gauge(hazard, After.Scenario.IndexOf(names.City(match.Groups["place"].Value)));
        if (gauge is null || gauge.Low < Fields.Number(match.Groups["low"].Value) || gauge.High > Fields.Number(match.Groups["high"].Value)
            || (match.Groups["grade"].Success && gauge.Letter.ToString() != match.Groups["grade"].Value)) yield return $"{text}: found {gauge}";
    }

    private IEnumerable<string> Forces(string text, Match match)
    {
        FactionId side = names.Faction(match.Groups["side"].Value);
        CityId place = names.City(match.Groups["place"].Value);
        var there = After.Forces.Where(f => f.Faction == side && f.City == place).ToList();
        int men = there.Sum(f => f.Men);
        if (!Fields.Fits(names, men, match.Groups["men"].Value == "none" ? "0" : match.Groups["men"].Value)) yield return $"{text}: found {men}";
        foreach (string item in match.Groups["rest"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (there.Count == 0) yield return $"{text}: nobody is there";
            else if (Fields.Check(names, there[0], item) is { } wrong) yield return wrong;
        }
    }

    [GeneratedRegex(@"^(?<side>[A-Z]+) (?<order>[A-Z]\w+) (?:(?<not>is carried out)|fails: (?<code>\w+) (?<clause>[\d.]+))$")]
    private static partial Regex Failure();

    [GeneratedRegex("^(?<side>[A-Z]+) wants \"(?<text>[^\"]+)\": (?<band>\\w+)$")]
    private static partial Regex Want();

    [GeneratedRegex(@"^the session (?:(?<on>goes on)|ends: (?<how>.+))$")]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(?<side>[A-Z]+) (?<men>[\d.]+|nothing) on the way to (?<to>[A-Z][a-z]+)(?:: due in turn (?<turn>\d+))?$")]
    private static partial Regex Travel();

    [GeneratedRegex(@"^(?<seer>[A-Z]+) reads the (?<id>[a-z]+) at (?<place>[A-Z][a-z]+): (?<low>\d+) to (?<high>\d+)(?:, grade (?<grade>[A-F]))?$")]
    private static partial Regex Gauged();

    [GeneratedRegex(@"^(?<seer>[A-Z]+) (?:(?<nothing>knows nothing)|has a report) of (?<side>[A-Z]+) in (?<place>[A-Z][a-z]+)(?:: (?:(?<low>\d+) to (?<high>\d+))?,? ?(?:grade (?<grade>[A-F]))?)?$")]
    private static partial Regex Known();

    [GeneratedRegex(@"^(?<side>[A-Z]+) (?<men>none|[\d.]+) in (?<place>[A-Z][a-z]+)(?<rest>,.*)?$")]
    private static partial Regex Men();
}
