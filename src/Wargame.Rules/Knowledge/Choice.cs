namespace Wargame.Rules;

/// <summary>
/// One thing that a seat could order now, with all that a person wants to know before filing it. It is concrete: <see cref="Order"/>
/// can be filed as it stands, or with its number moved within <see cref="Size"/> and its switches set.
/// </summary>
public sealed record Choice
{
    /// <summary>Stable within the kind and the city, e.g. <c>damascus</c> or <c>homs-nabk:road</c>; a list keeps its selection by it.</summary>
    public required string Key { get; init; }
    /// <summary>The order with the suggested size.</summary>
    public required Order Order { get; init; }
    /// <summary>First line, e.g. "Damascus".</summary>
    public required string Label { get; init; }
    /// <summary>Second line, e.g. "4th Division elements, M5, 160 km".</summary>
    public required string Note { get; init; }
    /// <summary>The number that can be moved; absent where there is none.</summary>
    public Sizing? Size { get; init; }
    /// <summary>What it costs at the suggested size.</summary>
    public required Cost Cost { get; init; }
    /// <summary>When it works, e.g. "Leaves in turn 3, arrives at the opening of turn 4".</summary>
    public required string TakesEffect { get; init; }
    /// <summary>Turn in which it works or arrives.</summary>
    public required int Arrives { get; init; }
    /// <summary>Kilometres by road, 0 where nothing moves.</summary>
    public int Km { get; init; }
    /// <summary>Routes used, in order; empty where nothing moves.</summary>
    public IReadOnlyList<RouteId> Way { get; init; } = [];
    /// <summary>Own men that could go; absent where none move.</summary>
    public MenOnOffer? Men { get; init; }
    /// <summary>What stays behind; absent where nothing is left.</summary>
    public LeftBehind? Behind { get; init; }
    /// <summary>What may go wrong, as far as the seat knows; empty where nothing stands out.</summary>
    public string Risk { get; init; } = "";
    /// <summary>Whom it needs to agree, and how likely that is.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];
    /// <summary>Chance of the roll that decides it, permille, as the seat can know it; absent where none decides.</summary>
    public Band? Chance { get; init; }
    /// <summary>Civilians killed and wounded that it would add, by the rules' own formula; absent where it adds none.</summary>
    public Band? Harm { get; init; }
    /// <summary>Why it cannot be ordered now; absent where it can.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>The number of an order that a person may move.</summary>
/// <param name="Field">Name of the order's member in JSON: <c>men</c>, <c>lots</c>, <c>points</c> or <c>amount</c>.</param>
/// <param name="Unit">For people, e.g. "men", "transport lots".</param>
/// <param name="Least">Least legal value.</param>
/// <param name="Most">Greatest legal value.</param>
/// <param name="Step">Steps of a slider.</param>
/// <param name="Suggested">Value in the choice's order.</param>
/// <param name="PerPoint">How many of the unit one point of the cost covers: cost = value ÷ this, rounded up; 0 where the cost is fixed.</param>
/// <param name="People">People that one of the unit carries; 0 where it carries none.</param>
public sealed record Sizing(string Field, string Unit, int Least, int Most, int Step, int Suggested, int PerPoint, int People);

/// <summary>What an order takes from the seat's scarce means.</summary>
/// <param name="Lots">Transport lots.</param>
/// <param name="Command">Command points.</param>
/// <param name="Air">Air points.</param>
/// <param name="Text">For people, e.g. "2 transport. 1 left after this".</param>
public sealed record Cost(int Lots, int Command, int Air, string Text)
{
    /// <summary>Takes nothing.</summary>
    public static readonly Cost Nothing = new(0, 0, 0, "Nothing");
}

/// <summary>Own men in a place who have no other order yet.</summary>
/// <param name="Strength">Men.</param>
/// <param name="Morale">Weighted, permille.</param>
/// <param name="Quality">Weighted, permille.</param>
/// <param name="Tempo">Least of them, permille.</param>
/// <param name="Names">Names of the forces, largest first.</param>
public sealed record MenOnOffer(int Strength, int Morale, int Quality, int Tempo, string Names);

/// <summary>What an order leaves behind at its origin.</summary>
/// <param name="City">The origin.</param>
/// <param name="Men">Men there now, less those already ordered away; what is sent is taken from this.</param>
/// <param name="ThinBelow">Fewer men than this hold the place thinly: unrest is tested.</param>
/// <param name="Note">For people, at the suggested size, e.g. "Damascus keeps 9,400".</param>
public sealed record LeftBehind(CityId City, int Men, int ThinBelow, string Note);

/// <summary>A faction whose agreement an order needs.</summary>
/// <param name="Faction">Who.</param>
/// <param name="Where">Where its men stand on the way.</param>
/// <param name="Chance">Chance of agreement, permille.</param>
/// <param name="Note">Why it is so, e.g. "Its men hold Rastan".</param>
public sealed record Consent(FactionId Faction, CityId Where, Band Chance, string Note);
