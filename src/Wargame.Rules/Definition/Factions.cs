namespace Wargame.Rules;

/// <summary>How two factions stand to each other.</summary>
public enum Relation
{
    /// <summary>Neither fights nor helps.</summary>
    Neutral,
    /// <summary>Defends together, may pass through each other's places.</summary>
    Allied,
    /// <summary>Fights on meeting.</summary>
    Hostile,
}

/// <summary>Relation between a pair, valid both ways.</summary>
/// <param name="A">One faction.</param>
/// <param name="B">The other.</param>
/// <param name="Relation">How they stand.</param>
public sealed record RelationDefinition(FactionId A, FactionId B, Relation Relation);

/// <summary>Shapes by which a faction is told apart without colour.</summary>
public enum MarkShape
{
    /// <summary>Square.</summary>
    Square,
    /// <summary>Circle.</summary>
    Circle,
    /// <summary>Triangle.</summary>
    Triangle,
    /// <summary>Diamond.</summary>
    Diamond,
    /// <summary>Hexagon.</summary>
    Hexagon,
    /// <summary>Shield.</summary>
    Shield,
    /// <summary>Pentagon.</summary>
    Pentagon,
    /// <summary>Octagon.</summary>
    Octagon,
    /// <summary>Parallelogram.</summary>
    Parallelogram,
    /// <summary>Half round.</summary>
    HalfRound,
}

/// <summary>A faction, and the seat that plays it.</summary>
public sealed record FactionDefinition
{
    /// <summary>Id, e.g. <c>GOV</c>.</summary>
    public required FactionId Id { get; init; }
    /// <summary>Name, e.g. "HTS coalition".</summary>
    public required string Name { get; init; }
    /// <summary>Its name is a plural: "Southern rebels hold", not "holds".</summary>
    public bool Plural { get; init; }
    /// <summary>Second line of the name, e.g. "Presidency and army".</summary>
    public required string Subtitle { get; init; }
    /// <summary>Names by language code.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }
    /// <summary>One letter on its mark.</summary>
    public required string Letter { get; init; }
    /// <summary>Shape of its mark.</summary>
    public required MarkShape Shape { get; init; }
    /// <summary>Which colour and pattern of the palette it wears, 1-10; each faction its own.</summary>
    public required int Palette { get; init; }
    /// <summary>Its capital; null for factions whose capital is off the map.</summary>
    public CityId? Capital { get; init; }
    /// <summary>Cohesion at the start, permille 0-1000.</summary>
    public required int Cohesion { get; init; }
    /// <summary>Below this cohesion a collapse is tested each turn; 0 for factions that cannot collapse.</summary>
    public required int CollapseBelow { get; init; }
    /// <summary>Legitimacy at the start, permille 0-1000.</summary>
    public required int Legitimacy { get; init; }
    /// <summary>Credibility of its announcements at the start, permille 0-1000.</summary>
    public required int Credibility { get; init; }
    /// <summary>Explicit Hold, DigIn, Rest orders it can give a turn.</summary>
    public required int CommandPoints { get; init; }
    /// <summary>Transport lots a turn, shared by Reinforce and Evacuate.</summary>
    public required int Lots { get; init; }
    /// <summary>Air points a turn for Strike.</summary>
    public required int AirPoints { get; init; }
    /// <summary>How well its intelligence sees places where it has nobody, permille 0-1000.</summary>
    public required int Intelligence { get; init; }
    /// <summary>What it can give others when asked; null where it gives nothing.</summary>
    public PatronDefinition? Patron { get; init; }
    /// <summary>Its leadership, where that can be pressed, step down or leave; null where it cannot.</summary>
    public LeadershipDefinition? Leadership { get; init; }
    /// <summary>Parts with a will of their own; the first gives the orders. Empty where all are of one mind.</summary>
    public ImmutableArray<CellDefinition> Cells { get; init; } = [];
    /// <summary>Doctrines that can play it; the first is the default.</summary>
    public required ImmutableArray<DoctrineDefinition> Doctrines { get; init; }
    /// <summary>Of two forms of a word the one that agrees with its name, e.g. <c>Form("holds", "hold")</c>.</summary>
    public string Form(string one, string many) => Plural ? many : one;

    /// <summary>Position of a cell in <see cref="Cells"/>; -1 for none of that name.</summary>
    public int CellOf(string cell)
    {
        for (int i = 0; i < Cells.Length; i++)
        {
            if (Cells[i].Id == cell) return i;
        }
        return -1;
    }

    /// <summary>Secret briefing of the seat, Markdown.</summary>
    public required string Briefing { get; init; }
    /// <summary>Where its figures come from: keys of <see cref="Scenario.Sources"/> or a sentence.</summary>
    public string Source { get; init; } = "";
}

/// <summary>Kinds of foreign support.</summary>
public enum SupportKind
{
    /// <summary>Armed men.</summary>
    Troops,
    /// <summary>Strike points flown for the asker.</summary>
    AirStrikes,
    /// <summary>Arms: quality and supply of a garrison.</summary>
    Arms,
    /// <summary>Reports on a place.</summary>
    Intelligence,
    /// <summary>Talks: raises the chance of handovers and passages agreed.</summary>
    Mediation,
    /// <summary>Asylum for a leadership.</summary>
    Asylum,
    /// <summary>Money: pay for soldiers.</summary>
    Money,
    /// <summary>Relief for the displaced.</summary>
    Relief,
}

