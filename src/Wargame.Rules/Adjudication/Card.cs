namespace Wargame.Rules;

/// <summary>Who may see something. Built from empty: nobody sees what does not name them.</summary>
/// <param name="Everyone">All seats and observers.</param>
/// <param name="Factions">Seats beside.</param>
public sealed record Audience(bool Everyone, IReadOnlyList<FactionId> Factions)
{
    /// <summary>All seats and observers.</summary>
    public static readonly Audience Public = new(true, []);
    /// <summary>Control alone.</summary>
    public static readonly Audience ControlOnly = new(false, []);
    /// <summary>The named seats.</summary>
    public static Audience Of(params IReadOnlyList<FactionId> factions) => new(false, factions);
    /// <summary>True where this seat may see it; null stands for an observer.</summary>
    public bool Includes(FactionId? seat) => Everyone || (seat is { } s && Factions.Contains(s));
}

/// <summary>What a card explains.</summary>
public enum CardKind
{
    /// <summary>Battle for a city.</summary>
    Battle,
    /// <summary>Will of a garrison.</summary>
    Will,
    /// <summary>A march, an advance or an entry without a fight.</summary>
    Advance,
    /// <summary>A reinforcement on its way or arriving.</summary>
    Reinforcement,
    /// <summary>A withdrawal or retreat.</summary>
    Withdrawal,
    /// <summary>Handover talks.</summary>
    Handover,
    /// <summary>A strike.</summary>
    Strike,
    /// <summary>Desertion and defection.</summary>
    Desertion,
    /// <summary>Cohesion of a faction.</summary>
    Cohesion,
    /// <summary>Test of collapse.</summary>
    Collapse,
    /// <summary>Civilians leaving or returning.</summary>
    Flight,
    /// <summary>An evacuation.</summary>
    Evacuation,
    /// <summary>Foreign support: answer, grant, arrival.</summary>
    Support,
    /// <summary>What drained a power's pool.</summary>
    Drain,
    /// <summary>A crossing shut or a convoy hit.</summary>
    Interdiction,
    /// <summary>An announcement, or its exposure.</summary>
    Claim,
    /// <summary>Supply and corridors.</summary>
    Supply,
    /// <summary>Harm to civilians.</summary>
    Harm,
    /// <summary>A hazard: works tried or opened, a dam let go, a route closed.</summary>
    Hazard,
    /// <summary>A hidden fact that leaked.</summary>
    Leak,
    /// <summary>A bargain between factions.</summary>
    Bargain,
    /// <summary>An event of the scenario that came because its condition held.</summary>
    Event,
    /// <summary>An order that could not be carried out.</summary>
    Failed,
    /// <summary>A leadership: its decrees, its going, and what powers say of it.</summary>
    Leadership,
    /// <summary>A part of a faction: whether it obeys, how firm it is.</summary>
    Cell,
}

/// <summary>
/// The explanation of one outcome: inputs, rule, modifiers, odds, roll, result. Two levels: whoever is in <see cref="Audience"/>
/// reads <see cref="Title"/>, <see cref="Summary"/> and the effects open to them; whoever is in <see cref="FullFor"/> reads the arithmetic too.
/// </summary>
public sealed record Card
{
    /// <summary>Unique in the session, e.g. <c>t3-battle-homs</c>; built from turn, kind and subject so that it counts nothing.</summary>
    public required string Id { get; init; }
    /// <summary>Turn.</summary>
    public required int Turn { get; init; }
    /// <summary>What it explains.</summary>
    public required CardKind Kind { get; init; }
    /// <summary>Where.</summary>
    public CityId? City { get; init; }
    /// <summary>On which route.</summary>
    public RouteId? Route { get; init; }
    /// <summary>Whose outcome it is.</summary>
    public FactionId? Faction { get; init; }
    /// <summary>Headline, e.g. "Battle for Homs: held".</summary>
    public required string Title { get; init; }
    /// <summary>One sentence without figures that an outsider may not know.</summary>
    public required string Summary { get; init; }
    /// <summary>One sentence with the arithmetic in words.</summary>
    public string Sentence { get; init; } = "";
    /// <summary>Rulebook clause of the rule as a whole, e.g. <c>2.1</c>.</summary>
    public required string Clause { get; init; }
    /// <summary>Further clauses at work beside those of the lines, e.g. of the ground in a battle.</summary>
    public IReadOnlyList<string> SeeAlso { get; init; } = [];
    /// <summary>What went in.</summary>
    public IReadOnlyList<CardInput> Inputs { get; init; } = [];
    /// <summary>How the inputs make the base, in words, e.g. "Strength = men × quality".</summary>
    public string Formula { get; init; } = "";
    /// <summary>Base and modifiers in order; their sum is <see cref="Total"/>.</summary>
    public IReadOnlyList<CardLine> Lines { get; init; } = [];
    /// <summary>Sum of the lines.</summary>
    public int Total { get; init; }
    /// <summary>Unit of the lines, e.g. "on two dice", "points of cohesion".</summary>
    public string Unit { get; init; } = "";
    /// <summary>Possible outcomes in ascending order of the roll, with their chances.</summary>
    public IReadOnlyList<CardOdds> Odds { get; init; } = [];
    /// <summary>The dice; null where nothing was rolled.</summary>
    public Roll? Roll { get; init; }
    /// <summary>The outcome, as named in <see cref="Odds"/> where there are odds.</summary>
    public string Outcome { get; init; } = "";
    /// <summary>What came of it.</summary>
    public IReadOnlyList<CardEffect> Effects { get; init; } = [];
    /// <summary>The nearest change that would have changed the outcome; always present.</summary>
    public string WhatIf { get; init; } = "";
    /// <summary>Who sees that it happened.</summary>
    public required Audience Audience { get; init; }
    /// <summary>Who sees the arithmetic.</summary>
    public required Audience FullFor { get; init; }
}

/// <summary>One input of a card.</summary>
/// <param name="Label">E.g. "Garrison of Homs".</param>
/// <param name="Faction">Whose, for its mark.</param>
/// <param name="Value">Number with its unit, e.g. "6,400 men".</param>
/// <param name="Known">How it is known, e.g. "own", "in contact", "public".</param>
public sealed record CardInput(string Label, FactionId? Faction, string Value, string Known);

/// <summary>Base or modifier: a signed number with its reason.</summary>
/// <param name="Label">The reason.</param>
/// <param name="Clause">Rulebook clause.</param>
/// <param name="Value">Signed, in the card's unit.</param>
public sealed record CardLine(string Label, string Clause, int Value);

/// <summary>One possible outcome.</summary>
/// <param name="Outcome">Name.</param>
/// <param name="Permille">Chance; the chances of a card add up to 1000.</param>
public sealed record CardOdds(string Outcome, int Permille);

/// <summary>One consequence.</summary>
/// <param name="Label">E.g. "Government lost".</param>
/// <param name="Value">E.g. "420 men".</param>
/// <param name="Faction">Whose, for its mark.</param>
/// <param name="Note">Further words.</param>
/// <param name="Audience">Who may see it.</param>
public sealed record CardEffect(string Label, string Value, FactionId? Faction, string Note, Audience Audience);
