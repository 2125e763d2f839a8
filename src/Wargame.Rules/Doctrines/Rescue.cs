namespace Wargame.Rules;

/// <summary>Keeping people safe from a hazard: works raised and manned, crews sent, people brought out, polders and dams opened, warnings.</summary>
internal static class Rescue
{
    // Fewer people at risk than this are not worth a convoy; a convoy leaves room for the next.
    private const int LeastAtRisk = 1500, LeastRoom = 1500;
    // A resolute holder of a dam makes room in these first turns, before the crest, and down to this store.
    private const int RoomTurns = 2, RoomDownTo = 650;

    /// <summary>Fills the sheet.</summary>
    public static void Play(Plan plan)
    {
        var outlook = new HazardOutlook(plan.Sight);
        int[] danger = new int[plan.Scenario.Cities.Length];
        for (int c = 0; c < danger.Length; c++) danger[c] = outlook.Danger(c);
        Open(plan, outlook, danger);
        Raise(plan, danger);
        Evacuate(plan, danger);
        Send(plan, danger);
        Speak(plan, danger);
    }

    // What the places behind would be spared against who would be harmed here; the readier, the smaller the gain that is enough.
    private static void Open(Plan plan, HazardOutlook outlook, int[] danger)
    {
        foreach (int city in plan.Targets())
        {
            if (!plan.Sight.Opens(city) || plan.Free(city) == 0) continue;
            var open = new Hold(plan.Id(city), Posture.Open);
            if (Dam(plan, city))
            {
                if (plan.Doctrine.Aggression >= 600 && plan.Sight.Turn <= RoomTurns && Store(plan, city) > RoomDownTo) plan.File(open);
                continue;
            }
            var after = new HazardOutlook(plan.Sight, [open]);
            long gain = 0;
            for (int c = 0; c < plan.Scenario.Cities.Length; c++)
            {
                if (c != city) gain += (long)plan.Sight.AtRisk(c) * (outlook.Danger(c, from: 1) - after.Danger(c, from: 1)) / 1000;
            }
            // Who opens brings out in the same turn whom the buses can carry.
            if (gain * plan.Doctrine.Aggression * 2 / 1000 > plan.Sight.AtRisk(city) && plan.File(open)) danger[city] = 1000;
        }
    }

    private static void Raise(Plan plan, int[] danger)
    {
        foreach (int city in Worst(plan, danger))
        {
            if (plan.Sheet.CommandLeft < 1) return;
            if (plan.Free(city) < 100 || !plan.Sight.Friendly(city) || plan.Sheet.Has<Hold>(o => o.City == plan.Id(city))) continue;
            if (!plan.File(new Hold(plan.Id(city), Posture.DigIn))) plan.File(new Hold(plan.Id(city), Posture.Stand));
        }
    }

    private static void Evacuate(Plan plan, int[] danger)
    {
        foreach (int city in Worst(plan, danger))
        {
            // The careful go while it is a chance, the others when it is nearly certain.
            if (!plan.Sight.Holds(city) || danger[city] < 400 - (plan.Doctrine.Care * 3 / 10)) continue;
            int left = plan.Sight.AtRisk(city);
            foreach (int refuge in Refuges(plan, danger, city))
            {
                if (plan.Sheet.LotsLeft < 1 || left < LeastAtRisk) break;
                int room = plan.Scenario.Cities[refuge].Shelter - plan.Sight.Guests(refuge);
                int lots = Math.Min(plan.Sheet.LotsLeft, (Math.Min(left, room) + plan.Sight.Figures.PeoplePerLot - 1) / plan.Sight.Figures.PeoplePerLot);
                if (lots > 0 && plan.File(new Evacuate(plan.Id(city), plan.Id(refuge), lots, false))) left -= lots * plan.Sight.Figures.PeoplePerLot;
            }
        }
    }

    private static List<int> Refuges(Plan plan, int[] danger, int city)
    {
        var found = new List<(int City, int Km)>();
        for (int c = 0; c < danger.Length; c++)
        {
            if (danger[c] > 0 || Rules.Evacuate.Shelter(plan.Sight, city, c) is not null) continue;
            if (plan.Scenario.Cities[c].Shelter - plan.Sight.Guests(c) < LeastRoom || plan.Sight.ConvoyWay(city, c) is not { } way) continue;
            found.Add((c, way.Km));
        }
        found.Sort((a, b) => a.Km != b.Km ? a.Km.CompareTo(b.Km) : a.City.CompareTo(b.City));
        return found.ConvertAll(f => f.City);
    }

    // Crews from where the hazard does not come to the place that most needs them, as many as raise its works.
    private static void Send(Plan plan, int[] danger)
    {
        int need = 100;
        foreach (HazardDefinition hazard in plan.Scenario.Hazards) need = Math.Max(need, (hazard.Crew + 99) / 100 * 100);
        foreach (int city in Worst(plan, danger))
        {
            if (plan.Sheet.LotsLeft < 1) return;
            // Crews go where the doctrine looks to, not to every dike of the country.
            bool looked = plan.Sight.Holds(city) || plan.KeepRank(city) < plan.Doctrine.Keeps.Length;
            if (!looked || !plan.Sight.Friendly(city) || plan.Sight.Men(city) >= need || Coming(plan, city)) continue;
            for (int from = 0; from < danger.Length; from++)
            {
                if (from == city || danger[from] * 2 >= danger[city] || plan.Free(from) < need) continue;
                if (plan.File(new Reinforce(plan.Id(from), plan.Id(city), need))) break;
            }
        }
    }

    private static bool Coming(Plan plan, int city)
    {
        foreach (DeliveryView delivery in plan.Sight.Deliveries())
        {
            if (delivery.Kind == SupportKind.Troops && delivery.Target == plan.Id(city)) return true;
        }
        return false;
    }

    // Who trusts people warns them; who does not says that the dike is sound.
    private static void Speak(Plan plan, int[] danger)
    {
        foreach (int city in Worst(plan, danger))
        {
            if (plan.KeepRank(city) == plan.Doctrine.Keeps.Length && !plan.Sight.Holds(city)) continue;
            if (plan.Doctrine.Trust >= 500 && danger[city] >= 300) plan.File(new Announce(ClaimKind.Warning, plan.Id(city), null));
            else if (plan.Doctrine.Trust < 500 && plan.Sight.Holds(city)) plan.File(new Announce(ClaimKind.HoldsFirmly, plan.Id(city), null));
        }
    }

    // Places in danger: the most people times chance first, those that the doctrine keeps before others.
    private static List<int> Worst(Plan plan, int[] danger)
    {
        var worst = new List<int>();
        for (int c = 0; c < danger.Length; c++)
        {
            if (danger[c] > 0) worst.Add(c);
        }
        worst.Sort((a, b) => Weight(b) != Weight(a) ? Weight(b).CompareTo(Weight(a)) : a.CompareTo(b));
        return worst;

        long Weight(int c) => (long)plan.Sight.AtRisk(c) * danger[c] * (plan.KeepRank(c) < plan.Doctrine.Keeps.Length ? 3 : 1);
    }

    private static bool Dam(Plan plan, int city)
    {
        foreach (HazardBoard board in plan.Scenario.HazardBoards)
        {
            if (board.Place(city) is { Works: HazardWorks.Dam }) return true;
        }
        return false;
    }

    private static int Store(Plan plan, int city)
    {
        int most = 0;
        for (int h = 0; h < plan.Scenario.Hazards.Length; h++) most = Math.Max(most, plan.Sight.Gauge(h, city)?.Store ?? 0);
        return most;
    }
}
