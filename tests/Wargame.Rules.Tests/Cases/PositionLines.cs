using System.Text.RegularExpressions;

namespace Wargame.Rules.Tests.Cases;

/// <summary>Draws a position line by line.</summary>
public static partial class PositionLines
{
    /// <summary>Draws one line into the world.</summary>
    public static void Draw(Names names, World world, string line)
    {
        if (HazardLines.Draw(names, world, line) || BargainLines.Draw(names, world, line)) return;
        if (Turn().Match(line) is { Success: true } turn) world.Turn = Fields.Number(turn.Groups[1].Value);
        else if (Grant().Match(line) is { Success: true } grant) Granted(names, world, grant);
        else if (Request().Match(line) is { Success: true } request) Asked(names, world, request);
        else if (Said().Match(line) is { Success: true } said) Claimed(names, world, said);
        else if (Word().Match(line) is { Success: true } word)
        {
            world.Faction(names.Faction(word.Groups["power"].Value)).Stances[world.Scenario.IndexOf(names.Faction(word.Groups["side"].Value))] = Enum.Parse<Stance>(word.Groups["stance"].Value);
        }
        else if (Marching().Match(line) is { Success: true } marching) OnTheWay(names, world, marching);
        else if (Men().Match(line) is { Success: true } men) world.Forces.Add(Force(names, world, men));
        else if (Subject(names, world, line) is { } subject)
        {
            foreach (string item in Items(line)) Fields.Set(names, subject, item);
        }
        else throw new CaseFault($"no position is drawn by \"{line}\"");
    }

