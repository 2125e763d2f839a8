namespace Wargame.Rules;

/// <summary>
/// The workbench of one city's adjudication: its sides, its losses, its words. Nothing outside of the situation is read; a rollout, which
/// takes the same one to city after city, takes what stands there from the turn, and looks for refuges when men have to leave.
/// </summary>
internal sealed class CityWork
{
    // Factions of the holder's side and at war with him, by bits.
    private ulong defends, attacks;
    // Factions with men in the place as its settling begins, by bits: nobody comes in meanwhile.
    private ulong present;
    private TurnWork? turn;
    private int at;

    /// <summary>Lays out a situation, which is used up.</summary>
    /// <param name="scenario">Names and figures, with the relations that are so.</param>
    /// <param name="situation">The situation.</param>
    /// <param name="tally">Figures to write on.</param>
    /// <param name="ledger">Where events and cards go.</param>
    public CityWork Lay(Scenario scenario, in CitySituation situation, CityTally tally, Ledger ledger)
    {
        (turn, at) = (null, -1);
        (Turn, Seed, FoughtBefore, Witnesses) = (situation.Turn, situation.Seed, situation.FoughtBefore, situation.Witnesses);
        (City, Acts) = (situation.City, situation.Acts);
        Forces = situation.Forces as List<Force> ?? [.. situation.Forces];
        Factions = situation.Factions as FactionBrief[] ?? [.. situation.Factions];
        return Lay(scenario, tally, ledger);
    }

    /// <summary>Lays out a city of a rollout, where its men are settled as they stand.</summary>
    /// <param name="rollout">The turn, which is asked for refuges.</param>
    /// <param name="ground">How men stand in it.</param>
    /// <param name="city">Position of the city.</param>
    public CityWork Lay(TurnWork rollout, Ground ground, int city)
    {
        (turn, at) = (rollout, city);
        (Turn, Seed, FoughtBefore, Witnesses) = (rollout.Turn, rollout.World.Seed, rollout.Before.Cities[city].Fought, []);
        CityState state = rollout.World.Cities[city];
        Acts = rollout.Acts[city];
        // Where strikes have a price its state before is still asked for.
        City = Acts.Struck ? state.Clone() : state;
        Forces = ground.Forces[city];
        Factions = ground.Briefs;
        return Lay(rollout.Scenario, rollout.Bench.Tallies[city], rollout.Ledger);
    }

    // The holder and its allies defend; whoever is at war with the holder attacks.
    private CityWork Lay(Scenario scenario, CityTally tally, Ledger ledger)
    {
        Scenario = scenario;
        Ledger = ledger;
        (Abandoned, InOrder, Repulsed) = (null, false, false);
        tally.Clear();
        Tally = tally;
        (present, defends, attacks) = (0, 0, 0);
        foreach (Force force in Forces)
        {
            if (IsHere(force)) present |= 1UL << Of(force);
        }
        Holder = scenario.IndexOf(City.Holder);
        if (Holder < 0) return this;
        Board board = scenario.Board;
        // An ally of the holder who is at peace with whoever attacks stands aside.
        ulong stand = City.Rival == default ? ulong.MaxValue : board.Foes(scenario.IndexOf(City.Rival)) | (1UL << Holder);
        (defends, attacks) = (board.Friends(Holder) & stand, board.Foes(Holder));
        return this;
    }

    /// <summary>Names and figures.</summary>
    public Scenario Scenario { get; private set; } = null!;
    /// <inheritdoc cref="CitySituation.Turn"/>
    public int Turn { get; private set; }
    /// <inheritdoc cref="CitySituation.Seed"/>
    public ulong Seed { get; private set; }
    /// <inheritdoc cref="CitySituation.FoughtBefore"/>
    public bool FoughtBefore { get; private set; }
    /// <inheritdoc cref="CitySituation.Witnesses"/>
    public IReadOnlyList<FactionId> Witnesses { get; private set; } = [];
    /// <inheritdoc cref="CitySituation.Factions"/>
    public FactionBrief[] Factions { get; private set; } = [];
    /// <summary>The city, changed in place.</summary>
    public CityState City { get; private set; } = null!;
    /// <summary>Men in it, changed in place.</summary>
    public List<Force> Forces { get; private set; } = [];
    /// <summary>Events and cards.</summary>
    public Ledger Ledger { get; private set; } = null!;
    /// <summary>Position of the holder; -1 where nobody holds the place.</summary>
    public int Holder { get; private set; }
    /// <summary>Men lost and left, and strength brought to a battle.</summary>
    public CityTally Tally { get; private set; } = null!;
    /// <summary>Set when the holder gave the place up unbidden or in order.</summary>
    public FactionId? Abandoned { get; set; }
    /// <summary>Nobody of the holder's side stood in it when it went.</summary>
    public bool InOrder { get; set; }
    /// <summary>An attack was thrown back.</summary>
    public bool Repulsed { get; set; }

    /// <summary>Figures in play.</summary>
    public RuleParameters Figures => Scenario.Parameters;
    /// <summary>What was ordered and done here.</summary>
    public CityActs Acts { get; private set; } = null!;
    /// <summary>Dice of the session.</summary>
    public Dice Dice => new(Seed);
    /// <summary>Name of the place.</summary>
    public string Name => Scenario.City(City.Id).Name;
    /// <summary>Whoever sees that something happened here.</summary>
    public Audience Seen => Audience.Of(Witnesses);

    /// <summary>Where a faction's men here fall back to; null for nowhere.</summary>
    public CityId? RetreatTo(int faction) => turn is null ? Factions[faction].RetreatTo : Situations.RetreatTo(turn, at, faction);

