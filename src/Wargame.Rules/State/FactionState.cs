namespace Wargame.Rules;

/// <summary>What is true of a faction now.</summary>
public sealed class FactionState
{
    /// <summary>Which faction.</summary>
    public required FactionId Id { get; init; }
    /// <summary>Cohesion, permille 0-1000 (system 8).</summary>
    public required int Cohesion { get; set; }
    /// <summary>Legitimacy, permille 0-1000.</summary>
    public required int Legitimacy { get; set; }
    /// <summary>Credibility of announcements, permille 0-1000.</summary>
    public required int Credibility { get; set; }
    /// <summary>Pool points left as a patron, 0 and up (system 12).</summary>
    public required int Pool { get; set; }
    /// <summary>Strike points granted by others, usable this turn beyond the own ones, less those that an answer to strikes binds.</summary>
    public int GrantedAir { get; set; }
    /// <summary>Turn of its collapse; 0 while it stands.</summary>
    public int CollapsedTurn { get; set; }
    /// <summary>Times it was struck or struck others' convoys and crossings (system 15).</summary>
    public int Escalation { get; set; }
    /// <summary>Times that each faction, in scenario order, struck a crossing or a convoy of this one and was not answered.</summary>
    public required int[] StruckBy { get; init; }
    /// <summary>Agreements kept.</summary>
    public int PromisesKept { get; set; }
    /// <summary>Agreements broken.</summary>
    public int PromisesBroken { get; set; }
    /// <summary>Its strikes that were answered, and so opened a front that it has to man: no more held against it, and not undone (system 15).</summary>
    public int Answered { get; set; }
    /// <summary>Men lost in fighting since the start.</summary>
    public int Lost { get; set; }
    /// <summary>Men who went home, surrendered or changed sides since the start.</summary>
    public int Deserted { get; set; }
    /// <summary>People whom its convoys brought to safety since the start.</summary>
    public int Evacuated { get; set; }
    /// <summary>Turns for which its strikes have shut border crossings since the start, all crossings together.</summary>
    public int ShutTurns { get; set; }
    /// <summary>Places given up without a fight in the last turn.</summary>
    public int AbandonedLastTurn { get; set; }
    /// <summary>Turns in which a hidden mediation, pay or relief grant still works; by kind in <see cref="SupportKind"/> order.</summary>
    public required int[] Aid { get; init; }
    /// <summary>What this faction knows of each city, in scenario order (system 17).</summary>
    public required CityKnowledge[] Knows
    {
        get
        {
            HearAll();
            return knows;
        }
        set
        {
            knows = value;
            untold = null;
        }
    }

    // What it knows, but for what it was not told as yet; null where it was told all. And its own position.
    private CityKnowledge[] knows = [];
    private Sightings? untold;
    private int self;

    /// <summary>From now on it is told what there was to see when it is asked what it knows.</summary>
    internal void Listen(Sightings sightings, int faction) => (untold, self) = (sightings, faction);

    /// <summary>Its reports on forces in a place.</summary>
    internal ForceReports ReportsOn(int city)
    {
        CityKnowledge known = knows[city];
        if (untold is not null && known.Told < untold.Count)
        {
            untold.TellMen(self, city, known.Forces, known.Told);
            known.Told = untold.Count;
        }
        return known.Forces;
    }

    /// <summary>Who it takes for the holder of a place and for whoever fights there against him, by position; -1 for nobody.</summary>
    internal (int Holder, int Rival) HandsOf(Scenario scenario, int city)
    {
        if (untold is not null) return untold.Latest.Hands(self, city);
        CityKnowledge known = knows[city];
        return (scenario.IndexOf(known.Holder), scenario.IndexOf(known.Rival));
    }

    /// <summary>Gives up what it knows, as it is, for another game.</summary>
    internal CityKnowledge[] HandOver()
    {
        untold = null;
        return knows;
    }