    /// <summary>The place, route or faction before a colon; null for none.</summary>
    public static object? Subject(Names names, World world, string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        string name = line[..colon];
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0) return names.Side(name[..space]) is { } whose ? Part(world, whose, name[(space + 1)..]) : null;
        return names.Place(name) is { } city ? world.City(city) : names.Road(name) is { } route ? world.Route(route) : names.Side(name) is { } side ? world.Faction(side) : null;
    }

    // "SOUTH leadership", or a cell, "SOUTH army".
    private static object? Part(World world, FactionId whose, string part)
    {
        FactionState faction = world.Faction(whose);
        int cell = world.Scenario.Faction(whose).CellOf(part);
        return part == "leadership" ? faction.Leadership : cell >= 0 ? faction.Cells[cell] : null;
    }

    /// <summary>What is said after the colon, item by item.</summary>
    public static IEnumerable<string> Items(string line) =>
        line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Force Force(Names names, World world, Match match)
    {
        ForceClass kind = Kind(match.Groups["kind"].Value);
        FactionId faction = names.Faction(match.Groups["side"].Value);
        CityId city = names.City(match.Groups["place"].Value);
        var force = new Force
        {
            Number = world.TakeNumber(), Faction = faction, Name = $"{faction} {match.Groups["kind"].Value}", Class = kind, Cell = "army", City = city,
            Men = Fields.Number(match.Groups["men"].Value), Quality = 500, Morale = 500, MoraleBefore = 500, Tempo = world.Scenario.Parameters.Tempo,
        };
        foreach (string item in match.Groups["rest"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Fields.Set(names, force, item);
        force.MoraleBefore = force.Morale;
        return force;
    }

    private static ForceClass Kind(string word) => word switch
    {
        "conscripts" => ForceClass.Conscript,
        "regulars" => ForceClass.Regular,
        "locals" => ForceClass.Local,
        "picked" => ForceClass.Elite,
        "rebels" => ForceClass.Rebel,
        _ => ForceClass.Foreign,
    };

    private static void OnTheWay(Names names, World world, Match match)
    {
        Force force = Force(names, world, match);
        world.Deliveries.Add(new Delivery
        {
            Number = world.TakeNumber(), From = force.Faction, To = force.Faction, Kind = SupportKind.Troops, Force = force, Amount = force.Men,
            Target = names.City(match.Groups["to"].Value), Way = Way(names, match.Groups["way"].Value), Arrives = Fields.Number(match.Groups["turn"].Value),
            Request = 0, Attacks = match.Groups["attacks"].Success,
        });
    }

    private static void Granted(Names names, World world, Match match)
    {
        FactionId power = names.Faction(match.Groups["power"].Value), asker = names.Faction(match.Groups["asker"].Value);
        var kind = Enum.Parse<SupportKind>(match.Groups["kind"].Value);
        int amount = Fields.Number(match.Groups["amount"].Value);
        CityId? target = match.Groups["place"].Success ? names.City(match.Groups["place"].Value) : null;
        SupportCase agreed = Case(names, world, match, power, asker, kind, amount, SupportState.Granted, Fields.Number(match.Groups["agreed"].Value));
        Force? men = kind != SupportKind.Troops ? null : new Force
        {
            Number = world.TakeNumber(), Faction = power, Name = "Contingent", Class = ForceClass.Foreign, Cell = "foreign", City = names.City("Abroad"),
            Men = amount, Quality = 700, Morale = 650, MoraleBefore = 650, Tempo = world.Scenario.Parameters.Tempo,
        };
        world.Deliveries.Add(new Delivery
        {
            Number = world.TakeNumber(), From = power, To = asker, Kind = kind, Force = men, Amount = amount, Target = target,
            Way = Way(names, match.Groups["way"].Value), Arrives = Fields.Number(match.Groups["turn"].Value), Request = agreed.Number,
        });
    }

    private static void Asked(Names names, World world, Match match)
    {
        SupportState state = match.Groups["state"].Success ? Enum.Parse<SupportState>(match.Groups["state"].Value, ignoreCase: true) : SupportState.Asked;
        Case(names, world, match, names.Faction(match.Groups["power"].Value), names.Faction(match.Groups["asker"].Value), Enum.Parse<SupportKind>(match.Groups["kind"].Value),
            Fields.Number(match.Groups["amount"].Value), state, Fields.Number(match.Groups["turn"].Value));
    }

    private static SupportCase Case(Names names, World world, Match match, FactionId power, FactionId asker, SupportKind kind, int amount, SupportState state, int turn)
    {
        var drawn = new SupportCase
        {
            Number = world.TakeNumber(), Asker = asker, Power = power, Kind = kind, Where = match.Groups["place"].Success ? names.City(match.Groups["place"].Value) : null,
            Amount = amount, Terms = match.Groups["terms"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), State = state, Turn = turn, Steps = [],
        };
        world.Support.Add(drawn);
        return drawn;
    }

    private static void Claimed(Names names, World world, Match match) => world.Claims.Add(new Claim(
        world.TakeNumber(), names.Faction(match.Groups["side"].Value), Enum.Parse<ClaimKind>(match.Groups["claim"].Value), names.Place(match.Groups["about"].Value),
        names.Side(match.Groups["about"].Value), match.Groups["truth"].Value == "truly", Fields.Number(match.Groups["turn"].Value)));

    private static List<RouteId> Way(Names names, string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(names.Route)];

    [GeneratedRegex(@"^(?<power>[A-Z]+) has declared (?<stance>[A-Z]\w+) about (?<side>[A-Z]+)$")]
    private static partial Regex Word();

    [GeneratedRegex(@"^turn (\d+)$")]
    private static partial Regex Turn();

    [GeneratedRegex(@"^(?<side>[A-Z]+) (?<men>\d+) (?<kind>conscripts|regulars|locals|picked|rebels|foreigners) in (?<place>[A-Z][a-z]+)(?<rest>,.*)?$")]
    private static partial Regex Men();

    [GeneratedRegex(@"^(?<side>[A-Z]+) (?<men>\d+) (?<kind>conscripts|regulars|locals|picked|rebels|foreigners) from (?<place>[A-Z][a-z]+) to (?<to>[A-Z][a-z]+) by (?<way>[a-z -]+) arrive in turn (?<turn>\d+)(?<attacks> and attack)?(?<rest>,.*)?$")]
    private static partial Regex Marching();

    [GeneratedRegex(@"^(?<power>[A-Z]+) granted (?<asker>[A-Z]+) (?<kind>[A-Z]\w+) (?<amount>\d+)(?: for (?<place>[A-Z][a-z]+))?(?: with (?<terms>[a-z -]+?))? in turn (?<agreed>\d+)(?:,(?: by (?<way>[a-z -]+?))?) due in turn (?<turn>\d+)$")]
    private static partial Regex Grant();

    [GeneratedRegex(@"^(?<asker>[A-Z]+) asked (?<power>[A-Z]+) for (?<kind>[A-Z]\w+) (?<amount>\d+)(?: for (?<place>[A-Z][a-z]+))?(?: with (?<terms>[a-z -]+?))? in turn (?<turn>\d+)(?:: (?<state>[a-z]+))?$")]
    private static partial Regex Request();

    [GeneratedRegex(@"^(?<side>[A-Z]+) said (?<claim>[A-Z]\w+)(?: (?:of|about) (?<about>\w+))? in turn (?<turn>\d+), (?<truth>truly|falsely)$")]
    private static partial Regex Said();
}