    /// <summary>Position of a force's faction.</summary>
    public int Of(Force force) => force.SideIn(Scenario);
    /// <summary>The force has men, in this place.</summary>
    public bool IsHere(Force force) => force.Men > 0 && force.City == City.Id;
    /// <summary>The force stands with the holder, in this place.</summary>
    public bool Defends(Force force) => IsHere(force) && Defends(Of(force));
    /// <summary>The force is at war with the holder, in this place.</summary>
    public bool Attacks(Force force) => IsHere(force) && Attacks(Of(force));
    /// <summary>Men hostile to a faction stood in the place as its settling began.</summary>
    public bool Meets(int faction) => (present & Scenario.Board.Foes(faction)) != 0;
    /// <summary>Men of the holder's allies stood in the place as its settling began.</summary>
    public bool HadAllies => (present & defends & ~(1UL << Holder)) != 0;
    /// <summary>The faction is of the holder's side.</summary>
    public bool Defends(int faction) => (defends >> faction & 1) != 0;
    /// <summary>The faction is at war with the holder.</summary>
    public bool Attacks(int faction) => (attacks >> faction & 1) != 0;

    /// <summary>Factions of the holder's side, by bits.</summary>
    public ulong Defenders => defends;

    /// <summary>A side had men in the place as its settling began.</summary>
    public bool Stood(bool attackers) => (present & (attackers ? attacks : defends)) != 0;

    /// <summary>Men of a side.</summary>
    public int Men(bool attackers)
    {
        if (!Stood(attackers)) return 0;
        int men = 0;
        foreach (Force force in Forces)
        {
            if (attackers ? Attacks(force) : Defends(force)) men += force.Men;
        }
        return men;
    }

    /// <summary>Morale of a side, weighted by men; 0 where nobody stands.</summary>
    public int Morale(bool attackers)
    {
        long sum = 0, men = 0;
        foreach (Force force in Forces)
        {
            if (!(attackers ? Attacks(force) : Defends(force))) continue;
            sum += (long)force.Men * force.Morale;
            men += force.Men;
        }
        return men == 0 ? 0 : (int)(sum / men);
    }

    /// <summary>The faction that leads a side: the holder, or the contender, where it has men, else the one with the most; -1 for none.</summary>
    public int Leader(bool attackers)
    {
        int first = !attackers ? Holder : City.Rival == default ? -1 : Scenario.IndexOf(City.Rival);
        if (first >= 0 && Stands(first, attackers)) return first;
        Span<int> men = stackalloc int[Scenario.Factions.Length];
        men.Clear();
        foreach (Force force in Forces)
        {
            if (attackers ? Attacks(force) : Defends(force)) men[Of(force)] += force.Men;
        }
        int best = -1;
        for (int f = 0; f < men.Length; f++)
        {
            if (men[f] > 0 && (best < 0 || men[f] > men[best])) best = f;
        }
        return best;
    }

    private bool Stands(int faction, bool attackers)
    {
        if (!(attackers ? Attacks(faction) : Defends(faction))) return false;
        foreach (Force force in Forces)
        {
            if (IsHere(force) && Of(force) == faction) return true;
        }
        return false;
    }

    /// <summary>Moves the morale of a side.</summary>
    public void Hearten(bool attackers, int points)
    {
        foreach (Force force in Forces)
        {
            if (attackers ? Attacks(force) : Defends(force)) force.Morale = Desertion.Bound(force, force.Morale + points);
        }
    }

    /// <summary>Takes losses of a share from a side; returns how many men.</summary>
    public int Bleed(bool attackers, int permille)
    {
        int sum = 0;
        foreach (Force force in Forces)
        {
            if (!(attackers ? Attacks(force) : Defends(force))) continue;
            int gone = force.Men * permille / 1000;
            force.Men -= gone;
            Tally.Lose(Of(force), gone);
            sum += gone;
        }
        return sum;
    }

    /// <summary>Notes the losses of each faction, for its own eyes.</summary>
    public void ReportLosses()
    {
        if (!Ledger.WantsEvents) return;
        for (int f = 0; f < Tally.Lost.Length; f++)
        {
            if (Tally.Lost[f] > 0) Ledger.Add(new MenLost(Scenario.Factions[f].Id, City.Id, Tally.Lost[f]) { Audience = Audience.Of(Scenario.Factions[f].Id) });
        }
    }

    /// <summary>Factions with men in the fight: they see both sides' strength.</summary>
    public Audience InContact()
    {
        var who = new List<FactionId>();
        for (int f = 0; f < Scenario.Factions.Length; f++)
        {
            if (!Defends(f) && !Attacks(f)) continue;
            FactionId id = Scenario.Factions[f].Id;
            foreach (Force force in Forces)
            {
                if (force.Faction != id) continue;
                who.Add(id);
                break;
            }
        }
        return Audience.Of(who);
    }

    /// <summary>Hands the place to a faction. What remains of war inside is settled next turn.</summary>
    public void Take(int taker)
    {
        FactionId id = Scenario.Factions[taker].Id;
        City.Before = City.Controller;
        City.Controller = id;
        City.ChangedTurn = Turn;
        City.Contender = null;
        City.Grip = 0;
        // Works are shot up and face the wrong way.
        City.Fort /= 2;
        foreach (Force force in Forces)
        {
            if (force.Faction == id && force.City == City.Id) force.Tempo = Math.Min(1000, force.Tempo + Figures.TempoCityTaken);
        }
    }

    /// <summary>The result as it stands.</summary>
    /// <param name="told">False where what happened was told to the turn's own ledger.</param>
    public CityResult Result(bool told) => new(City, Forces, Tally.Lost, Tally.Deserted, Abandoned, InOrder, Repulsed, told ? Ledger.Events : [], told ? Ledger.Cards : []);
}