    private void HearAll()
    {
        if (untold is null) return;
        for (int c = 0; c < knows.Length; c++)
        {
            _ = ReportsOn(c);
            untold.Latest.TellHands(self, c, knows[c]);
        }
        untold = null;
    }

    /// <summary>Men who left in the last turn.</summary>
    public int DesertedLastTurn { get; set; }
    /// <summary>What is so of its leadership (system 13).</summary>
    public LeadershipState Leadership { get; init; } = new();
    /// <summary>Its cells, in the order of its definition (system 18).</summary>
    public CellState[] Cells { get; init; } = [];
    /// <summary>What it says in public of each faction, in scenario order; empty for all silent.</summary>
    public Stance[] Stances { get; init; } = [];

    /// <summary>What it says of a faction, by position.</summary>
    public Stance StanceOn(int faction) => faction < Stances.Length ? Stances[faction] : Stance.Silent;

    /// <summary>Turn in which it left the field as a side, by handing power over or by collapse, whichever came first; 0 for never.</summary>
    public int LeftTurn => CollapsedTurn == 0 ? Leadership.TransferTurn : Leadership.TransferTurn == 0 ? CollapsedTurn : Math.Min(CollapsedTurn, Leadership.TransferTurn);

    /// <summary>True from its collapse on.</summary>
    public bool Collapsed => CollapsedTurn > 0;

    /// <summary>A word of this faction was broken: all remember it, and it has its price in legitimacy and credibility.</summary>
    internal void BreakPromise(int legitimacy, int credibility)
    {
        PromisesBroken++;
        LoseFace(legitimacy, credibility);
    }

    /// <summary>Legitimacy and credibility go down, not below 0.</summary>
    internal void LoseFace(int legitimacy, int credibility)
    {
        Legitimacy = Math.Max(0, Legitimacy - legitimacy);
        Credibility = Math.Max(0, Credibility - credibility);
    }

    /// <summary>A deep copy.</summary>
    public FactionState Clone()
    {
        FactionState copy = Spend();
        copy.Knows = Array.ConvertAll(Knows, k => k.Clone());
        return copy;
    }

    /// <summary>A copy that takes over what the faction knows, which is this one's no longer: for rollouts, that read each world once.</summary>
    internal FactionState Spend()
    {
        var copy = new FactionState
        {
            Id = Id, Cohesion = 0, Legitimacy = 0, Credibility = 0, Pool = 0, StruckBy = new int[StruckBy.Length], Aid = new int[Aid.Length], Knows = knows,
            Cells = Cells.Length == 0 ? Cells : Array.ConvertAll(Cells, _ => new CellState()), Stances = Stances.Length == 0 ? Stances : new Stance[Stances.Length],
        };
        copy.Take(this);
        return copy;
    }

    /// <summary>Takes over what is true of the same faction in another world, and what it knows there with it.</summary>
    internal void Take(FactionState other)
    {
        (Cohesion, Legitimacy, Credibility, Pool, GrantedAir) = (other.Cohesion, other.Legitimacy, other.Credibility, other.Pool, other.GrantedAir);
        (CollapsedTurn, Escalation, PromisesKept, PromisesBroken, Answered) = (other.CollapsedTurn, other.Escalation, other.PromisesKept, other.PromisesBroken, other.Answered);
        (Lost, Deserted, DesertedLastTurn, AbandonedLastTurn) = (other.Lost, other.Deserted, other.DesertedLastTurn, other.AbandonedLastTurn);
        (Evacuated, ShutTurns) = (other.Evacuated, other.ShutTurns);
        (knows, untold, self) = (other.knows, other.untold, other.self);
        other.StruckBy.AsSpan().CopyTo(StruckBy);
        other.Aid.AsSpan().CopyTo(Aid);
        other.Stances.AsSpan().CopyTo(Stances);
        Leadership.Take(other.Leadership);
        for (int c = 0; c < Cells.Length; c++) Cells[c].Take(other.Cells[c]);
    }
}
