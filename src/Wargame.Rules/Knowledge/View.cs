namespace Wargame.Rules;

/// <summary>
/// What one seat may see at the start of a turn's planning, built from empty. Collections are maps by id, so that a change is a
/// JSON merge patch (RFC 7396): a key that is gone is null in the patch, absent values are not written.
/// </summary>
public sealed record View
{
    /// <summary>The seat; null for the public view and for control's.</summary>
    public FactionId? Seat { get; init; }
    /// <summary>True for control's view of the truth.</summary>
    public bool Truth { get; init; }
    /// <summary>The turn being planned.</summary>
    public required int Turn { get; init; }
    /// <summary>Places.</summary>
    public required IReadOnlyDictionary<CityId, CityView> Cities { get; init; }
    /// <summary>Routes that are not simply open.</summary>
    public required IReadOnlyDictionary<RouteId, RouteView> Routes { get; init; }
    /// <summary>What is publicly known of the factions.</summary>
    public required IReadOnlyDictionary<FactionId, FactionView> Factions { get; init; }
    /// <summary>The seat's own figures; absent in the public view.</summary>
    public OwnView? Own { get; init; }
    /// <summary>Own forces by number; all forces in control's view.</summary>
    public required IReadOnlyDictionary<int, ForceView> Forces { get; init; }
    /// <summary>Own movements and granted support under way.</summary>
    public required IReadOnlyDictionary<int, DeliveryView> Deliveries { get; init; }
    /// <summary>Negotiations in which the seat takes part.</summary>
    public required IReadOnlyDictionary<int, SupportCase> Support { get; init; }
    /// <summary>Bargains in which the seat takes part; all of them in control's view.</summary>
    public required IReadOnlyDictionary<int, Bargain> Bargains { get; init; }
    /// <summary>Named corridors as believed.</summary>
    public required IReadOnlyDictionary<string, CorridorView> Corridors { get; init; }
    /// <summary>News of this turn's opening, newest last, by key.</summary>
    public required IReadOnlyDictionary<string, NewsView> News { get; init; }
    /// <summary>Harm and displacement, public, as ranges.</summary>
    public required PeopleView People { get; init; }
    /// <summary>The report of the turn adjudicated last; absent before the first.</summary>
    public ReportView? Report { get; init; }
    /// <summary>How the session ended; absent while it runs.</summary>
    public Ending? Ending { get; init; }
    /// <summary>Results by faction when the session has ended.</summary>
    public IReadOnlyDictionary<FactionId, FactionResult>? Results { get; init; }
}

/// <summary>A place as a seat knows it.</summary>
public sealed record CityView
{
    /// <summary>Believed holder.</summary>
    public FactionId? Controller { get; init; }
    /// <summary>Hours since that was last confirmed.</summary>
    public required int ControllerAge { get; init; }
    /// <summary>Who fights inside against the holder, as believed.</summary>
    public FactionId? Contender { get; init; }
    /// <summary>Figures that only those with men in the place know.</summary>
    public PresentView? Present { get; init; }
    /// <summary>Reported forces of others, by faction.</summary>
    public required IReadOnlyDictionary<FactionId, ReportedView> Reported { get; init; }
    /// <summary>People present, as publicly estimated; rounded to 1,000.</summary>
    public required int People { get; init; }
    /// <summary>People who left in the last turn; rounded to 100.</summary>
    public required int LeftLastTurn { get; init; }
    /// <summary>Displaced people taken in; rounded to 1,000.</summary>
    public required int Guests { get; init; }
    /// <summary>Civilians killed and wounded so far, as ranges.</summary>
    public required Band Killed { get; init; }
    /// <summary>Civilians wounded so far.</summary>
    public required Band Wounded { get; init; }
    /// <summary>Hazards that come to the place, by id; absent where none does.</summary>
    public IReadOnlyDictionary<string, HazardView>? Hazards { get; init; }
    /// <summary>What stands out, one sentence, e.g. "Held by the government. HTS holds the northern edge."</summary>
    public required string Line { get; init; }
}

/// <summary>A hazard in a place as a seat knows it.</summary>
/// <param name="Level">Level as read or estimated, units.</param>
/// <param name="AgeHours">Hours since the reading.</param>
/// <param name="Letter">Reliability A-D.</param>
/// <param name="Number">Corroboration 1-5.</param>
/// <param name="Source">For people.</param>
/// <param name="Stands">Level that the works withstand, as far as the seat knows; 0 for a dam.</param>
/// <param name="Broken">The works have given way or are open.</param>
/// <param name="Inside">Share of the place taken, permille, rounded to 50.</param>
/// <param name="Store">How full a dam is, permille, rounded to 50; absent for others.</param>
/// <param name="Ahead">Levels to expect at the close of this turn and the two after it.</param>
/// <param name="GivesWay">Chance that the works give way in this turn, permille; absent where they are not tried.</param>
public sealed record HazardView(
    Band Level, int AgeHours, char Letter, int Number, string Source, int Stands, bool Broken, int Inside, int? Store, IReadOnlyList<Band> Ahead, Band? GivesWay);

