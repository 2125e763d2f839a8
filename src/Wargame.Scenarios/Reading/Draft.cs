using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>A scenario being put together, file by file; what a missing file would hold is empty.</summary>
internal sealed class Draft
{
    /// <summary>Finds the briefing of a seat, or the common one.</summary>
    public Func<string, string> Briefing { get; init; } = _ => "";

    public Head Head { get; set; } = new();
    public IReadOnlyDictionary<string, string> Sources { get; set; } = new SortedDictionary<string, string>();
    public ImmutableArray<CityDefinition> Cities { get; set; } = [];
    public ImmutableArray<RouteDefinition> Routes { get; set; } = [];
    public ImmutableArray<CorridorDefinition> Corridors { get; set; } = [];
    public ImmutableArray<FactionDefinition> Factions { get; set; } = [];
    public ImmutableArray<RelationDefinition> Relations { get; set; } = [];
    public ImmutableArray<ForceDefinition> Forces { get; set; } = [];
    public ImmutableArray<ObjectiveDefinition> Objectives { get; set; } = [];
    public ImmutableArray<InjectDefinition> Injects { get; set; } = [];
    public ImmutableArray<SecretDefinition> Secrets { get; set; } = [];
    public MapDefinition? Map { get; set; }
    public ImmutableArray<HazardDefinition> Hazards { get; set; } = [];
    public Vocabulary Vocabulary { get; set; } = Vocabulary.None;
    public TutorialDefinition? Tutorial { get; set; }
    public ImmutableArray<OutcomeDefinition> Outcomes { get; set; } = [];
    public ImmutableArray<Aim> Aims { get; set; } = [];
    public ImmutableArray<CalibrationLine> Calibration { get; set; } = [];

    /// <summary>The scenario, once every file was read without a problem.</summary>
    public Scenario Scenario(string briefing) => new()
    {
        Id = Head.Id,
        Title = Head.Title,
        ShortTitle = Head.ShortTitle,
        Summary = Head.Summary,
        ContentNote = Head.ContentNote,
        Rulebook = Head.Rulebook,
        StartsAt = Head.StartsAt,
        TurnHours = Head.TurnHours,
        Turns = Head.Turns,
        People = Head.People,
        Minutes = Head.Minutes,
        Shelf = Head.Shelf,
        Parameters = Head.Parameters,
        Cities = Cities,
        Routes = Routes,
        Factions = Factions,
        Forces = Forces,
        Relations = Relations,
        Corridors = Corridors,
        Injects = Injects,
        Objectives = Objectives,
        Secrets = Secrets,
        Map = Map!,
        Briefing = briefing,
        Sources = Sources,
        Hazards = Hazards,
        Vocabulary = Vocabulary,
        Tutorial = Tutorial,
        Orders = Head.Orders,
        Outcomes = Outcomes,
        Aims = Aims,
        Calibration = Calibration,
    };
}

/// <summary>What scenario.yaml holds.</summary>
internal sealed record Head
{
    public string Id { get; init; } = "";
    public string Title { get; init; } = "";
    public string ShortTitle { get; init; } = "";
    public string Summary { get; init; } = "";
    public string ContentNote { get; init; } = "";
    public string Rulebook { get; init; } = "";
    public DateTime StartsAt { get; init; }
    public int TurnHours { get; init; }
    public int Turns { get; init; }
    public IntRange People { get; init; }
    public int Minutes { get; init; }
    public RuleParameters Parameters { get; init; } = new();
    public int Shelf { get; init; }
    public ImmutableArray<OrderKind> Orders { get; init; } = [];
}
