using Wargame.Rules;

namespace Wargame.Journal;

/// <summary>Where a saved session and its adjudication anew first differ.</summary>
/// <param name="Turn">Turn; 0 for the opening.</param>
/// <param name="Field">Field of the world, of the turn's entry, or of a journal entry.</param>
/// <param name="Saved">Value in the saved session.</param>
/// <param name="Anew">Value by adjudication anew.</param>
public sealed record Difference(int Turn, string Field, string Saved, string Anew);

/// <summary>Outcome of a verification.</summary>
/// <param name="Hashes">State hash after each turn that held, by turn from 1.</param>
/// <param name="Difference">The first difference; null where everything holds.</param>
public sealed record Verified(IReadOnlyList<string> Hashes, Difference? Difference);

/// <summary>Adjudicates a saved session anew from its inputs and compares it, turn by turn, field by field.</summary>
public static class Verification
{
    /// <summary>Verifies a session. Stops at the first difference.</summary>
    public static Verified Run(SavedSession saved)
    {
        var hashes = new List<string>();
        World world = WorldSetup.Start(saved.Scenario, saved.Opened.Seed);
        foreach (TurnAdjudicated turn in saved.Turns)
        {
            if (Play(world, turn, out TurnResult anew) is { } unplayable) return new Verified(hashes, unplayable);
            if (Compare(saved, turn, anew) is { } difference) return new Verified(hashes, difference);
            hashes.Add(anew.Hash);
            world = anew.After;
        }
        return new Verified(hashes, saved.Damage is { } damage ? Of(saved, damage) : null);
    }

    /// <summary>The difference that a damaged journal shows.</summary>
    public static Difference Of(SavedSession saved, Damage damage)
    {
        int turn = damage.Stream == StreamName.Session
            ? saved.Turns.Count + 1
            : saved.Records<OrderChanged>(damage.Stream).Select(r => r.Record.Turn).LastOrDefault(1);
        return new Difference(turn, $"{damage.Stream} entry {damage.Seq}, {damage.Field}", damage.Found, damage.Expected);
    }

    // Inputs that no game has: more than anybody may write, or names and numbers that the rules never meet.
    private static Difference? Play(World world, TurnAdjudicated turn, out TurnResult anew)
    {
        anew = null!;
        if (turn.Sheets.Count > world.Factions.Length) return new Difference(turn.Turn, "sheets", $"{turn.Sheets.Count}", $"at most {world.Factions.Length}");
        if (turn.Sheets.FirstOrDefault(s => s.Orders.Count > SheetSoFar.MostOrders) is { } crowded) return new Difference(turn.Turn, $"sheets.{crowded.Faction}", $"{crowded.Orders.Count} orders", $"at most {SheetSoFar.MostOrders}");
        if (turn.Injects.Count > Inject.MostListed || turn.Injects.Any(i => i.Effects.Count > Inject.MostEffects)) return new Difference(turn.Turn, "injects", "too many", $"at most {Inject.MostListed} with {Inject.MostEffects} effects each");
        try
        {
            anew = Turn.Play(world, new TurnInputs(turn.Sheets, turn.Injects) { Events = turn.InjectIds });
            return null;
        }
        catch (Exception why)
        {
            return new Difference(turn.Turn, "inputs", $"{why.GetType().Name}: {why.Message}", "inputs that can be played");
        }
    }

    private static Difference? Compare(SavedSession saved, TurnAdjudicated turn, TurnResult anew)
    {
        try
        {
            World kept = SavedSession.ReadWorld(turn, saved.Scenario);
            if (WorldDifference.First(kept, anew.After) is { } field) return new Difference(turn.Turn, field.Field, field.A, field.B);
            if (turn.Hash != anew.Hash) return new Difference(turn.Turn, "hash", turn.Hash, anew.Hash);
            return FirstUnequal(turn.Turn, "events", turn.Events, anew.Events) ?? FirstUnequal(turn.Turn, "cards", turn.Cards, anew.Cards);
        }
        catch (Exception why) when (why is UnreadableSession || EntryCodec.IsUnreadable(why))
        {
            return new Difference(turn.Turn, "world", why.Message, "a readable world");
        }
    }

    private static Difference? FirstUnequal<T>(int turn, string name, IReadOnlyList<T> saved, IReadOnlyList<T> anew)
    {
        for (int i = 0; i < Math.Max(saved.Count, anew.Count); i++)
        {
            string was = i < saved.Count ? Json(saved[i]) : "absent", now = i < anew.Count ? Json(anew[i]) : "absent";
            if (was != now) return new Difference(turn, $"{name}.{i}", was, now);
        }
        return null;
    }

    private static string Json<T>(T item) => System.Text.Json.JsonSerializer.Serialize(item, WireJson.Options);
}
