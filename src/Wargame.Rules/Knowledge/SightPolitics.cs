namespace Wargame.Rules;

// Leaderships, cells and what powers say of them. Standing and stances are public; all else is the seat's own.
public sealed partial class Sight
{
    /// <summary>The seat's leadership as the scenario has it; null where it has none.</summary>
    public LeadershipDefinition? LeadershipDefinition => self < 0 ? null : Scenario.Factions[self].Leadership;
    /// <summary>What is so of the seat's own leadership, a copy; null where it has none.</summary>
    public LeadershipState? Leadership => LeadershipDefinition is null ? null : leadership ??= world.Factions[self].Leadership.Clone();

    private LeadershipState? leadership;

    /// <summary>Where a faction's leadership stands, as everybody knows.</summary>
    public LeaderStanding LeaderOf(int faction) => world.Factions[faction].Leadership.Standing;
    /// <summary>A faction has handed power over, as everybody knows.</summary>
    public bool HandedOver(int faction) => world.Factions[faction].Leadership.HandedOver;
    /// <summary>What is left of a state's institutions as everybody can see it by the offices that still work, permille.</summary>
    public Band InstitutionsBand(int faction) => world.Factions[faction].Leadership.Institutions switch
    {
        >= 800 => new Band(800, 1000),
        >= 600 => new Band(600, 799),
        >= 400 => new Band(400, 599),
        _ => new Band(0, 399),
    };
    /// <summary>What became of a faction's offer to share power, as everybody knows.</summary>
    public SharingState SharingOf(int faction) => world.Factions[faction].Leadership.Sharing;
    /// <summary>What a power says in public of a faction.</summary>
    public Stance StanceOf(int power, int faction) => world.Factions[power].StanceOn(faction);
    /// <summary>Some power demands in public that a faction's leadership goes.</summary>
    public bool Demanded(int faction) => ExitTerms.Demanded(world, faction);
    /// <summary>A host has granted the seat asylum.</summary>
    public bool HasAsylum(FactionId host) => self >= 0 && ExitTerms.Asylum(world, self, host);
    /// <summary>Ids of the seat's hidden facts that it has closed.</summary>
    public IReadOnlyList<string> Closed => self < 0 ? [] : [.. world.Closed.Where(id => Scenario.Secrets.Any(s => s.Id == id && s.Owner == Faction))];
    /// <summary>The seat has closed a hidden fact of its own.</summary>
    internal bool HasClosed(SecretDefinition own) => own.Owner == Faction && world.Closed.Contains(own.Id);
    /// <summary>Men of the seat bear arms somewhere.</summary>
    public bool UnderArms => table.Men.AsSpan(row, holder.Length).ContainsAnyExcept(0);
    /// <summary>Own men who left their units in the last turn.</summary>
    public int DesertedLastTurn => Own?.DesertedLastTurn ?? 0;
    /// <summary>Turns with low cohesion, and what the terms of a host would be, now and a turn on.</summary>
    public int TermsFrom(HostDefinition host, bool secretly, int turnsOn = 0) =>
        self < 0 ? 0 : ExitTerms.Grade(world, self, host, secretly, turnsOn);
    /// <summary>Where the seat's political orders are listed: the leadership's seat, else the capital, else the first place with its men.</summary>
    public int Desk
    {
        get
        {
            if (self < 0) return -1;
            FactionDefinition faction = Scenario.Factions[self];
            if (faction.Leadership is { } leadership && Holds(Scenario.IndexOf(leadership.Seat))) return Scenario.IndexOf(leadership.Seat);
            if (faction.Capital is { } capital && Holds(Scenario.IndexOf(capital))) return Scenario.IndexOf(capital);
            for (int c = 0; c < holder.Length; c++)
            {
                if (Men(c) > 0) return c;
            }
            return faction.Capital is { } lost ? Scenario.IndexOf(lost) : 0;
        }
    }

    /// <summary>The seat's cells as it can judge them: loyalty to the nearest hundred, cohesion where a cell has its own.</summary>
    public IEnumerable<CellView> Cells()
    {
        if (self < 0) yield break;
        FactionDefinition faction = Scenario.Factions[self];
        CellState[] cells = world.Factions[self].Cells;
        for (int i = 0; i < cells.Length && i < faction.Cells.Length; i++)
        {
            yield return new CellView(faction.Cells[i].Id, faction.Cells[i].Name, Round(cells[i].Loyalty, 100), cells[i].Cohesion, cells[i].CollapsedTurn > 0, cells[i].Defies);
        }
    }

    /// <summary>The cell with the most of the seat's men in a place, by position; -1 for none.</summary>
    public int CellAt(int city) => self < 0 ? -1 : Remnant.CellAt(world, self, world.Cities[city].Id);
    /// <summary>After a collapse: an order that what is left of the seat can still give.</summary>
    internal bool RemnantAllows(Order order) => self >= 0 && Remnant.Allows(world, self, order);

    /// <summary>Copies what is so of the seat's leadership and cells, and what is public of others', into an imagined faction.</summary>
    internal (LeadershipState Leadership, CellState[] Cells, Stance[] Stances) CopyPolitics(int faction)
    {
        FactionState truth = world.Factions[faction];
        if (faction == self) return (truth.Leadership.Clone(), Array.ConvertAll(truth.Cells, c => c.Clone()), [.. truth.Stances]);
        var known = new LeadershipState
        {
            Standing = truth.Leadership.Standing, Turn = truth.Leadership.Turn, Sharing = truth.Leadership.Sharing, TransferTurn = truth.Leadership.TransferTurn,
        };
        FactionDefinition definition = Scenario.Factions[faction];
        return (known, [.. definition.Cells.Select(c => new CellState { Loyalty = c.Loyalty, Cohesion = c.Cohesion })], [.. truth.Stances]);
    }
}

/// <summary>A part of the seat's faction as the seat can judge it.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Name">For people.</param>
/// <param name="Loyalty">To the nearest hundred, permille.</param>
/// <param name="Cohesion">Its own, permille; 0 where it is moved by the faction's.</param>
/// <param name="Collapsed">It has fallen apart.</param>
/// <param name="Defies">It did not follow when power was handed over.</param>
public sealed record CellView(string Id, string Name, int Loyalty, int Cohesion, bool Collapsed, bool Defies);