/// <summary>What a faction can give when asked, and what that takes.</summary>
/// <param name="Pool">Capacity at the start, points 0-20; granting spends it, other commitments drain it.</param>
/// <param name="DrainAt">Each turn two dice at or under this number drain one point.</param>
/// <param name="DrainedBy">What drains it, a sentence.</param>
/// <param name="Gives">Kinds on offer.</param>
public sealed record PatronDefinition(int Pool, int DrainAt, string DrainedBy, ImmutableArray<SupportOffer> Gives)
{
    /// <summary>The other commitments by name, e.g. "the war in Ukraine"; dice tell which of them took a point. May be empty.</summary>
    public ImmutableArray<string> Commitments { get; init; } = [];
}

/// <summary>One kind of support that a patron can give.</summary>
public sealed record SupportOffer
{
    /// <summary>Kind.</summary>
    public required SupportKind Kind { get; init; }
    /// <summary>To whom it can be given.</summary>
    public required ImmutableArray<FactionId> To { get; init; }
    /// <summary>Interest in giving it, -6 to +6, added to two dice.</summary>
    public required int Interest { get; init; }
    /// <summary>Most that can be granted at once: men, strike points, or 1 for undivided kinds.</summary>
    public required int Most { get; init; }
    /// <summary>Pool points that a full grant costs, 0-5.</summary>
    public required int Cost { get; init; }
    /// <summary>Turns until it starts to arrive, 0-12.</summary>
    public required int Delay { get; init; }
    /// <summary>Place where it enters the country; null for kinds that need no way.</summary>
    public CityId? Enters { get; init; }
    /// <summary>Where it comes from; with <see cref="Enters"/> it needs a usable route between.</summary>
    public CityId? From { get; init; }
    /// <summary>Quality of men that come, permille.</summary>
    public int Quality { get; init; }
    /// <summary>Terms that raise the chance, with their worth.</summary>
    public required ImmutableArray<TermDefinition> Terms { get; init; }
    /// <summary>Third powers that can stop it on its way; empty where it passes nobody.</summary>
    public ImmutableArray<VetoDefinition> Vetoes { get; init; } = [];
    /// <summary>The member of the power that would give it, a cell of it; empty where all are of one mind.</summary>
    public string Cell { get; init; } = "";
    /// <summary>Why it is as it is.</summary>
    public required string Note { get; init; }
    /// <summary>Where its figures come from: keys of <see cref="Scenario.Sources"/> or a sentence.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A third power's say in what passes its ground or air.</summary>
/// <param name="By">Who can stop it.</param>
/// <param name="Interest">Interest in stopping it, -6 to +6, added to two dice where it is silent.</param>
/// <param name="Note">Why it has a say, a sentence.</param>
public sealed record VetoDefinition(FactionId By, int Interest, string Note);

/// <summary>Something an asker can offer in return.</summary>
/// <param name="Id">Slug, e.g. <c>guard-hmeimim</c>.</param>
/// <param name="Text">For people, e.g. "Troops to guard Hmeimim".</param>
/// <param name="Worth">Added to the patron's answer, 0-4.</param>
/// <param name="Effect">What honouring it costs the asker.</param>
/// <param name="City">The place that the effect concerns, where it concerns one.</param>
/// <param name="Amount">Size of the effect, in the effect's unit.</param>
/// <param name="Other">The faction that the effect concerns, where it concerns one.</param>
public sealed record TermDefinition(string Id, string Text, int Worth, TermEffect Effect, CityId? City, int Amount, FactionId? Other = null);

/// <summary>What honouring a term costs the asker.</summary>
public enum TermEffect
{
    /// <summary>Men stay in a place: at least Amount men must remain there, checked each turn.</summary>
    KeepGarrison,
    /// <summary>Cohesion falls by Amount when agreed.</summary>
    Cohesion,
    /// <summary>Legitimacy falls by Amount when agreed.</summary>
    Legitimacy,
    /// <summary>The place must not be given up before Amount turns have passed.</summary>
    HoldPlace,
    /// <summary>No strikes by the asker for Amount turns.</summary>
    NoStrikes,
    /// <summary>The asker breaks with Other for the rest of the session: allies no more, and cohesion falls by Amount.</summary>
    BreakWith,
}

/// <summary>A policy with its parameters.</summary>
/// <param name="Name">Slug, e.g. <c>historical</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Note">What it does, one sentence.</param>
/// <param name="Style">Which policy.</param>
/// <param name="Aggression">Readiness to attack and risk, permille 0-1000.</param>
/// <param name="Care">Weight given to civilians, permille 0-1000.</param>
/// <param name="Trust">Readiness to deal and to help, permille 0-1000.</param>
/// <param name="Orders">Share of threatened garrisons that get clear orders, permille 0-1000.</param>
/// <param name="Targets">Places it wants, most wanted first.</param>
/// <param name="Keeps">Places it guards first, most valued first.</param>
/// <param name="Pressure">As a power: readiness to demand that a leadership goes and to recognise what follows; as a leadership:
/// readiness to settle rather than to hold on. Permille 0-1000.</param>
public sealed record DoctrineDefinition(
    string Name, string Title, string Note, DoctrineStyle Style, int Aggression, int Care, int Trust, int Orders,
    ImmutableArray<CityId> Targets, ImmutableArray<CityId> Keeps, int Pressure = 0)
{
    /// <summary>What it does otherwise than its style.</summary>
    public DoctrineLevers Levers { get; init; } = new();
}

/// <summary>Families of policies.</summary>
public enum DoctrineStyle
{
    /// <summary>Keeps what it has.</summary>
    Defend,
    /// <summary>Moves on its targets.</summary>
    Advance,
    /// <summary>Takes what is left empty, avoids fights.</summary>
    Opportunist,
    /// <summary>Gives and refuses support, guards its own.</summary>
    Patron,
    /// <summary>Keeps people and works safe from a hazard.</summary>
    Relief,
}
