namespace Wargame.Rules;

/// <summary>Foreign support as a seat can ask for it now, and what waits for its answer.</summary>
public sealed record SupportOptions
{
    /// <summary>Powers that give this seat something, in scenario order.</summary>
    public required IReadOnlyList<PowerOptions> Powers { get; init; }
    /// <summary>Requests and counter-offers that wait for this seat, oldest first.</summary>
    public required IReadOnlyList<WaitingRequest> Waiting { get; init; }
    /// <summary>What others were granted and what the seat may stop in this turn.</summary>
    public required IReadOnlyList<TransitView> Transits { get; init; }
    /// <summary>Factions whose strikes the seat may answer now, with <see cref="Retaliate"/>.</summary>
    public required IReadOnlyList<FactionId> Answerable { get; init; }
    /// <summary>Bargains between factions.</summary>
    public required BargainOptions Bargains { get; init; }
}

/// <summary>A power that can be asked.</summary>
public sealed record PowerOptions
{
    /// <summary>Who.</summary>
    public required FactionId Power { get; init; }
    /// <summary>In words, e.g. "Stance +1 · stretched".</summary>
    public required string Stance { get; init; }
    /// <summary>Capacity left as reported, bars 0-5.</summary>
    public required int Capacity { get; init; }
    /// <summary>What else it has to carry, a sentence.</summary>
    public required string DrainedBy { get; init; }
    /// <summary>Kinds on offer to this seat.</summary>
    public required IReadOnlyList<SupportKindOptions> Kinds { get; init; }
    /// <summary>Every negotiation of this seat with it, oldest first.</summary>
    public required IReadOnlyList<SupportCase> History { get; init; }
}

/// <summary>One kind of support from one power.</summary>
public sealed record SupportKindOptions
{
    /// <summary>Kind.</summary>
    public required SupportKind Kind { get; init; }
    /// <summary>For people, e.g. "Air strikes".</summary>
    public required string Title { get; init; }
    /// <summary>Unit of the amount, e.g. "strike points"; empty for kinds that are not divided.</summary>
    public required string Unit { get; init; }
    /// <summary>Most that can be asked for; 1 for kinds that are not divided.</summary>
    public required int Most { get; init; }
    /// <summary>Steps of the amount.</summary>
    public required int Step { get; init; }
    /// <summary>True where a place has to be named.</summary>
    public required bool NeedsPlace { get; init; }
    /// <summary>Places that can be named, nearest first; empty where none is needed.</summary>
    public required IReadOnlyList<SupportPlace> Places { get; init; }
    /// <summary>Terms that can be offered.</summary>
    public required IReadOnlyList<TermChoice> Terms { get; init; }
    /// <summary>Turn in whose adjudication the power answers.</summary>
    public required int Answers { get; init; }
    /// <summary>Turn in which it begins to work where no way delays it.</summary>
    public required int Works { get; init; }
    /// <summary>Pool points that a full grant would cost the power.</summary>
    public required int Cost { get; init; }
    /// <summary>Why the power stands as it does.</summary>
    public required string Note { get; init; }
    /// <summary>Why it cannot be asked for now; absent where it can.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>A place to which support can be asked.</summary>
/// <param name="City">Where.</param>
/// <param name="Enters">Where it enters the country; null where it needs no way.</param>
/// <param name="Way">Routes from there, as far as the seat knows them open.</param>
/// <param name="Km">Length of the way.</param>
/// <param name="Arrives">Turn at whose opening it would arrive.</param>
/// <param name="Note">What may cut it, e.g. "From Hmeimim by air: no road can be cut."</param>
/// <param name="Refusal">Why it cannot be named; absent where it can.</param>
public sealed record SupportPlace(CityId City, CityId? Enters, IReadOnlyList<RouteId> Way, int Km, int Arrives, string Note, Refusal? Refusal);

/// <summary>A term that can be offered.</summary>
/// <param name="Id">Id.</param>
/// <param name="Text">For people.</param>
/// <param name="Worth">Added to the power's answer, 0-4.</param>
/// <param name="Costs">What honouring it costs the seat, for people.</param>
/// <param name="City">The place concerned, where there is one.</param>
/// <param name="Amount">Size, in the effect's unit.</param>
/// <param name="Refusal">Why it cannot be offered; absent where it can.</param>
public sealed record TermChoice(string Id, string Text, int Worth, string Costs, CityId? City, int Amount, Refusal? Refusal);

/// <summary>A request or a counter-offer that waits for the seat.</summary>
public sealed record WaitingRequest
{
    /// <summary>The negotiation so far.</summary>
    public required SupportCase Case { get; init; }
    /// <summary>The other side.</summary>
    public required FactionId With { get; init; }
    /// <summary>True where the seat is the power that was asked, false where it is the asker that reads a counter-offer.</summary>
    public required bool AsPower { get; init; }
    /// <summary>What is on the table, e.g. "Government asks for 4 strike points at Rastan in return for …".</summary>
    public required string Text { get; init; }
    /// <summary>Most that a counter may name.</summary>
    public required int Most { get; init; }
    /// <summary>Steps of the amount.</summary>
    public required int Step { get; init; }
    /// <summary>Terms that a counter may name.</summary>
    public required IReadOnlyList<TermChoice> Terms { get; init; }
    /// <summary>First turn in which it serves, if it is agreed to now.</summary>
    public required int Works { get; init; }
    /// <summary>Pool points that granting what is on the table costs; 0 for the asker.</summary>
    public required int Cost { get; init; }
    /// <summary>What speaks for and against, as advice: the power's own reckoning; empty for the asker.</summary>
    public required IReadOnlyList<CardLine> Advice { get; init; }
    /// <summary>Why it cannot be granted as it stands; absent where it can.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>Something on its way from a power to an asker that a third can stop.</summary>
/// <param name="Request">Number by which it is named.</param>
/// <param name="Asker">Who is to receive it.</param>
/// <param name="Power">Who sends it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">How much.</param>
/// <param name="Note">Why the seat has a say, a sentence.</param>
public sealed record TransitView(int Request, FactionId Asker, FactionId Power, SupportKind Kind, int Amount, string Note);
