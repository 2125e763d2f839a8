namespace Wargame.Rules;

/// <summary>
/// What an event of the scenario waits for: a condition over the world at the opening of a turn. Conditions are data; they are judged by
/// <see cref="ConditionTest"/> and worded by <see cref="ConditionWords"/>.
/// </summary>
public abstract record Condition;

/// <summary>Every one of several conditions.</summary>
/// <param name="Of">At least one.</param>
public sealed record AllOf(ImmutableArray<Condition> Of) : Condition;

/// <summary>At least one of several conditions.</summary>
/// <param name="Of">At least one.</param>
public sealed record AnyOf(ImmutableArray<Condition> Of) : Condition;

/// <summary>A condition does not hold.</summary>
/// <param name="Of">Which.</param>
public sealed record NotSo(Condition Of) : Condition;

/// <summary>The turn lies in a range.</summary>
/// <param name="From">First turn, from 1.</param>
/// <param name="To">Last turn.</param>
public sealed record TurnWithin(int From, int To) : Condition;

/// <summary>A faction holds a place.</summary>
/// <param name="City">Which place.</param>
/// <param name="By">Who.</param>
public sealed record PlaceHeldBy(CityId City, FactionId By) : Condition;

/// <summary>A place is no longer held by whoever held it at the start.</summary>
/// <param name="City">Which place.</param>
public sealed record PlaceFallen(CityId City) : Condition;

/// <summary>Indices of a faction that an event may wait for.</summary>
public enum FactionIndex
{
    /// <summary>Cohesion, permille.</summary>
    Cohesion,
    /// <summary>Legitimacy, permille.</summary>
    Legitimacy,
    /// <summary>Credibility, permille.</summary>
    Credibility,
    /// <summary>Points of a power's pool.</summary>
    Pool,
}

/// <summary>An index of a faction lies in a range.</summary>
/// <param name="Faction">Whose.</param>
/// <param name="Index">Which index.</param>
/// <param name="Above">It is more than this; -1 for no lower bound.</param>
/// <param name="Below">It is less than this; <see cref="int.MaxValue"/> for no upper bound.</param>
public sealed record IndexWithin(FactionId Faction, FactionIndex Index, int Above, int Below) : Condition;

/// <summary>A faction has collapsed.</summary>
/// <param name="Faction">Which.</param>
public sealed record HasCollapsed(FactionId Faction) : Condition;

/// <summary>No way is open between the ends of a corridor for those who live by it.</summary>
/// <param name="Corridor">Id of the corridor.</param>
public sealed record CorridorIsCut(string Corridor) : Condition;

/// <summary>More civilians than a number were killed or wounded since the start.</summary>
/// <param name="Above">The number.</param>
/// <param name="By">By the doing of this faction; null for all together.</param>
/// <param name="City">In this place; null for the whole country.</param>
public sealed record HarmAbove(int Above, FactionId? By, CityId? City) : Condition;

/// <summary>More people than a number are displaced in the whole country.</summary>
/// <param name="Above">The number.</param>
public sealed record DisplacedAbove(int Above) : Condition;

/// <summary>Another event was played some turns ago or earlier.</summary>
/// <param name="Event">Id of the event.</param>
/// <param name="Ago">At least so many turns ago, from 1.</param>
public sealed record EventPlayed(string Event, int Ago) : Condition;

/// <summary>A chance, rolled anew at each turn in which it is asked.</summary>
/// <param name="Permille">1-1000.</param>
public sealed record ByChance(int Permille) : Condition;

/// <summary>An event of the scenario that was played.</summary>
/// <param name="Id">Id of its <see cref="InjectDefinition"/>.</param>
/// <param name="Turn">Turn in which it last was.</param>
public sealed record PlayedEvent(string Id, int Turn);
