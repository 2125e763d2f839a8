using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>outcomes.yaml: what rollouts measure of a game, and what each faction tries for when play is searched.</summary>
internal static class OutcomesSection
{
    /// <summary>Greatest value that an outcome is compared with.</summary>
    public const int Most = 50_000_000;

    public static FileKind File { get; } = new("outcomes.yaml", false, "What rollouts measure of a game, and what a search for good play tries for.", Read)
    {
        Declares = [("outcomes", n => n.Outcomes)],
    };

    private static void Read(Fields file, Draft draft)
    {
        draft.Outcomes = [.. file.Items("outcomes", 60, typeof(OutcomeDefinition), "The outcomes, in the order of the tables.").Select(Outcome)];
        draft.Aims = [.. file.ItemsOr("aims", 40, typeof(Aim), "What counts as a success when play for a faction is searched.").Select(Aim)];
        file.Close();
    }

    private static OutcomeDefinition Outcome(Fields item)
    {
        OutcomeKind kind = item.Kind<OutcomeKind>("kind");
        string id = item.Slug("id"), text = item.Text("text", 120);
        (Needs city, Needs faction) = kind switch
        {
            OutcomeKind.PlaceLost or OutcomeKind.PlaceHeld or OutcomeKind.Taken => (Needs.Always, Needs.Never),
            OutcomeKind.Harm or OutcomeKind.Killed => (Needs.Maybe, Needs.Never),
            OutcomeKind.Evacuated or OutcomeKind.Granted => (Needs.Never, Needs.Maybe),
            OutcomeKind.Ending or OutcomeKind.Length or OutcomeKind.Displaced or OutcomeKind.PlacesChanged => (Needs.Never, Needs.Never),
            _ => (Needs.Never, Needs.Always),
        };
        // Only the keys that the kind uses are known, so that a place in an outcome about cohesion is refused as a mistake.
        var outcome = new OutcomeDefinition
        {
            Id = id, Text = text, Kind = kind,
            City = city == Needs.Never ? null : city == Needs.Always ? item.City("city") : item.CityOr("city"),
            Faction = faction == Needs.Never ? null : faction == Needs.Always ? item.Faction("faction") : item.FactionOr("faction"),
            Turn = item.TurnOr("turn", 0, "By default the end of the session."),
        };
        item.Close();
        return outcome;
    }

    private static Aim Aim(Fields item)
    {
        var aim = new Aim(item.Faction("faction"), item.Outcome("outcome"), item.IntOr("from", 0, Most, 0), item.IntOr("to", 0, Most, Most));
        if (!item.Probing && !item.Has("from") && !item.Has("to")) item.Refuse(item.Node("outcome"), "the aim says no value", "'from' or 'to'");
        item.Close();
        return aim;
    }

    private enum Needs
    {
        Never,
        Maybe,
        Always,
    }
}
