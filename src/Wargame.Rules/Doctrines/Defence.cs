namespace Wargame.Rules;

/// <summary>Keeping what one has: people out first, men to where they matter, clear orders as far as the staff reaches.</summary>
internal static class Defence
{
    // A doctrine with this reach of orders plans ahead; one below reacts.
    private const int Competent = 700;
    // Nobody falls back farther.
    private const int FallBackKm = 160;

    /// <summary>Convoys out of threatened places, as much as the doctrine cares.</summary>
    public static void Evacuate(Plan plan)
    {
        if (plan.Doctrine.Care < 400 || plan.Sight.Turn < plan.Levers.EvacuateFrom || plan.Sight.Turn > plan.Levers.EvacuateUntil) return;
        int lots = plan.Levers.EvacuateLots ?? (plan.Doctrine.Care >= 700 ? 2 : 1), convoys = 0;
        var threatened = new Ranking(stackalloc long[plan.Cities], stackalloc int[plan.Cities]);
        foreach (int c in plan.Sight.Garrisons)
        {
            if (plan.Threatened(c) && plan.Sight.Holds(c)) threatened.Add(-plan.Sight.AtRisk(c), c);
        }
        var refuges = new Ranking(stackalloc long[plan.Cities], stackalloc int[plan.Cities]);
        // An announced evacuation unsettles the garrison: only where the danger is real, and few places at a time.
        foreach (int city in threatened.Items)
        {
            if (convoys >= plan.Levers.EvacuatePlaces) return;
            if (plan.Sight.AtRisk(city) < 20_000 || plan.Pressure(city) * 2 < plan.Friends(city)) continue;
            Refuges(plan, city, ref refuges);
            foreach (int refuge in refuges.Items[..Math.Min(3, refuges.Items.Length)])
            {
                if (plan.File(new Evacuate(plan.Id(city), plan.Id(refuge), Math.Max(1, Math.Min(lots, plan.Sheet.LotsLeft)), plan.Doctrine.Orders >= Competent)))
                {
                    convoys++;
                    break;
                }
            }
        }
    }

    // Safe places with room, the nearest first; small ones count as a march farther.
    private static void Refuges(Plan plan, int city, ref Ranking refuges)
    {
        refuges.Clear();
        ReadOnlySpan<int> km = plan.Sight.Distances(city, WayUse.March);
        for (int c = 0; c < plan.Cities; c++)
        {
            int room = plan.Scenario.Cities[c].Shelter - plan.Sight.Guests(c);
            if (km[c] < 0 || plan.Threat(c) != 0 || room < 10_000 || !Rules.Evacuate.TakesIn(plan.Sight, city, c)) continue;
            refuges.Add(km[c] + (room >= 40_000 ? 0 : plan.Sight.Figures.MarchKm), c);
        }
    }

    /// <summary>Men to the places that are kept, from places that can spare them.</summary>
    public static void Reinforce(Plan plan)
    {
        // Who only reacts looks after the first place on his list and no other.
        int places = plan.Levers.ReinforcePlaces ?? (plan.Doctrine.Orders < Competent ? 1 : int.MaxValue);
        var sources = new Ranking(stackalloc long[plan.Cities], stackalloc int[plan.Cities]);
        foreach (int keep in plan.Keeps())
        {
            if (!plan.Sight.Friendly(keep)) continue;
            if (--places < 0) return;
            // Attackers are fewer and better; who holds wants more men than may come at him.
            int need = (int)((long)plan.Pressure(keep) * plan.Levers.ReinforceRatio / 1000) - plan.Friends(keep);
            if (need < 300) continue;
            need -= plan.Sight.Coming(keep);
            if (need < 300) continue;
            Sources(plan, keep, ref sources);
            foreach (int from in sources.Items)
            {
                if (plan.Sheet.LotsLeft <= 0 || need < 300) break;
                int men = Math.Min(Math.Min(Spare(plan, from), need), plan.Sheet.LotsLeft * plan.Sight.Figures.MenPerLot) / 100 * 100;
                if (men >= 200 && plan.File(new Reinforce(plan.Id(from), plan.Id(keep), men))) need -= men;
            }
        }
    }

    private static void Sources(Plan plan, int keep, ref Ranking sources)
    {
        sources.Clear();
        ReadOnlySpan<int> km = plan.Sight.Distances(keep, WayUse.March, plan.Sight.Figures.MarchKm * 2);
        foreach (int c in plan.Sight.Garrisons)
        {
            if (c == keep || km[c] < 0 || km[c] > plan.Sight.Figures.MarchKm * 2 || plan.KeepRank(c) < plan.KeepRank(keep)) continue;
            int spare = Spare(plan, c);
            if (spare >= 200) sources.Add(Ranking.Of(spare >= 1000 ? 0 : 1, km[c]), c);
        }
    }

    // What a place can do without: all but what faces the enemy, its people, and at the capital more than half.
    private static int Spare(Plan plan, int city)
    {
        int here = plan.Free(city);
        if (here == 0) return 0;
        int facing = plan.Threat(city) * 7 / 10;
        int share = here * (plan.Scenario.Cities[city].Class == PlaceClass.Capital ? plan.Levers.StayInCapital : plan.Levers.StayElsewhere) / 1000;
        return Math.Max(0, Math.Min(here - Math.Max(Math.Max(facing, share), 300), plan.Sheet.MenFree(city)));
    }

