using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Lays out the workbench of a turn and moves the calendar on at its end.</summary>
internal static class TurnSetup
{
    /// <summary>Clones the world and counts what each faction has to spend this turn.</summary>
    public static TurnWork For(World before, TurnInputs inputs, bool wantsCards, bool spends = false)
    {
        Scenario scenario = before.Scenario;
        int factions = scenario.Factions.Length;
        World world = spends ? before.Spend() : before.Clone();
        // A bench is one rollout's: what is played otherwise keeps its acts.
        Workbench bench = world.Bench ?? new Workbench(scenario);
        bench.Wipe();
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            force.MoraleBefore = force.Morale;
            bench.Army[force.SideIn(scenario)] += force.Men;
        }
        CityActs[] acts = bench.Acts;
        for (int c = 0; c < acts.Length; c++)
        {
            acts[c].Clear();
            // Of those who were warned a third go out again; who is warned in this turn comes to the others.
            world.Cities[c].Sheltered = world.Cities[c].Sheltered * 2 / 3;
            bench.Fell |= world.Cities[c].ChangedTurn == before.Turn - 1;
        }
        (int[] lots, int[] air, int[] command) = (bench.Lots, bench.Air, bench.Command);
        for (int f = 0; f < factions; f++)
        {
            FactionDefinition faction = scenario.Factions[f];
            lots[f] = faction.Lots;
            air[f] = faction.AirPoints + world.Factions[f].GrantedAir;
            command[f] = faction.CommandPoints;
            // Granted points are for the turn that was planned with them; what lands now is for the next.
            world.Factions[f].GrantedAir = 0;
        }
        Bargains.Lend(world, PledgeKind.Lots, lots);
        Bargains.Lend(world, PledgeKind.Air, air);
        for (int f = 0; f < factions; f++) (lots[f], air[f]) = (Math.Max(0, lots[f]), Math.Max(0, air[f]));
        return new TurnWork
        {
            World = world, Before = before, Spends = spends, Bench = bench, Inputs = inputs, Ledger = new Ledger(wantsCards, wantsEvents: !spends), Acts = acts, Lots = lots, Air = air,
            Command = command, Cohesion = bench.Cohesion, Reasons = wantsCards ? [.. scenario.Factions.Select(_ => new List<CardLine>())] : null, OnRoute = bench.OnRoute, Occupied = bench.Occupied,
        };
    }

    /// <summary>Moves the world on to the planning of the next turn, and ends the session where it is over.</summary>
    public static void Advance(TurnWork work)
    {
        World world = work.World;
        Rivals.Settle(work);
        foreach (RouteState route in world.Routes)
        {
            if (route.CutFor > 0) route.CutFor--;
            if (route.DamagedFor > 0 && --route.DamagedFor == 0) route.ExtraKm = 0;
        }
        foreach (FactionState faction in world.Factions)
        {
            for (int kind = 0; kind < faction.Aid.Length; kind++)
            {
                if (faction.Aid[kind] > 0) faction.Aid[kind]--;
            }
        }
        Columns.Tidy(world, work.Bench);
        Order(world.Support, static c => c.Number);
        Order(world.Bargains, static b => b.Number);
        world.Turn++;
        world.Ending ??= EndingOf(work);
    }

    // Puts a list in the order of its numbers: most of it is, and the few entries of this turn stand behind.
    private static void Order<T>(List<T> list, Func<T, int> number)
    {
        Span<T> entries = CollectionsMarshal.AsSpan(list);
        for (int i = 1; i < entries.Length; i++)
        {
            T entry = entries[i];
            int at = i, own = number(entry);
            for (; at > 0 && number(entries[at - 1]) > own; at--) entries[at] = entries[at - 1];
            if (at < i) entries[at] = entry;
        }
    }

    // Over, but for the scenario's last turns in which what remains is settled.
    private static bool Settled(TurnWork work, int f, int since)
    {
        if (work.Turn >= since + work.Figures.TurnsAfterCollapse) return true;
        FactionId id = work.World.Factions[f].Id;
        foreach (Force force in work.World.Forces)
        {
            if (force.Faction == id) return false;
        }
        foreach (CityState city in work.World.Cities)
        {
            if (city.Controller == id) return false;
        }
        return true;
    }

    private static Ending? EndingOf(TurnWork work)
    {
        for (int f = 0; f < work.World.Factions.Length; f++)
        {
            FactionState faction = work.World.Factions[f];
            if (faction.Collapsed && work.Scenario.Factions[f].Capital is { } capital && work.World.City(capital).Controller != faction.Id
                && Settled(work, f, Math.Max(faction.CollapsedTurn, work.World.City(capital).ChangedTurn)))
            {
                return new Ending(work.Turn, EndingKind.Collapse, faction.Id);
            }
        }
        for (int f = 0; f < work.World.Factions.Length; f++)
        {
            LeadershipState leadership = work.World.Factions[f].Leadership;
            if (leadership.HandedOver && Settled(work, f, leadership.TransferTurn)) return new Ending(work.Turn, EndingKind.Settlement, work.World.Factions[f].Id);
        }
        return work.Turn >= work.Scenario.Turns ? new Ending(work.Turn, EndingKind.LastTurn, null) : null;
    }
}
