namespace Wargame.Rules;

/// <summary>Where a leadership stands.</summary>
public enum LeaderStanding
{
    /// <summary>In office.</summary>
    InOffice,
    /// <summary>It has handed power over; its army has stood down.</summary>
    Transferred,
    /// <summary>It has gone into exile, openly and on terms.</summary>
    Exiled,
    /// <summary>It has left in secret.</summary>
    Left,
    /// <summary>It was taken with its seat.</summary>
    Captured,
}

/// <summary>What became of an offer to share power.</summary>
public enum SharingState
{
    /// <summary>None was made.</summary>
    NotOffered,
    /// <summary>It was turned down.</summary>
    Rejected,
    /// <summary>It was taken up.</summary>
    Agreed,
}

/// <summary>What is true of a faction's leadership now. Factions without one keep the values of the start.</summary>
public sealed class LeadershipState
{
    /// <summary>Where it stands.</summary>
    public LeaderStanding Standing { get; set; }
    /// <summary>Turn in which it came to stand there; 0 at the start.</summary>
    public int Turn { get; set; }
    /// <summary>Who took it in; null where nobody did.</summary>
    public FactionId? Host { get; set; }
    /// <summary>Grade of the terms under which it went, 0-4.</summary>
    public int Grade { get; set; }
    /// <summary>Turns with cohesion below <see cref="RuleParameters.LowCohesion"/> so far: each takes a grade off the terms.</summary>
    public int LowTurns { get; set; }
    /// <summary>The offer to share power.</summary>
    public SharingState Sharing { get; set; }
    /// <summary>Last turn in which it stayed in public; 0 for never.</summary>
    public int PublicTurn { get; set; }
    /// <summary>Turn in which pay was raised; 0 for never.</summary>
    public int PaidTurn { get; set; }
    /// <summary>Turn in which power was handed over; 0 for never. Exile may follow.</summary>
    public int TransferTurn { get; set; }
    /// <summary>Men who stood down in order and went to barracks: out of the war, and not lost.</summary>
    public int StoodDown { get; set; }
    /// <summary>What is left of the state's institutions, permille 0-1000.</summary>
    public int Institutions { get; set; } = 1000;

    /// <summary>Nobody leads: gone abroad, gone in secret or taken, without having handed over.</summary>
    public bool Gone => TransferTurn == 0 && Standing is LeaderStanding.Exiled or LeaderStanding.Left or LeaderStanding.Captured;
    /// <summary>Power was handed over: what still bears its arms holds out against that.</summary>
    public bool HandedOver => TransferTurn > 0;

    /// <summary>A copy.</summary>
    public LeadershipState Clone() => (LeadershipState)MemberwiseClone();

    /// <summary>Takes over what is true of the same leadership in another world.</summary>
    internal void Take(LeadershipState other)
    {
        (Standing, Turn, Host, Grade, LowTurns) = (other.Standing, other.Turn, other.Host, other.Grade, other.LowTurns);
        (Sharing, PublicTurn, PaidTurn, TransferTurn) = (other.Sharing, other.PublicTurn, other.PaidTurn, other.TransferTurn);
        (StoodDown, Institutions) = (other.StoodDown, other.Institutions);
    }
}

/// <summary>What is true of a cell now; cells stand in the order of their faction's definition.</summary>
public sealed class CellState
{
    /// <summary>Loyalty to whoever gives the orders, permille 0-1000.</summary>
    public int Loyalty { get; set; }
    /// <summary>Its own cohesion, permille 0-1000; 0 where it has none of its own.</summary>
    public int Cohesion { get; set; }
    /// <summary>Turn in which it fell apart; 0 while it stands.</summary>
    public int CollapsedTurn { get; set; }
    /// <summary>It did not follow when power was handed over.</summary>
    public bool Defies { get; set; }

    /// <summary>A copy.</summary>
    public CellState Clone() => (CellState)MemberwiseClone();

    /// <summary>Takes over what is true of the same cell in another world.</summary>
    internal void Take(CellState other) =>
        (Loyalty, Cohesion, CollapsedTurn, Defies) = (other.Loyalty, other.Cohesion, other.CollapsedTurn, other.Defies);
}

/// <summary>What a power says in public of another faction (system 13).</summary>
public enum Stance
{
    /// <summary>Nothing.</summary>
    Silent,
    /// <summary>Its leadership should step down.</summary>
    DemandsStepDown,
    /// <summary>It is the rightful government.</summary>
    Recognises,
    /// <summary>A transition takes the place of its leadership.</summary>
    RecognisesTransition,
}

/// <summary>An order that the men it was meant for carry out a turn late.</summary>
/// <param name="Faction">Whose.</param>
/// <param name="Order">Which.</param>
public sealed record LateOrder(FactionId Faction, Order Order);