/// <summary>A closed range shown in place of a number.</summary>
/// <param name="Low">Least.</param>
/// <param name="High">Most.</param>
public readonly record struct Band(int Low, int High);

/// <summary>What a seat with men in a place knows of it.</summary>
/// <param name="Garrison">Own men there.</param>
/// <param name="Morale">Morale of the own men, permille, weighted.</param>
/// <param name="MoraleChange">Change in the last turn.</param>
/// <param name="Fort">Fortification, levels 0-4; 0 where the place is not the seat's.</param>
/// <param name="Supply">Supply, permille.</param>
/// <param name="CutOff">Turns without a source of supply.</param>
/// <param name="Grip">Share held by the contender, permille.</param>
/// <param name="Fear">Fear among the people, permille.</param>
/// <param name="Threatened">Hostile men are in it or one road away.</param>
public sealed record PresentView(int Garrison, int Morale, int MoraleChange, int Fort, int Supply, int CutOff, int Grip, int Fear, bool Threatened);

/// <summary>A report on others' forces.</summary>
/// <param name="Low">Fewest men.</param>
/// <param name="High">Most men.</param>
/// <param name="AgeHours">Hours since the observation.</param>
/// <param name="Letter">Reliability A-D.</param>
/// <param name="Number">Corroboration 1-5.</param>
/// <param name="Source">For people.</param>
public sealed record ReportedView(int Low, int High, int AgeHours, char Letter, int Number, string Source);

/// <summary>A route that is cut, damaged or crowded.</summary>
/// <param name="CutFor">Turns for which it stays cut; 0 for open.</param>
/// <param name="ExtraKm">Kilometres added by damage.</param>
/// <param name="Clog">Permille of its capacity taken by people.</param>
/// <param name="People">People on it in the last turn; rounded to 100.</param>
public sealed record RouteView(int CutFor, int ExtraKm, int Clog, int People);

/// <summary>What everybody knows of a faction.</summary>
/// <param name="Collapsed">It has collapsed.</param>
/// <param name="Places">Places that it is believed to hold.</param>
/// <param name="Stance">How it stands to the seat: allied, neutral, hostile.</param>
/// <param name="Capacity">As a power: reported pool in bars 0-5; absent for others.</param>
/// <param name="Cohesion">Cohesion as outsiders estimate it, a range.</param>
public sealed record FactionView(bool Collapsed, int Places, Relation Stance, int? Capacity, Band Cohesion)
{
    /// <summary>Its leadership; absent for factions without one.</summary>
    public LeadershipView? Leadership { get; init; }
    /// <summary>Factions, or transitions in their place, that it recognises.</summary>
    public IReadOnlyList<FactionId> Recognises { get; init; } = [];
}

/// <summary>The seat's own figures.</summary>
public sealed record OwnView
{
    /// <summary>Cohesion, permille, and its change in the last turn.</summary>
    public required int Cohesion { get; init; }
    /// <summary>Change of cohesion.</summary>
    public required int CohesionChange { get; init; }
    /// <summary>Legitimacy, permille.</summary>
    public required int Legitimacy { get; init; }
    /// <summary>Credibility, permille.</summary>
    public required int Credibility { get; init; }
    /// <summary>Command points this turn.</summary>
    public required int CommandPoints { get; init; }
    /// <summary>Transport lots this turn.</summary>
    public required int Lots { get; init; }
    /// <summary>Air points this turn, granted ones included.</summary>
    public required int AirPoints { get; init; }
    /// <summary>Pool as a power; absent for others.</summary>
    public int? Pool { get; init; }
    /// <summary>Men in all.</summary>
    public required int Men { get; init; }
    /// <summary>Men lost in fighting so far.</summary>
    public required int Lost { get; init; }
    /// <summary>Men who deserted so far.</summary>
    public required int Deserted { get; init; }
    /// <summary>Hidden facts that only this seat knows.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }
    /// <summary>How each objective stands.</summary>
    public required IReadOnlyList<ObjectiveStanding> Objectives { get; init; }
    /// <summary>What it knows of its leadership's way out; absent where it has none.</summary>
    public OwnLeadershipView? Leadership { get; init; }
    /// <summary>Its parts, the one that gives the orders first; empty where all are of one mind.</summary>
    public IReadOnlyList<CellView> Cells { get; init; } = [];
}

/// <summary>A force as its owner or control sees it.</summary>
/// <param name="Faction">Whose.</param>
/// <param name="Name">Name.</param>
/// <param name="Class">Kind.</param>
/// <param name="City">Where.</param>
/// <param name="Men">Men.</param>
/// <param name="Quality">Permille.</param>
/// <param name="Morale">Permille.</param>
/// <param name="Tempo">Permille.</param>
public sealed record ForceView(FactionId Faction, string Name, ForceClass Class, CityId City, int Men, int Quality, int Morale, int Tempo);

