namespace Wargame.Rules;

/// <summary>
/// What one faction may know of a world, and nothing else: its own men, means, deliveries and negotiations, its beliefs about places,
/// and what is public. Views, legality, forecasts and doctrines read this and never the world, so none of them can give away more.
/// Cities, routes and factions are named by their position in the scenario.
/// </summary>
public sealed partial class Sight
{
    private readonly SightTable table;
    // Who holds each place and who fights in it, as believed, both unread until one of them is asked for;
    // then places with men of the seat, places that it holds, and places one road from its men or under them, each with their number.
    private readonly int[] holder, contender, garrisons, held, near;
    private readonly PlaceSet reached;
    private int garrisoned, holding, beside;
    private World world;
    private Board board;
    private int self, row;
    private FactionState? knower;
    private const int Unread = -2;
    private int[]? firstHere, nextHere;

    private Sight(World world, int self) : this(world, new SightTable(world.Scenario, self))
    {
        table.Open(world);
        Look(world, self);
    }

    /// <summary>A sight that looks for one seat after the other; it shows nothing before <see cref="Look"/>.</summary>
    /// <param name="world">Any world of the scenario.</param>
    /// <param name="table">Counted for all seats.</param>
    internal Sight(World world, SightTable table)
    {
        this.world = world;
        this.table = table;
        board = world.Scenario.Board;
        holder = new int[world.Cities.Length];
        contender = new int[holder.Length];
        garrisons = new int[holder.Length];
        held = new int[holder.Length];
        near = new int[holder.Length];
        reached = new PlaceSet(holder.Length);
    }

    /// <summary>Looks at a world for a seat; what was read before is void.</summary>
    /// <param name="another">The world that the table counted last.</param>
    /// <param name="seat">Position of the faction; -1 for the public.</param>
    internal void Look(World another, int seat)
    {
        world = another;
        board = world.Scenario.Board;
        self = seat;
        row = table.Row(seat);
        knower = seat < 0 ? null : world.Factions[seat];
        firstHere = nextHere = null;
        (negotiations, bargains, leadership) = (null, null, null);
        (mapped, divided, bound, lots, air) = (false, false, false, -1, -1);
        Array.Clear(latest);
        (garrisoned, holding, beside) = (0, 0, -1);
        table.Contenders.CopyTo(contender);
        if (self < 0)
        {
            table.Holders.CopyTo(holder);
            return;
        }
        garrisoned = table.Garrisons(self).List(garrisons);
        holding = table.Held(self).List(held);
        Array.Fill(holder, Unread);
        foreach (int c in Garrisons) holder[c] = table.Holders[c];
        foreach (int c in Held) holder[c] = self;
    }

    // Of places where the seat is not inside it has only what it heard.
    private int Believe(int city)
    {
        (holder[city], contender[city]) = knower!.HandsOf(Scenario, city);
        return holder[city];
    }

    /// <summary>Lets go of the world; nothing can be read until it looks again.</summary>
    internal void Close() => world = null!;

    /// <summary>The sight of a faction; null for the public's.</summary>
    public static Sight Of(World world, FactionId? faction)
    {
        ArgumentNullException.ThrowIfNull(world);
        int self = -1;
        if (faction is { } id)
        {
            self = world.Scenario.IndexOf(id);
            if (self < 0) throw new ArgumentException($"no faction {id} in {world.Scenario.Id}", nameof(faction));
        }
        return new Sight(world, self);
    }

    /// <summary>The scenario in play.</summary>
    public Scenario Scenario => world.Scenario;
    /// <summary>Figures in play.</summary>
    public RuleParameters Figures => world.Scenario.Parameters;
    /// <summary>The turn being planned.</summary>
    public int Turn => world.Turn;
    /// <summary>Whose sight it is; null for the public's.</summary>
    public FactionId? Faction => self < 0 ? null : world.Factions[self].Id;
    /// <summary>Position of that faction; -1 for the public's.</summary>
    public int Self => self;
    /// <summary>How the session ended; null while it runs.</summary>
    public Ending? Ending => world.Ending;

