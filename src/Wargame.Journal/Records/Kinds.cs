namespace Wargame.Journal;

/// <summary>Kinds of entries, as they stand in the journal. A kind never changes its meaning; a new shape is a new schema version.</summary>
public static class Kinds
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        [nameof(SessionOpened)] = typeof(SessionOpened),
        [nameof(PhaseBegan)] = typeof(PhaseBegan),
        [nameof(ClockChanged)] = typeof(ClockChanged),
        [nameof(SeatChanged)] = typeof(SeatChanged),
        [nameof(PersonJoined)] = typeof(PersonJoined),
        [nameof(PersonRemoved)] = typeof(PersonRemoved),
        [nameof(MessageSent)] = typeof(MessageSent),
        [nameof(InjectListed)] = typeof(InjectListed),
        [nameof(TurnAdjudicated)] = typeof(TurnAdjudicated),
        [nameof(SessionEnded)] = typeof(SessionEnded),
        [nameof(OrderChanged)] = typeof(OrderChanged),
        [nameof(SheetSealed)] = typeof(SheetSealed),
    };

    /// <summary>The record type of a kind; null for a kind that this version does not know.</summary>
    public static Type? TypeOf(string kind) => Types.GetValueOrDefault(kind);
}