/// <summary>Something of the seat's on its way.</summary>
/// <param name="From">Who sends it.</param>
/// <param name="To">Who receives it.</param>
/// <param name="Kind">What.</param>
/// <param name="Amount">How much.</param>
/// <param name="Target">Where to.</param>
/// <param name="Way">Routes still to use.</param>
/// <param name="Arrives">Turn at whose opening it arrives.</param>
public sealed record DeliveryView(FactionId From, FactionId To, SupportKind Kind, int Amount, CityId? Target, IReadOnlyList<RouteId> Way, int Arrives);

/// <summary>A named corridor as believed.</summary>
/// <param name="Open">A usable way exists, as far as the seat knows.</param>
/// <param name="Way">The shortest such way.</param>
/// <param name="BrokenAt">The route or place that breaks it, for people; empty when open.</param>
public sealed record CorridorView(bool Open, IReadOnlyList<RouteId> Way, string BrokenAt);

/// <summary>Kinds of news.</summary>
public enum NewsKind
{
    /// <summary>A report from the seat's own sources.</summary>
    Report,
    /// <summary>A claim by a faction.</summary>
    Claim,
    /// <summary>Public news.</summary>
    Public,
    /// <summary>An inject.</summary>
    Inject,
    /// <summary>Word from another seat or a power.</summary>
    Diplomatic,
}

/// <summary>A piece of news.</summary>
/// <param name="Turn">When.</param>
/// <param name="Kind">What sort.</param>
/// <param name="From">From whom it seems to come.</param>
/// <param name="Title">Headline.</param>
/// <param name="Text">Text; plain.</param>
/// <param name="Letter">Reliability A-D; absent where none applies.</param>
/// <param name="City">Place that it is about.</param>
/// <param name="Faction">Faction that it is about or that claims.</param>
public sealed record NewsView(int Turn, NewsKind Kind, string From, string Title, string Text, char? Letter, CityId? City, FactionId? Faction);

/// <summary>Harm and displacement in the whole country.</summary>
/// <param name="Killed">Civilians killed so far.</param>
/// <param name="Wounded">Civilians wounded so far.</param>
/// <param name="KilledLastTurn">In the last turn.</param>
/// <param name="WoundedLastTurn">In the last turn.</param>
/// <param name="Displaced">People away from home; rounded to 1,000.</param>
/// <param name="Evacuated">People brought to safety by convoys; rounded to 100.</param>
/// <param name="ByCause">Killed and wounded so far by the faction that caused it.</param>
/// <param name="ByHazard">Killed and wounded so far by hazards of themselves, by id; absent where the scenario has none.</param>
public sealed record PeopleView(
    Band Killed, Band Wounded, Band KilledLastTurn, Band WoundedLastTurn, int Displaced, int Evacuated, IReadOnlyDictionary<FactionId, Band> ByCause,
    IReadOnlyDictionary<string, Band>? ByHazard = null);

/// <summary>The report of a turn for a seat.</summary>
/// <param name="Turn">The turn reported.</param>
/// <param name="Headline">E.g. "Homs held. One column reached Tartus."</param>
/// <param name="Text">Two or three sentences.</param>
/// <param name="Items">What happened, most important first.</param>
public sealed record ReportView(int Turn, string Headline, string Text, IReadOnlyList<ReportItem> Items);

/// <summary>One line of a report; it opens its cards.</summary>
/// <param name="Kind">For its icon.</param>
/// <param name="Title">E.g. "Battle for Homs".</param>
/// <param name="Text">One sentence.</param>
/// <param name="City">Where.</param>
/// <param name="Route">On which route.</param>
/// <param name="Cards">Ids of its cards that the seat may read, in order.</param>
/// <param name="Own">True where it concerns the seat's own orders or forces.</param>
public sealed record ReportItem(CardKind Kind, string Title, string Text, CityId? City, RouteId? Route, IReadOnlyList<string> Cards, bool Own);

/// <summary>Bands of an objective.</summary>
public enum ObjectiveBand
{
    /// <summary>Failure.</summary>
    Failure,
    /// <summary>Mixed.</summary>
    Mixed,
    /// <summary>Success.</summary>
    Success,
    /// <summary>Distinguished.</summary>
    Distinguished,
}

/// <summary>How an objective stands.</summary>
/// <param name="Text">The objective.</param>
/// <param name="Measure">The measured value, for people.</param>
/// <param name="Band">Which band that is.</param>
/// <param name="Clause">Clause of the rulebook that says how it is measured, e.g. <c>20.2</c>.</param>
public sealed record ObjectiveStanding(string Text, string Measure, ObjectiveBand Band, string Clause);

/// <summary>What a faction came to.</summary>
/// <param name="Objectives">Each objective.</param>
/// <param name="Killed">Civilians killed by its doing.</param>
/// <param name="Wounded">Civilians wounded by its doing.</param>
/// <param name="Evacuated">People it brought to safety.</param>
/// <param name="MenLost">Own men lost.</param>
/// <param name="MenDeserted">Own men who deserted.</param>
public sealed record FactionResult(IReadOnlyList<ObjectiveStanding> Objectives, int Killed, int Wounded, int Evacuated, int MenLost, int MenDeserted);
