using System.Numerics;

namespace Wargame.Rules;

/// <summary>
/// All that one city needs to adjudicate itself: its own state, the men in it, and a snapshot of what lies around. It is a value that
/// travels to a city grain, so it holds no reference to the world; neighbours' falls of this very turn are not in it (they bite next turn).
/// </summary>
public readonly record struct CitySituation
{
    /// <summary>Turn.</summary>
    public required int Turn { get; init; }
    /// <summary>Seed of the dice.</summary>
    public required ulong Seed { get; init; }
    /// <summary>False where no cards are wanted.</summary>
    public required bool WantsCards { get; init; }
    /// <summary>The city; the adjudication owns this copy.</summary>
    public required CityState City { get; init; }
    /// <summary>Men in it, of all factions, by number; the adjudication owns these copies.</summary>
    public required IReadOnlyList<Force> Forces { get; init; }
    /// <summary>Factions in scenario order as they stood when the turn opened.</summary>
    public required IReadOnlyList<FactionBrief> Factions { get; init; }
    /// <summary>What was ordered here and done to it.</summary>
    public required CityActs Acts { get; init; }
    /// <summary>Relations that bargains have changed; see <see cref="Scenario.Amendments"/>.</summary>
    public required ImmutableArray<RelationDefinition> Truces { get; init; }
    /// <summary>Men fought in it in the turn before.</summary>
    public required bool FoughtBefore { get; init; }
    /// <summary>Factions that learn what happens here: its holder and whoever has men in it or one road away, in scenario order.</summary>
    public required IReadOnlyList<FactionId> Witnesses { get; init; }
}

/// <summary>What a city needs to know of a faction.</summary>
/// <param name="Cohesion">Permille.</param>
/// <param name="Legitimacy">Permille.</param>
/// <param name="Collapsed">It has collapsed.</param>
/// <param name="Aid">Turns for which aid still works, by kind in <see cref="SupportKind"/> order.</param>
/// <param name="RetreatTo">Where its men here would fall back to; null for nowhere.</param>
public readonly record struct FactionBrief(int Cohesion, int Legitimacy, bool Collapsed, int[] Aid, CityId? RetreatTo);

/// <summary>What was ordered in a city and done to it in this turn, collected by the opening phases. Lists by faction are in scenario order.</summary>
public sealed class CityActs
{
    /// <summary>Nothing ordered and nothing done, for so many factions.</summary>
    internal static CityActs For(int factions) => new()
    {
        Postures = new Posture?[factions], AttackWays = new int[factions], ApproachPoints = new int[factions], CityPoints = new int[factions],
        FreshWill = new int[factions], Supply = new int[factions], Cohesion = new int[factions], Encouraged = new int[factions],
    };

    // Nobody was ordered or sent here and nothing was flown as yet. Acts that came from elsewhere do not know.
    private bool untouched;
    // Factions whose men are described, by bits.
    private ulong described;

    /// <summary>Nothing ordered and nothing done any more.</summary>
    internal void Clear()
    {
        if (!untouched) Wipe();
        for (ulong left = described; left != 0; left &= left - 1)
        {
            int f = BitOperations.TrailingZeroCount(left);
            AttackWays[f] = Supply[f] = Cohesion[f] = Encouraged[f] = 0;
        }
        described = 0;
        FallenNeighbours = CorridorRefused = 0;
        EnemyNear = Broken = LeaderGone = Capital = FamiliesOut = TurnsAway = false;
        CorridorRefusedBy = Besieger = null;
        Hazards = null;
    }

    private void Wipe()
    {
        // As spans: on a few figures most of the work of clearing an array is asking what kind of array it is.
        Postures.AsSpan().Clear();
        ApproachPoints.AsSpan().Clear();
        CityPoints.AsSpan().Clear();
        FreshWill.AsSpan().Clear();
        untouched = true;
    }

    /// <summary>A faction's men here have clear orders.</summary>
    internal void Order(int faction, Posture posture) => Touched(Postures)[faction] = posture;
    /// <summary>A faction flies strikes at columns moving on the city.</summary>
    internal void StrikeApproach(int faction, int points) => Touched(ApproachPoints)[faction] += points;
    /// <summary>A faction flies strikes at forces inside the city.</summary>
    internal void StrikeInside(int faction, int points) => Touched(CityPoints)[faction] += points;
    /// <summary>Fresh picked men of a faction bring will.</summary>
    internal void Freshen(int faction, int will) => Touched(FreshWill)[faction] = will;

