using System.Text.RegularExpressions;

namespace Wargame.Rules.Tests.Cases;

/// <summary>Bargains in positions and orders: <c>NORTH agreed with THIRD in turn 1 until turn 4: gives Truce; wants Lots 1</c>.</summary>
public static partial class BargainLines
{
    /// <summary>Draws a line about a bargain; false for any other line.</summary>
    public static bool Draw(Names names, World world, string line)
    {
        if (Drawn().Match(line) is not { Success: true } match) return false;
        bool agreed = match.Groups["state"].Value == "agreed";
        int turn = Fields.Number(match.Groups["turn"].Value), last = Fields.Number(match.Groups["last"].Value);
        FactionId by = names.Faction(match.Groups["by"].Value), with = names.Faction(match.Groups["with"].Value);
        (IReadOnlyList<Pledge> gives, IReadOnlyList<Pledge> wants) = Sides(names, match.Groups["pledges"].Value);
        world.Bargains.Add(new Bargain
        {
            Number = world.TakeNumber(), By = by, With = with, Gives = gives, Wants = wants, Turns = last - turn, State = agreed ? BargainState.InForce : BargainState.Offered,
            Turn = turn, Waits = with, Until = agreed ? last : 0,
        });
        Bargains.Settle(world);
        return true;
    }

    /// <summary>What is given and wanted.</summary>
    public static (IReadOnlyList<Pledge> Gives, IReadOnlyList<Pledge> Wants) Sides(Names names, string text)
    {
        IReadOnlyList<Pledge> gives = [], wants = [];
        foreach (string side in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int space = side.IndexOf(' ', StringComparison.Ordinal);
            Pledge[] pledges = [.. side[(space + 1)..].Split(',', StringSplitOptions.TrimEntries).Select(p => Pledge(names, p))];
            if (side.StartsWith("gives ", StringComparison.Ordinal)) gives = pledges;
            else wants = pledges;
        }
        return (gives, wants);
    }

    /// <summary>The bargain on the table or in force between two sides.</summary>
    public static Bargain Between(World world, FactionId a, FactionId b, BargainState state) =>
        world.Bargains.FindLast(x => x.State == state && x.Involves(a) && x.Involves(b)) ?? throw new CaseFault($"no bargain between {a} and {b} is {state}");

    private static Pledge Pledge(Names names, string text)
    {
        string[] words = text.Split(' ');
        var kind = Enum.Parse<PledgeKind>(words[0]);
        return words.Length == 1 ? new Pledge(kind, null, 1) : names.Place(words[1]) is { } city ? new Pledge(kind, city, 1) : new Pledge(kind, null, Fields.Number(words[1]));
    }

    [GeneratedRegex(@"^(?<by>[A-Z]+) (?<state>agreed|offered)(?: with)? (?<with>[A-Z]+) in turn (?<turn>\d+) until turn (?<last>\d+): (?<pledges>.+)$")]
    private static partial Regex Drawn();
}
