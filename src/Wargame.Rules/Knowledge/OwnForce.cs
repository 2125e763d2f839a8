namespace Wargame.Rules;

/// <summary>A force in its owner's eyes, read only.</summary>
public readonly struct OwnForce
{
    private readonly Force force;
    internal OwnForce(Force force) => this.force = force;
    /// <summary>Number.</summary>
    public int Number => force.Number;
    /// <summary>Whose.</summary>
    public FactionId Faction => force.Faction;
    /// <summary>Name.</summary>
    public string Name => force.Name;
    /// <summary>Kind.</summary>
    public ForceClass Class => force.Class;
    /// <summary>Part of the faction that it follows.</summary>
    public string Cell => force.Cell;
    /// <summary>Where.</summary>
    public CityId City => force.City;
    /// <summary>Men.</summary>
    public int Men => force.Men;
    /// <summary>Permille.</summary>
    public int Quality => force.Quality;
    /// <summary>Permille.</summary>
    public int Morale => force.Morale;
    /// <summary>Morale when the last turn opened, permille; the same as now for men who are new.</summary>
    public int MoraleBefore => force.MoraleBefore > 0 ? force.MoraleBefore : force.Morale;
    /// <summary>Permille.</summary>
    public int Tempo => force.Tempo;
    /// <summary>Turn in which it came here.</summary>
    public int CameTurn => force.CameTurn;
}
