using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>
/// What an event waits for, as one key with what it asks: <c>when: { fallen: homs }</c>; <c>all</c>, <c>any</c> and <c>not</c> join others.
/// </summary>
internal static class ConditionSection
{
    private const string shape = "condition";
    private const int mostParts = 20;

    /// <summary>The condition under <c>when</c>; null where there is none.</summary>
    public static Condition? Read(Fields item) =>
        item.InnerOr("when", note: "What it waits for, judged at the opening of each turn.", named: shape) is { } when ? Condition(when) : null;

    private static Condition Condition(Fields item)
    {
        Condition? read = null;
        Take(ref read, Several(item, "all", "Every one of these.") is { } all ? new AllOf([.. all]) : null);
        Take(ref read, Several(item, "any", "At least one of these.") is { } any ? new AnyOf([.. any]) : null);
        Take(ref read, item.InnerOr("not", note: "This does not hold.", named: shape) is { } not ? new NotSo(Condition(not)) : null);
        Take(ref read, Turn(item.InnerOr("turn", note: "The turn lies in this range.")));
        Take(ref read, Held(item.InnerOr("held", note: "A faction holds a place.")));
        Take(ref read, item.CityOr("fallen", "A place that whoever held it at the start no longer holds.") is { } fallen ? new PlaceFallen(fallen) : null);
        Take(ref read, Index(item.InnerOr("index", note: "An index of a faction lies above or below a figure.")));
        Take(ref read, item.FactionOr("collapsed", "A faction that has collapsed.") is { } gone ? new HasCollapsed(gone) : null);
        Take(ref read, item.CorridorOr("cut", "A corridor without an open way between its ends.") is { Length: > 0 } cut ? new CorridorIsCut(cut) : null);
        Take(ref read, Harm(item.InnerOr("harm", note: "More civilians than a number were killed or wounded since the start.")));
        Take(ref read, item.IntOr("displaced", 0, PlacesSection.MostPeople, -1, "More people than this are displaced.") is >= 0 and var people ? new DisplacedAbove(people) : null);
        Take(ref read, Event(item.InnerOr("event", note: "Another event was played.")));
        Take(ref read, item.IntOr("chance", 1, 1000, 0, "A chance in permille, rolled at each turn in which it is asked.") is > 0 and var chance ? new ByChance(chance) : null);
        item.OneKey();
        item.Close();
        return read ?? new AllOf([]);
    }

    private static void Take(ref Condition? read, Condition? part) => read ??= part;

    private static Condition[]? Several(Fields item, string key, string note)
    {
        Condition[] parts = [.. item.ItemsOr(key, mostParts, note: note, named: shape).Select(Condition)];
        if (item.Probing || !item.Has(key)) return null;
        if (parts.Length == 0) item.Refuse(item.Node(key), $"'{key}' joins nothing", "at least one condition");
        return parts;
    }

    private static TurnWithin? Turn(Fields? item)
    {
        if (item is null) return null;
        int from = item.TurnOr("from", 1, "First turn."), to = item.TurnOr("to", int.MaxValue, "Last turn.");
        if (from > to) item.Refuse(item.Node("to"), $"'to' is '{to}'", $"a turn from {from} on");
        item.Close();
        return new TurnWithin(from, to);
    }

    private static PlaceHeldBy? Held(Fields? item)
    {
        if (item is null) return null;
        var held = new PlaceHeldBy(item.City("city", "Which place."), item.Faction("by", "Who holds it."));
        item.Close();
        return held;
    }

    private static IndexWithin? Index(Fields? item)
    {
        if (item is null) return null;
        var index = new IndexWithin(
            item.Faction("faction", "Whose."), item.Word<FactionIndex>("of", "Which index."),
            item.IntOr("above", 0, 1000, -1, "It is more than this.", "no bound"), item.IntOr("below", 0, 1000, int.MaxValue, "It is less than this.", "no bound"));
        if (!item.Probing && !item.Has("above") && !item.Has("below")) item.Refuse(item.Node("of"), "the index is compared with nothing", "'above' or 'below'");
        item.Close();
        return index;
    }

    private static HarmAbove? Harm(Fields? item)
    {
        if (item is null) return null;
        var harm = new HarmAbove(
            item.Int("above", 0, PlacesSection.MostPeople, "The number."), item.FactionOr("by", "By the doing of this faction."), item.CityOr("city", "In this place."));
        item.Close();
        return harm;
    }

    private static EventPlayed? Event(Fields? item)
    {
        if (item is null) return null;
        var played = new EventPlayed(item.Inject("id", "Which event."), item.IntOr("ago", 1, HeadSection.MostTurns, 1, "At least so many turns ago."));
        item.Close();
        return played;
    }
}