    /// <summary>Garrisons outside of the list that cannot hold fall back in order on a place that is kept.</summary>
    public static void GiveUp(Plan plan)
    {
        int given = 0;
        var threatened = new Ranking(stackalloc long[plan.Cities], stackalloc int[plan.Cities]);
        foreach (int c in plan.Sight.Garrisons)
        {
            if (plan.Threatened(c) && !plan.Kept(c)) threatened.Add(-plan.Threat(c), c);
        }
        foreach (int city in threatened.Items)
        {
            // Each place given up is seen by patrons and neighbours.
            if (given >= plan.Levers.GiveUpMost) return;
            int men = plan.Free(city);
            if (men < 100 || plan.Scenario.Cities[city].Value >= plan.Levers.GiveUpBelow || plan.Threat(city) < men) continue;
            if (plan.Doctrine.Orders < Competent && !plan.Chance(350, $"give-up:{plan.Id(city)}")) continue;
            ReadOnlySpan<int> km = plan.Sight.Distances(city, WayUse.March, FallBackKm);
            int to = -1;
            foreach (int keep in plan.Keeps())
            {
                if (plan.Sight.Holds(keep) && km[keep] is >= 0 and <= FallBackKm && (to < 0 || km[keep] < km[to])) to = keep;
            }
            if (to >= 0 && plan.File(new Withdraw(plan.Id(city), plan.Id(to), men))) given++;
        }
    }

    /// <summary>Men whose lives are worth more than the place leave before they are surrounded.</summary>
    public static void SaveForce(Plan plan)
    {
        if (plan.Doctrine.Aggression >= 600) return;
        foreach (int city in plan.Sight.Garrisons)
        {
            if (plan.Sight.Men(city) < 100 || plan.Threat(city) <= plan.Friends(city) * 2) continue;
            int men = plan.Free(city);
            if (men < 100) continue;
            int to = Quiet(plan, city);
            if (to >= 0) plan.File(new Withdraw(plan.Id(city), plan.Id(to), men));
        }
    }

    // The nearest place without an enemy near that takes men in; -1 for none.
    private static int Quiet(Plan plan, int city)
    {
        for (int within = Math.Max(1, plan.Sight.Figures.MarchKm); ; within = Ways.Farther(within))
        {
            WayTree ways = plan.Sight.From(city, WayUse.March, within);
            ReadOnlySpan<int> km = ways.Km;
            int to = -1;
            for (int c = 0; c < km.Length; c++)
            {
                if (c != city && km[c] >= 0 && plan.Threat(c) == 0 && (to < 0 || km[c] < km[to]) && Withdraw.TakesIn(plan.Sight, c)) to = c;
            }
            if (to >= 0 || ways.Complete) return to;
        }
    }

    /// <summary>Clear orders to threatened garrisons, as many as the staff reaches.</summary>
    public static void Command(Plan plan)
    {
        int garrisons = plan.Sight.Garrisons.Length;
        var threatened = new Ranking(stackalloc long[garrisons], stackalloc int[garrisons]);
        foreach (int c in plan.Sight.Garrisons)
        {
            if (plan.Threatened(c)) threatened.Add(Ranking.Of(plan.KeepRank(c), -plan.Scenario.Cities[c].Value), c);
        }
        foreach (int city in threatened.Items)
        {
            if (plan.Sheet.CommandLeft < 1) return;
            if (plan.Free(city) < 100 || !plan.Sight.Friendly(city)) continue;
            if (!plan.Commands(city)) continue;
            bool dig = plan.Doctrine.Orders >= Competent && plan.Sight.Turn <= plan.Levers.DigInUntil && plan.Sight.Contender(city) < 0 && plan.Sight.Fort(city) is >= 0 and < Hold.MostFort;
            if (!dig || !plan.File(new Hold(plan.Id(city), Posture.DigIn))) plan.File(new Hold(plan.Id(city), Posture.Stand));
        }
    }

    /// <summary>What is said in public: who trusts speaks of what is so, who does not denies.</summary>
    public static void Announce(Plan plan)
    {
        int worst = -1;
        foreach (int c in plan.Sight.Garrisons)
        {
            if (!plan.Threatened(c) || !plan.Sight.Holds(c)) continue;
            if (worst < 0 || Ranking.Of(plan.KeepRank(c), -plan.Threat(c)) < Ranking.Of(plan.KeepRank(worst), -plan.Threat(worst))) worst = c;
        }
        if (worst < 0) return;
        CityId city = plan.Id(worst);
        if ((plan.Levers.Candour ?? plan.Doctrine.Trust) < 500)
        {
            plan.File(new Announce(ClaimKind.Denial, null, null));
            plan.File(new Announce(ClaimKind.Reinforced, city, null));
            return;
        }
        if (plan.Sheet.Has<Reinforce>(o => o.To == city) || plan.Sight.Coming(worst) > 0) plan.File(new Announce(ClaimKind.Reinforced, city, null));
        else if (plan.Sight.Contender(worst) < 0 && plan.Friends(worst) >= plan.Threat(worst)) plan.File(new Announce(ClaimKind.HoldsFirmly, city, null));
    }
}
