using System.Runtime.CompilerServices;

namespace Wargame.Rules;

/// <summary>The workbench of one adjudication: the world being changed, what goes in, and what comes out. It lives from opening to close.</summary>
public sealed class TurnWork
{
    /// <summary>The world being changed; a clone of the one before.</summary>
    public required World World { get; init; }
    /// <summary>The world before, for snapshots. Never changed.</summary>
    public required World Before { get; init; }
    /// <summary>True in a rollout: cities are settled in place, and the world before keeps nothing of what its factions knew.</summary>
    internal bool Spends { get; init; }
    /// <summary>What is written on and wiped again: a rollout's own, else this turn's.</summary>
    internal Workbench Bench { get; init; } = null!;
    /// <summary>Sheets and injects.</summary>
    public required TurnInputs Inputs { get; set; }
    /// <summary>Events and cards.</summary>
    public required Ledger Ledger { get; init; }
    /// <summary>Acts by city in scenario order.</summary>
    public required CityActs[] Acts { get; init; }
    /// <summary>Transport lots left, by faction in scenario order.</summary>
    public required int[] Lots { get; init; }
    /// <summary>Air points left, by faction.</summary>
    public required int[] Air { get; init; }
    /// <summary>Command points left, by faction.</summary>
    public required int[] Command { get; init; }
    /// <summary>Men of each faction in places when the turn opened.</summary>
    internal long[] Army => Bench.Army;
    /// <summary>Points of cohesion that a faction gains or loses in this turn, collected by all phases and settled at the close, by faction.</summary>
    public required int[] Cohesion { get; init; }
    /// <summary>Their reasons, by faction; null where no card is wanted.</summary>
    internal List<CardLine>[]? Reasons { get; init; }
    /// <summary>People on each route in this turn, in scenario order of routes: flight and convoys.</summary>
    public required int[] OnRoute { get; init; }

    /// <summary>Strikes flown this turn at convoys on a route; whatever moves on it later in the turn may be hit.</summary>
    public List<Interdiction> Interdictions { get; } = [];
    /// <summary>What announcements and evacuations of this turn do to the morale of men, in their order.</summary>
    internal List<Encouragement> Encouragements { get; } = [];
    /// <summary>What columns have marched this turn: the allowance is spent leg by leg.</summary>
    internal Marched Marched => Bench.Marched;
    /// <summary>Places entered this turn without a fight because nobody stood in them, by city in scenario order.</summary>
    public required bool[] Occupied { get; init; }

    /// <summary>How men stand after the opening; made when the first city asks.</summary>
    internal Ground? Ground { get; set; }

    /// <summary>Where men stand at this moment. What was counted before is overwritten, so nobody keeps it while men move.</summary>
    internal Presence Counted() => Bench.Presence.Count(World);
    /// <summary>The true map of this moment; overwritten like <see cref="Counted"/>.</summary>
    internal RoadMap Roads() => Bench.Roads.Fill(World);
    /// <summary>The true map when the turn opened.</summary>
    internal RoadMap RoadsBefore() => Bench.RoadsBefore.Fill(Before);

    /// <summary>Scenario in play.</summary>
    public Scenario Scenario => World.Scenario;
    /// <summary>Figures in play.</summary>
    public RuleParameters Figures => World.Scenario.Parameters;
    /// <summary>Turn being adjudicated.</summary>
    public int Turn => Before.Turn;
    /// <summary>Dice.</summary>
    public Dice Dice => World.Dice;

    /// <summary>All orders of a kind with their factions, in scenario order of factions and order of filing.</summary>
    public OrdersOf<T> Orders<T>() where T : Order => (orders ??= Sorted()).Of<T>();

    private OrdersByKind? orders;

    private OrdersByKind Sorted()
    {
        Bench.Orders.Take(Inputs.Sheets);
        return Bench.Orders;
    }

    /// <summary>Adds a reason for a change of a faction's cohesion, in permille points.</summary>
    internal void Shake(FactionId faction, [InterpolatedStringHandlerArgument("")] Wording reason, string clause, int points)
    {
        int f = Scenario.IndexOf(faction);
        Cohesion[f] += points;
        if (Reasons is not null && points != 0) Reasons[f].Add(new CardLine(reason.Take(), clause, points));
    }
}

/// <summary>What an announcement or another act does to the morale of men in places that follow each other.</summary>
/// <param name="Maker">Position of whose men it lifts; -1 for nobody's.</param>
/// <param name="Other">Position of whose men it disheartens; -1 for nobody's.</param>
/// <param name="First">Position of the first place.</param>
/// <param name="Last">Position of the last.</param>
/// <param name="Points">What the maker's men gain.</param>
/// <param name="Less">What the others' lose.</param>
internal readonly record struct Encouragement(int Maker, int Other, int First, int Last, int Points, int Less);

/// <summary>A strike at whatever moves on a route in this turn (system 15).</summary>
/// <param name="By">Position of the striker.</param>
/// <param name="Route">Position of the route.</param>
/// <param name="Points">Air points spent.</param>
public sealed record Interdiction(int By, int Route, int Points);
