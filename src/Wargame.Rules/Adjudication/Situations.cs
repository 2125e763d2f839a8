using System.Numerics;

namespace Wargame.Rules;

/// <summary>Gathers what one city needs to adjudicate itself.</summary>
internal static class Situations
{
    // Hostile men one road away threaten a garrison from half its number on, and not below this many.
    private const int LeastThreat = 300;
    private static readonly IReadOnlyList<FactionId> Nobody = [];

    /// <summary>The situation of a city after the opening phases. Neighbours are read as they stood when the turn opened.</summary>
    public static CitySituation Of(TurnWork work, int city)
    {
        World world = work.World;
        Ground ground = Complete(work, city);
        return new CitySituation
        {
            Turn = work.Turn, Seed = world.Seed, WantsCards = work.Ledger.WantsCards, City = world.Cities[city].Clone(),
            Forces = ground.Forces[city].ConvertAll(f => f.Clone()), Factions = Briefs(work, ground, city), Acts = work.Acts[city], Truces = work.Scenario.Amendments,
            FoughtBefore = work.Before.Cities[city].Fought, Witnesses = work.Ledger.WantsEvents ? Witnesses(work.Scenario, ground, city) : Nobody,
        };
    }

    /// <summary>A place has nothing to adjudicate: nobody stands in it, and neither strike nor hazard nor siege touches its people.</summary>
    public static bool Idle(TurnWork work, int city)
    {
        CityActs acts = work.Acts[city];
        return Counted(work).Presence.In(city) == 0 && acts.Hazards is null && work.World.Cities[city].CutOff == 0 && !acts.Struck;
    }

    private static Ground Counted(TurnWork work) => work.Ground ??= work.Bench.Ground.Count(work);

    /// <summary>Completes a city's acts by what lies around it; returns how men stand.</summary>
    public static Ground Complete(TurnWork work, int city)
    {
        Ground ground = Counted(work);
        World world = work.World;
        Scenario scenario = work.Scenario;
        CityState state = world.Cities[city];
        CityActs acts = work.Acts[city];
        int h = ground.Map.Holder[city];
        ulong friends = h < 0 ? 0 : scenario.Board.Friends(h), present = ground.Presence.In(city);
        for (ulong here = present; here != 0; here &= here - 1)
        {
            int f = BitOperations.TrailingZeroCount(here);
            int cohesion = (scenario.Board.Divided >> f & 1) != 0 ? CohesionOf(world, ground.Forces[city], f) : world.Factions[f].Cohesion;
            int encouraged = AnnouncementPhase.Encouraged(work, city, f);
            if ((friends >> f & 1) != 0) acts.Describe(f, cohesion, encouraged, state.Supply, ways: 0);
            else acts.Describe(f, cohesion, encouraged, SupplyPhase.Reach(scenario, ground.Map, f, city), CameBy(ground.Forces[city], scenario.Factions[f].Id));
        }
        if (h < 0) return ground;
        acts.FallenNeighbours = Math.Min(ground.Fallen[city], work.Figures.ContagionMost);
        acts.EnemyNear = ThreatAround(world, ground, city, h) is >= LeastThreat and var threat && threat >= ground.Presence.Allied(city, h) / 2;
        if (state.CutOff > 0 && ground.Presence.Besieger(city, h) is >= 0 and var besieger) acts.Besieger = scenario.Factions[besieger].Id;
        bool enemies = (present & scenario.Board.Foes(h)) != 0;
        // Only a garrison that is put to the test asks for these.
        if (!enemies && !acts.EnemyNear) return ground;
        acts.Capital = scenario.Factions[h].Capital == state.Id;
        acts.LeaderGone = CohesionPhase.LeaderGone(world, ground.Map, h);
        acts.Broken = enemies && Broken(world, ground.Forces[city], h);
        return ground;
    }

    private static bool Broken(World world, List<Force> forces, int h) =>
        world.Factions[h].Cells.Length == 0 ? world.Factions[h].Collapsed : Remnant.Broken(world, h, Remnant.CellOf(world.Scenario, h, forces));

