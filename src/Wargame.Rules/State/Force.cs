namespace Wargame.Rules;

/// <summary>Armed men of one faction in one place. Men are conserved: they are moved, lost or sent home, never made.</summary>
public sealed class Force
{
    /// <summary>Number, unique in the world.</summary>
    public required int Number { get; init; }
    /// <summary>Whose.</summary>
    public required FactionId Faction
    {
        get;
        set
        {
            field = value;
            side = -1;
        }
    }
    /// <summary>Name for people.</summary>
    public required string Name { get; init; }
    /// <summary>Kind.</summary>
    public required ForceClass Class { get; init; }
    /// <summary>Part of the faction whose interest it follows.</summary>
    public required string Cell { get; init; }
    /// <summary>Where.</summary>
    public required CityId City
    {
        get;
        set
        {
            field = value;
            place = -1;
        }
    }
    /// <summary>Where it came from in the last move: the way back.</summary>
    public CityId? CameFrom { get; set; }
    /// <summary>Turn in which it came here; 0 at the start.</summary>
    public int CameTurn { get; set; }
    /// <summary>Men fit to fight, 0 and up; a force of 0 men is removed at the close.</summary>
    public required int Men { get; set; }
    /// <summary>Training and equipment, permille 0-1000.</summary>
    public required int Quality { get; set; }
    /// <summary>Morale, permille 0-1000.</summary>
    public required int Morale { get; set; }
    /// <summary>Morale when the last turn opened, permille: what the owner sees as its change.</summary>
    public int MoraleBefore { get; set; }
    /// <summary>Momentum, permille 0-1000 (system 1).</summary>
    public required int Tempo { get; set; }

    // Positions of its faction and place once they are found: a force is of one scenario, and relations are all that bargains change of that.
    private int side = -1, place = -1;

    /// <summary>Position of its faction.</summary>
    internal int SideIn(Scenario scenario) => side >= 0 ? side : side = scenario.IndexOf(Faction);

    /// <summary>Position of its place.</summary>
    internal int PlaceIn(Scenario scenario) => place >= 0 ? place : place = scenario.IndexOf(City);

    /// <summary>A copy.</summary>
    public Force Clone() => (Force)MemberwiseClone();
}

/// <summary>Something on its way to a place; it arrives at the opening of a turn.</summary>
public sealed class Delivery
{
    /// <summary>Number, unique in the world.</summary>
    public required int Number { get; init; }
    /// <summary>Who sends it: the faction itself, or the power that granted it.</summary>
    public required FactionId From { get; init; }
    /// <summary>Who receives it.</summary>
    public required FactionId To { get; init; }
    /// <summary>What it is.</summary>
    public required SupportKind Kind { get; init; }
    /// <summary>The men on the way, where it is men; null else.</summary>
    public required Force? Force { get; init; }
    /// <summary>Size: men, strike points, or 1.</summary>
    public required int Amount { get; set; }
    /// <summary>Where it goes.</summary>
    public required CityId? Target { get; set; }
    /// <summary>Routes that it has still to use, in order; a cut on one of them stops it.</summary>
    public required List<RouteId> Way { get; init; }
    /// <summary>Turn at whose opening it arrives.</summary>
    public required int Arrives { get; set; }
    /// <summary>Request that it answers; 0 for a faction's own move.</summary>
    public required int Request { get; init; }
    /// <summary>True for a column that marches on a hostile place over more than one turn; it fights on arrival.</summary>
    public bool Attacks { get; init; }

    /// <summary>A deep copy.</summary>
    public Delivery Clone() => new()
    {
        Number = Number, From = From, To = To, Kind = Kind, Force = Force?.Clone(), Amount = Amount,
        Target = Target, Way = [.. Way], Arrives = Arrives, Request = Request, Attacks = Attacks,
    };
}
