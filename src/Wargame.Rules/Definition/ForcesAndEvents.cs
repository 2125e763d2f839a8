namespace Wargame.Rules;

/// <summary>Kinds of forces: they desert at different rates (model.md 7).</summary>
public enum ForceClass
{
    /// <summary>Drafted men.</summary>
    Conscript,
    /// <summary>Standing units.</summary>
    Regular,
    /// <summary>Men who serve where they live.</summary>
    Local,
    /// <summary>Picked units.</summary>
    Elite,
    /// <summary>Volunteers of an armed movement.</summary>
    Rebel,
    /// <summary>Men sent by a power; they leave by order.</summary>
    Foreign,
}

/// <summary>A force at the start.</summary>
/// <param name="Faction">Whose.</param>
/// <param name="Name">E.g. "4th Division elements".</param>
/// <param name="City">Where.</param>
/// <param name="Class">Kind.</param>
/// <param name="Men">Men, 1-100,000.</param>
/// <param name="Quality">Training and equipment, permille 0-1000.</param>
/// <param name="Morale">Permille 0-1000; the seed moves it by up to 60.</param>
/// <param name="Cell">Part of the faction whose interest it follows, e.g. <c>army</c>.</param>
/// <param name="Source">Where its figures come from: keys of <see cref="Scenario.Sources"/> or a sentence.</param>
public sealed record ForceDefinition(
    FactionId Faction, string Name, CityId City, ForceClass Class, int Men, int Quality, int Morale, string Cell, string Source = "");

/// <summary>A hidden fact about a faction that may leak each turn.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Owner">Who knows it.</param>
/// <param name="Text">The fact, for its owner.</param>
/// <param name="Rumour">What others hear when it leaks.</param>
/// <param name="FromTurn">First turn in which it may leak.</param>
/// <param name="Cohesion">What a leak costs the owner's cohesion.</param>
public sealed record SecretDefinition(string Id, FactionId Owner, string Text, string Rumour, int FromTurn, int Cohesion);

/// <summary>An inject that the scenario brings; control may hold, skip or change it.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Turn">Turn at whose opening it is due; with a condition, the first turn in which it may come.</param>
/// <param name="Content">What it says and does.</param>
public sealed record InjectDefinition(string Id, int Turn, Inject Content)
{
    /// <summary>What it waits for, judged at the opening of each turn; null where it comes in its turn whatever has happened.</summary>
    public Condition? When { get; init; }
    /// <summary>Turns after which it may come again, 1 and up; 0 where it comes once. Only with a condition.</summary>
    public int Again { get; init; }
}

/// <summary>An event that control releases, or that a scenario brings.</summary>
/// <param name="Title">Headline.</param>
/// <param name="Text">Text for all who see it.</param>
/// <param name="From">From whom it seems to come, e.g. "State agency"; empty for control.</param>
/// <param name="Audience">Factions that see it; empty for everybody, observers too.</param>
/// <param name="SecretText">Further text for <paramref name="SecretFor"/> only.</param>
/// <param name="SecretFor">Factions that see the secret text.</param>
/// <param name="Effects">What it does to the world.</param>
public sealed record Inject(
    [property: PlainText(Inject.MostTitle)] string Title, [property: PlainText(Inject.MostText, Lines = true)] string Text,
    [property: PlainText(Inject.MostFrom)] string From, IReadOnlyList<FactionId> Audience,
    [property: PlainText(Inject.MostText, Lines = true)] string SecretText, IReadOnlyList<FactionId> SecretFor, IReadOnlyList<InjectEffect> Effects)
{
    /// <summary>Longest headline, in characters.</summary>
    public const int MostTitle = 120;
    /// <summary>Longest text, in characters.</summary>
    public const int MostText = 2_000;
    /// <summary>Longest sender, in characters.</summary>
    public const int MostFrom = 80;
    /// <summary>Most effects of one inject.</summary>
    public const int MostEffects = 20;
    /// <summary>Most injects on the list of one session.</summary>
    public const int MostListed = 500;
}

