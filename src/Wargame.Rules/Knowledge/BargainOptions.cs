namespace Wargame.Rules;

/// <summary>Bargains as a seat can offer, answer and end them now.</summary>
public sealed record BargainOptions
{
    /// <summary>Factions to whom something can be offered, in scenario order.</summary>
    public required IReadOnlyList<BargainPartner> Partners { get; init; }
    /// <summary>Offers that wait for this seat, oldest first.</summary>
    public required IReadOnlyList<WaitingBargain> Waiting { get; init; }
    /// <summary>Bargains in force, oldest first.</summary>
    public required IReadOnlyList<Bargain> InForce { get; init; }
    /// <summary>What breaking one costs, a sentence.</summary>
    public required string Price { get; init; }
}

/// <summary>A faction with which a seat can bargain.</summary>
public sealed record BargainPartner
{
    /// <summary>Who.</summary>
    public required FactionId With { get; init; }
    /// <summary>How it stands to the seat, bargains counted.</summary>
    public required Relation Stance { get; init; }
    /// <summary>Agreements that it has kept and broken, as all remember them, in words.</summary>
    public required string Ledger { get; init; }
    /// <summary>What the seat can give it.</summary>
    public required IReadOnlyList<PledgeChoice> Gives { get; init; }
    /// <summary>What the seat can want of it.</summary>
    public required IReadOnlyList<PledgeChoice> Wants { get; init; }
    /// <summary>Most turns for which a bargain binds.</summary>
    public required int MostTurns { get; init; }
    /// <summary>Bargains with it so far, oldest first.</summary>
    public required IReadOnlyList<Bargain> History { get; init; }
    /// <summary>Why nothing can be offered now; absent where it can.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>One thing that can be put into a bargain.</summary>
/// <param name="Pledge">The thing, with the amount suggested.</param>
/// <param name="Text">For people, e.g. "2 transport lots a turn".</param>
/// <param name="Most">Most that can be named; 1 for kinds that are not divided.</param>
/// <param name="Costs">What it means for the one who gives, a sentence.</param>
public sealed record PledgeChoice(Pledge Pledge, string Text, int Most, string Costs);

/// <summary>An offer that waits for the seat.</summary>
public sealed record WaitingBargain
{
    /// <summary>The bargain so far.</summary>
    public required Bargain Bargain { get; init; }
    /// <summary>The other side.</summary>
    public required FactionId With { get; init; }
    /// <summary>What is on the table, from the seat's side, a sentence.</summary>
    public required string Text { get; init; }
    /// <summary>What the seat would give.</summary>
    public required IReadOnlyList<Pledge> Gives { get; init; }
    /// <summary>What it would get.</summary>
    public required IReadOnlyList<Pledge> Gets { get; init; }
    /// <summary>Why it cannot be agreed to as it stands; absent where it can.</summary>
    public Refusal? Refusal { get; init; }
}