    /// <summary>The seat knows the inside of a place: it holds it or has men there.</summary>
    public bool Inside(int city) => self >= 0 && (Men(city) > 0 || Holds(city));

    /// <summary>The seat holds the place.</summary>
    public bool Holds(int city) => self >= 0 && table.Holders[city] == self;

    /// <summary>Holder of a place as believed, -1 for none; true where the seat has men inside.</summary>
    public int Controller(int city)
    {
        int known = holder[city];
        return known != Unread ? known : Believe(city);
    }

    /// <summary>Turn at whose opening the holder was last confirmed.</summary>
    public int ControllerTurn(int city) => Inside(city) || self < 0 ? Turn : knower!.Knows[city].ControllerTurn;

    /// <summary>Who fights inside a place against its holder, as believed; -1 for nobody.</summary>
    public int Contender(int city)
    {
        if (holder[city] == Unread) Believe(city);
        return contender[city];
    }

    /// <summary>The latest report on a faction's men in a place; null where there is none. Never of the own men.</summary>
    public ForceReport? Report(int city, int faction) => self < 0 || faction == self ? null : knower!.ReportsOn(city)[faction];

    /// <summary>A faction's men believed in a place, the middle of the report; 0 where there is none.</summary>
    internal int Middle(int city, int faction) => self < 0 || faction == self ? 0 : knower!.ReportsOn(city).Middle(1UL << faction);

    /// <summary>The first hostile side, in scenario order, of which so many men are reported in a place at most; -1 for none.</summary>
    internal int Foe(int city, int men) => self < 0 ? -1 : knower!.ReportsOn(city).First(board.Foes(self), men);

    /// <summary>Men of its holder and of those who stand with it believed in a place, allies of the seat not counted; null where nothing is reported.</summary>
    internal int? Defenders(int city)
    {
        if (self < 0 || Controller(city) is not (>= 0 and var held)) return null;
        ulong sides = ((board.Friends(held) & ~board.Friends(self)) | (1UL << held)) & ~(1UL << self);
        ForceReports reports = knower!.ReportsOn(city);
        return (reports.Known & sides) == 0 ? null : reports.Middle(sides);
    }

    /// <summary>Hostile men believed in a place, each side in the middle of its report.</summary>
    internal int Foes(int city) => self < 0 ? 0 : knower!.ReportsOn(city).Middle(board.Foes(self));

    /// <summary>Allied men believed in a place, the own not counted.</summary>
    internal int Allies(int city) => self < 0 ? 0 : knower!.ReportsOn(city).Middle(board.Friends(self) & ~(1UL << self));

    /// <summary>Fortification, levels 0-4; -1 where the seat is not inside.</summary>
    public int Fort(int city) => Inside(city) ? world.Cities[city].Fort : -1;
    /// <summary>Supply of the holder's garrison, permille; -1 where the seat is not inside.</summary>
    public int Supply(int city) => Inside(city) ? world.Cities[city].Supply : -1;
    /// <summary>Turns without a source of supply; -1 where the seat does not hold the place.</summary>
    public int CutOff(int city) => Holds(city) ? world.Cities[city].CutOff : -1;
    /// <summary>Share held by the contender, permille; -1 where the seat is not inside.</summary>
    public int Grip(int city) => Inside(city) ? world.Cities[city].Grip : -1;
    /// <summary>Fear among the people, permille; -1 where the seat is not inside.</summary>
    public int Fear(int city) => Inside(city) ? world.Cities[city].Fear : -1;

    /// <summary>How a faction stands to the seat; neutral for the public.</summary>
    public Relation With(int faction) => self < 0 || faction < 0 ? Relation.Neutral : board.Between(self, faction);

    /// <summary>The seat's men may stand in and pass through the place: own or allied, or the seat fights inside it.</summary>
    public bool Friendly(int city)
    {
        int holder = Controller(city);
        return holder >= 0 && With(holder) == Relation.Allied;
    }
}
