namespace Wargame.Rules;

/// <summary>Keeping what one has: people out first, men to where they matter, clear orders as far as the staff reaches.</summary>
internal static class Defence
{
    // A doctrine with this reach of orders plans ahead; one below reacts.
    private const int Competent = 700;

    /// <summary>Convoys out of threatened places, as much as the doctrine cares.</summary>
    public static void Evacuate(Plan plan)
    {
        if (plan.Doctrine.Care < 400 || plan.Sight.Turn < plan.Levers.EvacuateFrom || plan.Sight.Turn > plan.Levers.EvacuateUntil) return;
        int lots = plan.Levers.EvacuateLots ?? (plan.Doctrine.Care >= 700 ? 2 : 1), convoys = 0;
        // An announced evacuation unsettles the garrison: only where the danger is real, and few places at a time.
        foreach (int city in Threatened(plan).Where(plan.Sight.Holds).OrderByDescending(plan.Sight.AtRisk))
        {
            if (convoys >= plan.Levers.EvacuatePlaces) return;
            if (plan.Sight.AtRisk(city) < 20_000 || plan.Pressure(city) * 2 < plan.Friends(city)) continue;
            foreach (int refuge in Refuges(plan, city))
            {
                if (plan.File(new Evacuate(plan.Id(city), plan.Id(refuge), Math.Max(1, Math.Min(lots, plan.Sheet.LotsLeft)), plan.Doctrine.Orders >= Competent)))
                {
                    convoys++;
                    break;
                }
            }
        }
    }

    private static IEnumerable<int> Refuges(Plan plan, int city) => Enumerable.Range(0, plan.Scenario.Cities.Count)
        .Where(c => Rules.Evacuate.Shelter(plan.Sight, city, c) is null && plan.Threat(c) == 0 && plan.Scenario.Cities[c].Shelter - plan.Sight.Guests(c) >= 10_000)
        .Select(c => (City: c, Way: plan.Sight.ConvoyWay(city, c)))
        .Where(x => x.Way is not null)
        .OrderBy(x => x.Way!.Km + (plan.Scenario.Cities[x.City].Shelter - plan.Sight.Guests(x.City) >= 40_000 ? 0 : plan.Sight.Figures.MarchKm))
        .Select(x => x.City)
        .Take(3);

    /// <summary>Men to the places that are kept, from places that can spare them.</summary>
    public static void Reinforce(Plan plan)
    {
        var keeps = plan.Keeps().Where(plan.Sight.Friendly).ToList();
        // Who only reacts looks after the first place on his list and no other.
        keeps = [.. keeps.Take(plan.Levers.ReinforcePlaces ?? (plan.Doctrine.Orders < Competent ? 1 : keeps.Count))];
        foreach (int keep in keeps)
        {
            // Attackers are fewer and better; who holds wants more men than may come at him.
            int need = (int)((long)plan.Pressure(keep) * plan.Levers.ReinforceRatio / 1000) - plan.Friends(keep) - Coming(plan, keep);
            if (need < 300) continue;
            foreach (int from in Sources(plan, keep))
            {
                if (plan.Sheet.LotsLeft <= 0 || need < 300) break;
                int men = Math.Min(Math.Min(Spare(plan, from), need), plan.Sheet.LotsLeft * plan.Sight.Figures.MenPerLot) / 100 * 100;
                if (men >= 200 && plan.File(new Reinforce(plan.Id(from), plan.Id(keep), men))) need -= men;
            }
        }
    }

    private static IEnumerable<int> Sources(Plan plan, int keep)
    {
        var sources = new List<(int City, int Km)>();
        for (int c = 0; c < plan.Scenario.Cities.Count; c++)
        {
            if (c == keep || Spare(plan, c) < 200 || plan.KeepRank(c) < plan.KeepRank(keep)) continue;
            if (plan.Sight.Find(c, keep, WayUse.March) is { } way && way.Km <= plan.Sight.Figures.MarchKm * 2) sources.Add((c, way.Km));
        }
        return sources.OrderByDescending(s => Spare(plan, s.City) >= 1000).ThenBy(s => s.Km).Select(s => s.City);
    }

    // What a place can do without: all but what faces the enemy, its people, and at the capital more than half.
    private static int Spare(Plan plan, int city)
    {
        int here = plan.Free(city);
        if (here == 0) return 0;
        int facing = plan.Threat(city) * 7 / 10;
        int share = here * (plan.Scenario.Cities[city].Class == PlaceClass.Capital ? plan.Levers.StayInCapital : plan.Levers.StayElsewhere) / 1000;
        return Math.Max(0, here - Math.Max(Math.Max(facing, share), 300));
    }