    private T[] Touched<T>(T[] acts)
    {
        untouched = false;
        return acts;
    }

    /// <summary>Describes the men of a faction who are here: cohesion that moves them, what lifts their morale, their supply, and ways by which they came in.</summary>
    internal void Describe(int faction, int cohesion, int encouraged, int supply, int ways)
    {
        described |= 1UL << faction;
        (Cohesion[faction], Encouraged[faction], Supply[faction], AttackWays[faction]) = (cohesion, encouraged, supply, ways);
    }

    /// <summary>Clear orders, by faction; null for none.</summary>
    public required Posture?[] Postures { get; init; }
    /// <summary>Ways by which each faction's men came in; 0 for the holder's side and for who has none here.</summary>
    public required int[] AttackWays { get; init; }
    /// <summary>Strike points flown against columns moving on the city, by striker.</summary>
    public required int[] ApproachPoints { get; init; }
    /// <summary>Strike points flown at forces inside the city, by striker.</summary>
    public required int[] CityPoints { get; init; }
    /// <summary>Strikes were flown at forces inside the city.</summary>
    internal bool Struck => !untouched && CityPoints.AsSpan().ContainsAnyExcept(0);
    /// <summary>Will that fresh picked men bring, by faction; once.</summary>
    public required int[] FreshWill { get; init; }
    /// <summary>Neighbouring places of the same holder that fell in the turn before.</summary>
    public int FallenNeighbours { get; set; }
    /// <summary>Hostile men stand one road away.</summary>
    public bool EnemyNear { get; set; }
    /// <summary>Supply of each faction's men here, permille; 0 for who has none here.</summary>
    public required int[] Supply { get; init; }
    /// <summary>Cohesion that moves each faction's men here: their faction's, or that of their cells; 0 for who has none here.</summary>
    public required int[] Cohesion { get; init; }
    /// <summary>Hostile men stand in the place and the garrison's faction, or its cell, has fallen apart.</summary>
    public bool Broken { get; set; }
    /// <summary>The leader of the holder is gone; where enemies are in the place or near.</summary>
    public bool LeaderGone { get; set; }
    /// <summary>Place is the capital of its holder; where enemies are in the place or near.</summary>
    public bool Capital { get; set; }
    /// <summary>Announcements of this turn that lift the morale of a faction's men here, points by faction; 0 for who has none here.</summary>
    public required int[] Encouraged { get; init; }
    /// <summary>Soldiers' families were brought out.</summary>
    public bool FamiliesOut { get; set; }
    /// <summary>People whom a refused corridor kept in the city, 0 and up.</summary>
    public int CorridorRefused { get; set; }
    /// <summary>Who refused it; null where nobody did.</summary>
    public FactionId? CorridorRefusedBy { get; set; }
    /// <summary>Intensity of what hazards do to its people in this turn, by who answers for it: the factions, then the hazards; null for none.</summary>
    public int[]? Hazards { get; set; }
    /// <summary>The holder turns people from places of others away in this turn.</summary>
    public bool TurnsAway { get; set; }
    /// <summary>Hostile faction with the most men around a place that is cut off; null where it is not cut off or nobody stands there.</summary>
    public FactionId? Besieger { get; set; }
}

/// <summary>What became of a city.</summary>
/// <param name="City">The city after.</param>
/// <param name="Forces">Men that were in it, with their places after (retreats applied); forces of 0 men included.</param>
/// <param name="Lost">Men lost in fighting, by faction in scenario order; empty where nobody fought or left.</param>
/// <param name="Deserted">Men who left, by faction in scenario order; empty like the lost.</param>
/// <param name="Abandoned">The holder gave it up unbidden or in order: whose loss it is, else null.</param>
/// <param name="InOrder">Given up in order: half the shock.</param>
/// <param name="Repulsed">An attack was thrown back.</param>
/// <param name="Events">What happened.</param>
/// <param name="Cards">Why.</param>
public readonly record struct CityResult(
    CityState City, IReadOnlyList<Force> Forces, IReadOnlyList<int> Lost, IReadOnlyList<int> Deserted,
    FactionId? Abandoned, bool InOrder, bool Repulsed, IReadOnlyList<Event> Events, IReadOnlyList<Card> Cards);
