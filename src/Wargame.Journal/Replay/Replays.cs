using System.Globalization;
using Wargame.Rules;

namespace Wargame.Journal;

/// <summary>Makes what replay pages show out of a saved session.</summary>
public static class Replays
{
    /// <summary>The session as a whole, checked by adjudicating it anew.</summary>
    /// <exception cref="UnreadableSession">It cannot be told; says why and where.</exception>
    public static ReplaySummary Summary(SavedSession saved) => saved.Tell(0, () => Sum(saved));

    private static ReplaySummary Sum(SavedSession saved)
    {
        Scenario scenario = saved.Scenario;
        World[] worlds = [.. Enumerable.Range(1, saved.Turns.Count + 1).Select(saved.WorldBefore)];
        Verified check = saved.Check;
        return new ReplaySummary(
            saved.Id, saved.Opened.Name, scenario.Title, scenario.ShortTitle, scenario.StartsAt.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            scenario.TurnHours, saved.Entries[0].At.ToUnixTimeMilliseconds(), saved.Ended, saved.Ending, saved.Damage?.ToString(),
            [.. saved.Turns.Select((turn, i) => new ReplayTurnLine(turn.Turn, Headline(saved, worlds[i + 1], turn), turn.Hash))],
            [.. worlds.Select((world, turn) => Point(world, turn))],
            new ReplayCheck(check.Difference is null, check.Hashes is [.., string hash] ? hash : null, check.Difference));
    }

    /// <summary>The planning and the outcome of a turn, from 1 to one past the last; null for another turn.</summary>
    /// <param name="saved">The session.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="seat">As whom; null with <paramref name="truth"/> for the truth, else for the public.</param>
    /// <param name="truth">True for the truth.</param>
    /// <exception cref="UnreadableSession">It cannot be told; says why and where.</exception>
    public static ReplayTurn? Turn(SavedSession saved, int turn, FactionId? seat, bool truth) =>
        turn < 1 || turn > saved.Turns.Count + 1 ? null : saved.Tell(turn, () => One(saved, turn, seat, truth));

    private static ReplayTurn One(SavedSession saved, int turn, FactionId? seat, bool truth)
    {
        World world = turn > saved.Turns.Count ? saved.WorldAtEnd : saved.WorldBefore(turn);
        TurnResult? last = turn == 1 ? null : saved.Result(turn - 1);
        View view = truth ? Views.Truth(world, last) : seat is { } who ? Views.For(world, who, last) : Views.Public(world, last);
        TurnAdjudicated? played = turn <= saved.Turns.Count ? saved.Turns[turn - 1] : null;
        return new ReplayTurn(turn, view, played is null ? [] : Decisions(saved, world, played), played?.Injects ?? [], played?.Cards ?? []);
    }

    private static Decision[] Decisions(SavedSession saved, World world, TurnAdjudicated turn)
    {
        var decisions = new List<Decision>();
        foreach (Sheet sheet in turn.Sheets)
        {
            Sight sight = Sight.Of(world, sheet.Faction);
            var filed = new SortedDictionary<int, (Entry Entry, OrderChanged Change)>();
            foreach ((Entry entry, OrderChanged change) in saved.Records<OrderChanged>(StreamName.Faction(sheet.Faction.Value)))
            {
                if (change.Turn == turn.Turn && change.State == OrderState.Filed) filed[change.Id] = (entry, change);
                else if (change.Turn == turn.Turn) filed.Remove(change.Id);
            }
            decisions.AddRange(filed.Values.Select(f => new Decision(
                sheet.Faction, f.Change.Order, OrderText.Of(sight, f.Change.Order), f.Change.Why, f.Change.By, f.Entry.At.ToUnixTimeMilliseconds())));
        }
        return [.. decisions];
    }

    private static string Headline(SavedSession saved, World after, TurnAdjudicated turn) =>
        Views.Public(after, saved.Result(turn.Turn)).Report?.Headline ?? "";

    private static ReplayPoint Point(World world, int turn) => new(
        turn,
        world.Scenario.Parameters.DisplacedBefore + world.Cities.Sum(c => c.Left),
        world.Cities.Sum(c => c.Killed.Sum() + c.Wounded.Sum()),
        world.Factions.ToDictionary(f => f.Id, f => f.Cohesion),
        world.Factions.ToDictionary(f => f.Id, f => world.Cities.Count(c => c.Controller == f.Id)));
}