    private static int Coming(Plan plan, int city) => plan.Sight.Deliveries()
        .Where(d => d.Kind == SupportKind.Troops && d.Target == plan.Id(city) && d.To == plan.Sight.Faction).Sum(d => d.Amount);

    /// <summary>Garrisons outside of the list that cannot hold fall back in order on a place that is kept.</summary>
    public static void GiveUp(Plan plan)
    {
        int given = 0;
        foreach (int city in Threatened(plan).Where(c => plan.KeepRank(c) == plan.Doctrine.Keeps.Count).OrderByDescending(plan.Threat))
        {
            // Each place given up is seen by patrons and neighbours.
            if (given >= plan.Levers.GiveUpMost) return;
            int men = plan.Free(city);
            if (men < 100 || plan.Scenario.Cities[city].Value >= plan.Levers.GiveUpBelow || plan.Threat(city) < men) continue;
            if (plan.Doctrine.Orders < Competent && !plan.Chance(350, $"give-up:{plan.Id(city)}")) continue;
            int? keep = plan.Keeps().Where(plan.Sight.Holds)
                .Select(k => (City: k, Way: plan.Sight.Find(city, k, WayUse.March))).Where(x => x.Way is { Km: <= 160 })
                .OrderBy(x => x.Way!.Km).Select(x => (int?)x.City).FirstOrDefault();
            if (keep is { } to && plan.File(new Withdraw(plan.Id(city), plan.Id(to), men))) given++;
        }
    }

    /// <summary>Men whose lives are worth more than the place leave before they are surrounded.</summary>
    public static void SaveForce(Plan plan)
    {
        if (plan.Doctrine.Aggression >= 600) return;
        for (int city = 0; city < plan.Scenario.Cities.Count; city++)
        {
            int men = plan.Free(city);
            if (men < 100 || plan.Threat(city) <= plan.Friends(city) * 2) continue;
            int? refuge = Enumerable.Range(0, plan.Scenario.Cities.Count)
                .Where(c => c != city && plan.Threat(c) == 0 && Withdraw.TakesIn(plan.Sight, c))
                .Select(c => (City: c, Way: plan.Sight.Find(city, c, WayUse.March))).Where(x => x.Way is not null)
                .OrderBy(x => x.Way!.Km).Select(x => (int?)x.City).FirstOrDefault();
            if (refuge is { } to) plan.File(new Withdraw(plan.Id(city), plan.Id(to), men));
        }
    }

    /// <summary>Clear orders to threatened garrisons, as many as the staff reaches.</summary>
    public static void Command(Plan plan)
    {
        foreach (int city in Threatened(plan).OrderBy(plan.KeepRank).ThenByDescending(c => plan.Scenario.Cities[c].Value))
        {
            if (plan.Sheet.CommandLeft < 1) return;
            if (plan.Free(city) < 100 || !plan.Sight.Friendly(city)) continue;
            if (!plan.Chance(plan.Doctrine.Orders, $"orders:{plan.Id(city)}")) continue;
            bool dig = plan.Doctrine.Orders >= Competent && plan.Sight.Turn <= plan.Levers.DigInUntil && plan.Sight.Contender(city) < 0 && plan.Sight.Fort(city) is >= 0 and < Hold.MostFort;
            if (!dig || !plan.File(new Hold(plan.Id(city), Posture.DigIn))) plan.File(new Hold(plan.Id(city), Posture.Stand));
        }
    }

    /// <summary>What is said in public: who trusts speaks of what is so, who does not denies.</summary>
    public static void Announce(Plan plan)
    {
        int worst = Threatened(plan).Where(plan.Sight.Holds).OrderBy(plan.KeepRank).ThenByDescending(plan.Threat).DefaultIfEmpty(-1).First();
        if (worst < 0) return;
        CityId city = plan.Id(worst);
        if ((plan.Levers.Candour ?? plan.Doctrine.Trust) < 500)
        {
            plan.File(new Announce(ClaimKind.Denial, null, null));
            plan.File(new Announce(ClaimKind.Reinforced, city, null));
            return;
        }
        if (plan.Sheet.Has<Reinforce>(o => o.To == city) || Coming(plan, worst) > 0) plan.File(new Announce(ClaimKind.Reinforced, city, null));
        else if (plan.Sight.Contender(worst) < 0 && plan.Friends(worst) >= plan.Threat(worst)) plan.File(new Announce(ClaimKind.HoldsFirmly, city, null));
    }

    /// <summary>Places where own men stand and hostile men are in or next to.</summary>
    public static IEnumerable<int> Threatened(Plan plan)
    {
        for (int c = 0; c < plan.Scenario.Cities.Count; c++)
        {
            if (plan.Sight.Men(c) > 0 && plan.Threat(c) >= 200) yield return c;
        }
    }
}