/// <summary>What an inject changes.</summary>
public enum InjectEffectKind
{
    /// <summary>A faction's cohesion, by Amount permille points.</summary>
    Cohesion,
    /// <summary>A faction's legitimacy, by Amount permille points.</summary>
    Legitimacy,
    /// <summary>A patron's pool, by Amount points.</summary>
    Pool,
    /// <summary>Morale of a faction's men in a city, by Amount permille points.</summary>
    Morale,
    /// <summary>A route is cut for Amount turns.</summary>
    CutRoute,
    /// <summary>A route is open again.</summary>
    OpenRoute,
    /// <summary>Fear in a city, by Amount permille points.</summary>
    Fear,
    /// <summary>Amount men join a faction in a city.</summary>
    Men,
}

/// <summary>One effect of an inject.</summary>
/// <param name="Kind">What.</param>
/// <param name="Faction">On whom, where the kind needs one.</param>
/// <param name="City">Where, where the kind needs one.</param>
/// <param name="Route">Which route, where the kind needs one.</param>
/// <param name="Amount">How much, in the kind's unit.</param>
public sealed record InjectEffect(InjectEffectKind Kind, FactionId? Faction, CityId? City, RouteId? Route, int Amount);

/// <summary>What an objective measures.</summary>
public enum ObjectiveKind
{
    /// <summary>Turns for which a place was held, counted to the end.</summary>
    HoldPlace,
    /// <summary>Places of a list held at the end.</summary>
    PlacesHeld,
    /// <summary>A place is held by somebody else than Other at the end (1) or not (0).</summary>
    DenyPlace,
    /// <summary>A corridor is open at the end (1) or not (0).</summary>
    Corridor,
    /// <summary>A corridor is cut at the end (1) or not (0).</summary>
    CutCorridor,
    /// <summary>Civilians killed or wounded by the faction's doing: fewer is better.</summary>
    HarmCaused,
    /// <summary>People brought to safety by the faction.</summary>
    Evacuated,
    /// <summary>Cohesion at the end.</summary>
    Cohesion,
    /// <summary>Pool points kept at the end.</summary>
    Pool,
    /// <summary>Help given and capacity kept, 0-3: up to two points left count, and one more where a request was granted. Points beyond that count nothing.</summary>
    Solvency,
    /// <summary>Strikes on crossings and convoys that others hold against the faction at the end: fewer is better.</summary>
    Escalation,
    /// <summary>Men kept at the end, permille of those at the start.</summary>
    MenKept,
    /// <summary>People displaced in the whole country: fewer is better.</summary>
    Displaced,
    /// <summary>Civilians killed or wounded in the places of a list, whatever the cause: fewer is better.</summary>
    HarmIn,
    /// <summary>Places of a list of which no hazard has taken a quarter.</summary>
    PlacesSpared,
    /// <summary>People from elsewhere sheltered in the places of a list at the end.</summary>
    Guests,
    /// <summary>Legitimacy at the end.</summary>
    Legitimacy,
    /// <summary>Civilians killed or wounded in the whole country, whoever caused it: fewer is better.</summary>
    HarmInAll,
    /// <summary>How the person at the faction's head came out of it, grades 0-4 of the terms of leaving.</summary>
    LeaderTerms,
    /// <summary>What is left of the state's institutions, permille: the faction's own, or those of another that it wants to see standing, whoever governs.</summary>
    Institutions,
    /// <summary>Promises kept less twice those broken.</summary>
    PromisesKept,
    /// <summary>Turns for which the faction's own strikes have shut border crossings, all of them together.</summary>
    CrossingsShut,
}

/// <summary>One of the things a faction wants.</summary>
/// <param name="Faction">Who wants it.</param>
/// <param name="Text">For people.</param>
/// <param name="Kind">What is measured.</param>
/// <param name="Cities">Places concerned.</param>
/// <param name="Corridor">Corridor concerned.</param>
/// <param name="Other">Faction concerned.</param>
/// <param name="Mixed">Measure from which it is mixed; less is failure (more, where fewer is better).</param>
/// <param name="Success">Measure from which it is a success.</param>
/// <param name="Distinguished">Measure from which it is distinguished.</param>
/// <param name="HarmMost">Civilians killed or wounded in the whole country beyond which it is mixed at best; 0 for no such bound.</param>
public sealed record ObjectiveDefinition(
    FactionId Faction, string Text, ObjectiveKind Kind, ImmutableArray<CityId> Cities, string Corridor, FactionId? Other,
    int Mixed, int Success, int Distinguished, int HarmMost = 0);