    // Men of a cell with cohesion of its own are moved by that, others by their faction's; a garrison of both by the mean.
    private static int CohesionOf(World world, List<Force> forces, int f)
    {
        FactionDefinition faction = world.Scenario.Factions[f];
        CellState[] cells = world.Factions[f].Cells;
        long sum = 0, men = 0;
        foreach (Force force in forces)
        {
            if (force.Faction != faction.Id) continue;
            int cell = faction.CellOf(force.Cell);
            bool own = cell >= 0 && cell < cells.Length && faction.Cells[cell].Cohesion > 0;
            sum += (long)force.Men * (own ? cells[cell].Cohesion : world.Factions[f].Cohesion);
            men += force.Men;
        }
        return men == 0 ? world.Factions[f].Cohesion : (int)(sum / men);
    }

    private static FactionBrief[] Briefs(TurnWork work, Ground ground, int city)
    {
        if (!Threatened(work, ground, city)) return ground.Briefs;
        var briefs = (FactionBrief[])ground.Briefs.Clone();
        for (int f = 0; f < briefs.Length; f++) briefs[f] = briefs[f] with { RetreatTo = Retreat(work, ground, city, f) };
        return briefs;
    }

    /// <summary>Where a faction's men in a city would fall back to: what a brief of it names. A rollout asks when they have to.</summary>
    public static CityId? RetreatTo(TurnWork work, int city, int faction)
    {
        Ground ground = work.Ground!;
        return Threatened(work, ground, city) ? Retreat(work, ground, city, faction) : null;
    }

    // Only men who may have to leave need to know where to: the search is the dearest part of a situation.
    private static bool Threatened(TurnWork work, Ground ground, int city)
    {
        int h = ground.Map.Holder[city];
        return h >= 0 && (work.Acts[city].EnemyNear || ground.Presence.Hostile(city, h) > 0);
    }

    private static CityId? Retreat(TurnWork work, Ground ground, int city, int faction) =>
        ground.Presence.Men(city, faction) > 0 ? Retreats.From(work.World, ground.Map, faction, city) : null;

    private static List<FactionId> Witnesses(Scenario scenario, Ground ground, int city)
    {
        var who = new List<FactionId>();
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            if (ground.Map.Holder[city] == f || ground.Presence.Sees(city, f)) who.Add(scenario.Factions[f].Id);
        }
        return who;
    }

    private static int CameBy(List<Force> forces, FactionId faction)
    {
        int ways = 0;
        for (int i = 0; i < forces.Count; i++)
        {
            if (forces[i].Faction != faction || forces[i].CameFrom is not { } place) continue;
            bool counted = false;
            for (int j = 0; j < i && !counted; j++) counted = forces[j].Faction == faction && forces[j].CameFrom == place;
            if (!counted) ways++;
        }
        return ways;
    }

    // Hostile men one open road away, and neutral ones on ground that they have taken there without a fight.
    private static int ThreatAround(World world, Ground ground, int city, int holder)
    {
        ulong foes = world.Scenario.Board.Foes(holder);
        // Around most places nobody is to be feared.
        if ((ground.Presence.Eyes(city) & foes) == 0 && !ground.Alarmed[city]) return 0;
        int sum = 0;
        ReadOnlySpan<Leg> roads = world.Scenario.Board.Roads(city);
        for (int i = 0; i < roads.Length; i++)
        {
            Leg leg = roads[i];
            // At the end of most roads nobody is to be feared.
            if ((ground.Presence.In(leg.To) & foes) == 0 && world.Cities[leg.To].Digest == 0) continue;
            if (Marches.Near(world, leg) && !Marches.Counted(world, roads, i)) sum += ground.Presence.Hostile(leg.To, holder) + Rivals.Threat(world, ground.Presence, leg.To, ground.Map.Holder[leg.To], holder);
        }
        return sum;
    }
}
