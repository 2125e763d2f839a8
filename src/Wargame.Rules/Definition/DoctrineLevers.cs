namespace Wargame.Rules;

/// <summary>
/// What a doctrine can do otherwise than its style does, each with the default of the style. Scenarios set single ones; a search turns
/// them all. New levers are added here with a default, so that old scenarios keep reading.
/// </summary>
public sealed record DoctrineLevers
{
    /// <summary>First turn in which convoys are sent, 1-60.</summary>
    public int EvacuateFrom { get; init; } = 1;
    /// <summary>Last turn in which convoys are sent, 0-60; 0 for none at all.</summary>
    public int EvacuateUntil { get; init; } = 60;
    /// <summary>Transport lots of a convoy, 1-5; by care where not set.</summary>
    public int? EvacuateLots { get; init; }
    /// <summary>Convoys in a turn, 1-4.</summary>
    public int EvacuatePlaces { get; init; } = 1;
    /// <summary>Men wanted in a place that is kept for 1,000 of those who may come at it, 0-4000.</summary>
    public int ReinforceRatio { get; init; } = 1500;
    /// <summary>How many of the places that are kept get men from elsewhere, 0-12; by the reach of the staff where not set.</summary>
    public int? ReinforcePlaces { get; init; }
    /// <summary>Share of the capital's garrison that stays there, permille.</summary>
    public int StayInCapital { get; init; } = 600;
    /// <summary>Share of any other garrison that stays where it is, permille.</summary>
    public int StayElsewhere { get; init; } = 333;
    /// <summary>Places given up in a turn at most, 0-6.</summary>
    public int GiveUpMost { get; init; } = 2;
    /// <summary>Only places of less value are given up, 0-400.</summary>
    public int GiveUpBelow { get; init; } = 25;
    /// <summary>Last turn in which garrisons dig in where they can, 0-60; after it they stand.</summary>
    public int DigInUntil { get; init; } = 60;
    /// <summary>Last turn in which columns on the approaches are struck, 0-60; by aggression where not set.</summary>
    public int ShieldUntil { get; init; } = 60;
    /// <summary>Share of the air points that goes to roads and bridges, permille; by the reach of the staff where not set.</summary>
    public int? RoadAir { get; init; }
    /// <summary>Requests for support in a turn at most, 0-6.</summary>
    public int AskMost { get; init; } = 3;
    /// <summary>First turn in which support is asked for, 1-60.</summary>
    public int AskFrom { get; init; } = 1;
    /// <summary>Terms offered with a request at most, 0-4.</summary>
    public int AskTerms { get; init; } = 2;
    /// <summary>How far announcements keep to what is so, permille: from 500 on only that is said, below it setbacks are denied; by trust where not set.</summary>
    public int? Candour { get; init; }
    /// <summary>Garrisons to which terms are offered in a turn at most, 0-6.</summary>
    public int OfferMost { get; init; } = 3;
    /// <summary>Share of the men in a place that does not advance from it, permille.</summary>
    public int Reserve { get; init; }

    /// <summary>Least and greatest value of a lever.</summary>
    /// <param name="lever">Its name in this type.</param>
    public static IntRange Range(string lever) => lever switch
    {
        nameof(EvacuateFrom) or nameof(AskFrom) => new(1, 60),
        nameof(EvacuateUntil) or nameof(DigInUntil) or nameof(ShieldUntil) => new(0, 60),
        nameof(EvacuateLots) => new(1, 5),
        nameof(EvacuatePlaces) => new(1, 4),
        nameof(ReinforceRatio) => new(0, 4000),
        nameof(ReinforcePlaces) => new(0, 12),
        nameof(GiveUpMost) or nameof(AskMost) or nameof(OfferMost) => new(0, 6),
        nameof(GiveUpBelow) => new(0, 400),
        nameof(AskTerms) => new(0, 4),
        _ => new(0, 1000),
    };
}
