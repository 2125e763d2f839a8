namespace Wargame.Rules;

/// <summary>
/// Men, arms, money and strike points that were on their way come in at the opening of a turn (systems 4 and 11). A way that was cut
/// meanwhile delays them, a goal that was lost turns them aside.
/// </summary>
internal static class ArrivalPhase
{
    /// <summary>Moves everything on its way, and lands what is due.</summary>
    public static void Play(TurnWork work)
    {
        World world = work.World;
        if (world.Deliveries.Count == 0) return;
        foreach (Delivery delivery in world.Deliveries.ToArray())
        {
            if (!Proceed(work, delivery)) continue;
            if (delivery.Arrives > work.Turn)
            {
                PassOn(work, delivery);
                continue;
            }
            world.Deliveries.Remove(delivery);
            Land(work, delivery);
        }
    }

    /// <summary>Lands a delivery that is no longer in the world's list: for support that works at once.</summary>
    public static void Land(TurnWork work, Delivery delivery)
    {
        if (delivery.Kind == SupportKind.Troops && delivery is { Force: { } force, Target: { } target })
        {
            LandMen(work, delivery, force, work.Scenario.IndexOf(target));
        }
        else
        {
            SupportWorks.Begin(work, delivery);
        }
        Settle(work, delivery);
    }

    private static void LandMen(TurnWork work, Delivery delivery, Force force, int city)
    {
        World world = work.World;
        CityId id = world.Cities[city].Id;
        int came = force.Men;
        CityId? from = delivery.Way.Count > 0 ? LastStop(work, delivery, city) : force.City;
        Columns.Land(world, force, id, from, work.Turn);
        if (work.Ledger.WantsEvents) work.Ledger.Add(new ForceArrived(force.Number, force.Faction, id, came) { Audience = Audience.Of(force.Faction, delivery.To) });
        if (delivery.Attacks)
        {
            Fall(work, force.Faction, city);
            return;
        }
        Fresh(work, force.Faction, city, came, force.Quality);
        if (delivery.Request != 0)
        {
            work.Shake(delivery.To, $"{work.Scenario.Faction(delivery.From).Name} sent men", Clauses.SupportSeen, 20);
            if (work.Ledger.WantsEvents) work.Ledger.Add(new SupportArrived(delivery.Request, delivery.Kind, id, came, false) { Audience = Audience.Of(delivery.From, delivery.To) });
        }
        if (!work.Ledger.WantsCards) return;
        string name = work.Scenario.Cities[city].Name;
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-arrival-{id}-{force.Faction.Value.ToLowerInvariant()}", Turn = work.Turn, Kind = CardKind.Reinforcement, City = id, Faction = force.Faction,
            Title = $"Men reached {name}", Summary = $"Men of {work.Scenario.Faction(force.Faction).Name} came into {name}.",
            Sentence = $"{force.Name}: {Words.Number(came)} men came into {name} at the opening of turn {work.Turn}.", Clause = Clauses.Reinforcement, SeeAlso = delivery.Request == 0 ? [] : [Clauses.SupportLands, Clauses.SupportSeen],
            Inputs = [new("Men", force.Faction, $"{Words.Number(came)} men", "own"), new("Quality", force.Faction, Words.Number(force.Quality), "own")],
            Outcome = "arrived", WhatIf = "A cut on their way would have delayed them.",
            Effects = force.Quality >= FreshQuality && came >= FreshMen
                ? [new("Will of the garrison this turn", Words.Signed(work.Figures.FreshWill), force.Faction, "fresh picked men", Audience.Of(force.Faction))] : [],
            Audience = Audience.Of(Witnesses.Of(world, city)), FullFor = Audience.Of(force.Faction, delivery.To),
        });
    }

    // A column at the end of a long march takes what stands empty; a garrison it fights when the city is settled.
    private static void Fall(TurnWork work, FactionId faction, int city)
    {
        CityState place = work.World.Cities[city];
        if (place.Controller is not { } holder) return;
        if (work.Scenario.Board.Between(work.Scenario.IndexOf(faction), work.Scenario.IndexOf(holder)) != Relation.Allied) AdvancePhase.Enter(work, faction, place.Id, holder);
    }

    private const int FreshQuality = 600, FreshMen = 500;

    /// <summary>Fresh picked men lend a garrison will for the turn in which they come.</summary>
    public static void Fresh(TurnWork work, FactionId faction, int city, int men, int quality)
    {
        if (quality >= FreshQuality && men >= FreshMen) work.Acts[city].Freshen(work.Scenario.IndexOf(faction), work.Figures.FreshWill);
    }

    // False where the delivery is held up or ended by what it met on its way.
    private static bool Proceed(TurnWork work, Delivery delivery)
    {
        Scenario scenario = work.Scenario;
        if (delivery.Target is not { } target) return true;
        int mover = scenario.IndexOf(delivery.Force?.Faction ?? delivery.To), goal = scenario.IndexOf(target);
        RoadMap map = work.Roads();
        bool lost = delivery.Attacks ? AdvancePhase.Barred(work, mover, goal)
            : Hostile(scenario, mover, map.Holder[goal]) && Columns.Men(work.World, mover, target, Relation.Allied) == 0;
        if (lost) return Divert(work, delivery, map, mover, goal);
        if (Usable(scenario, map, mover, delivery, goal)) return true;
        int near = NearEnd(work, delivery, goal);
        WayUse use = delivery.Request == 0 ? WayUse.March : WayUse.Delivery;
        if (Ways.Find(scenario, map, mover, near, goal, use) is { } other)
        {
            delivery.Way.Clear();
            foreach (int route in other.Routes) delivery.Way.Add(scenario.Routes[route].Id);
            int arrives = Math.Max(delivery.Arrives, work.Turn) + Math.Max(0, Marches.Turns(work.Figures, other.Km) - 1);
            if (arrives > delivery.Arrives) Held(work, delivery, arrives, 0, "the way was cut; they take another");
            return true;
        }
        Held(work, delivery, Math.Max(delivery.Arrives, work.Turn) + 1, 0, "the way is cut and there is no other");
        return false;
    }

    private static bool Divert(TurnWork work, Delivery delivery, RoadMap map, int mover, int goal)
    {
        Scenario scenario = work.Scenario;
        int near = NearEnd(work, delivery, goal);
        int place = Friendly(scenario, map, mover, near) ? near
            : Ways.Nearest(scenario, map, mover, near, WayUse.Delivery, c => Friendly(scenario, map, mover, c));
        if (place < 0 && delivery.Force is { } lost)
        {
            // Nowhere to go: the men disperse. They are counted, as all who leave are.
            work.World.Faction(lost.Faction).Deserted += lost.Men;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new MenDeserted(lost.Faction, work.World.Cities[goal].Id, lost.Men, 0, 0, null) { Audience = Audience.Of(lost.Faction) });
        }
        if (place < 0 || delivery.Force is null)
        {
            work.World.Deliveries.Remove(delivery);
            if (work.Ledger.WantsEvents) work.Ledger.Add(new SupportArrived(delivery.Request, delivery.Kind, delivery.Target, 0, true) { Audience = Audience.Of(delivery.From, delivery.To) });
            Settle(work, delivery);
            return false;
        }
        delivery.Target = scenario.Cities[place].Id;
        delivery.Way.Clear();
        Held(work, delivery, Math.Max(delivery.Arrives, work.Turn), 0, $"{scenario.Cities[goal].Name} is closed to them; they turn to {scenario.Cities[place].Name}");
        return true;
    }

    /// <summary>Notes that something on its way was held up, hit or turned aside.</summary>
    public static void Held(TurnWork work, Delivery delivery, int arrives, int lost, string why)
    {
        delivery.Arrives = arrives;
        CityId target = delivery.Target ?? default;
        Audience who = Audience.Of(delivery.From, delivery.To);
        if (work.Ledger.WantsEvents) work.Ledger.Add(new ForceStopped(delivery.Force?.Number ?? 0, delivery.Force?.Faction ?? delivery.To, target, lost, arrives) { Audience = who });
        if (!work.Ledger.WantsCards) return;
        string name = delivery.Force?.Name ?? Words.Of(delivery.Kind);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-held-{delivery.To.Value.ToLowerInvariant()}-{delivery.Target?.Value ?? "goods"}", Turn = work.Turn, Kind = CardKind.Reinforcement, City = delivery.Target, Faction = delivery.To,
            Title = $"{name}: held up", Summary = $"{name} did not come through as planned: {why}.",
            Sentence = $"{Words.Capital(why)}. Arrival is now turn {arrives}.", Clause = Clauses.WayCut, Outcome = "held up",
            WhatIf = "With its way open it would have kept its turn.", Audience = who, FullFor = who,
        });
    }

    // A request is done when nothing of it is on its way any more.
    private static void Settle(TurnWork work, Delivery delivery)
    {
        if (delivery.Request == 0) return;
        foreach (Delivery other in work.World.Deliveries)
        {
            if (other.Request == delivery.Request) return;
        }
        if (SupportCases.Find(work.World, delivery.Request) is { State: SupportState.Granted } done) done.State = SupportState.Done;
    }

    private static bool Usable(Scenario scenario, RoadMap map, int mover, Delivery delivery, int goal)
    {
        for (int i = 0; i < delivery.Way.Count; i++)
        {
            int route = scenario.IndexOf(delivery.Way[i]);
            if (map.Km[route] < 0) return false;
            if (i + 1 == delivery.Way.Count) continue;
            int place = Shared(scenario, delivery.Way[i], delivery.Way[i + 1]);
            if (place != goal && !Ways.Passable(scenario, map, mover, place, delivery.Request == 0 ? WayUse.March : WayUse.Delivery)) return false;
        }
        return true;
    }

    // Drops the routes that the march has left behind, so that a later cut there no longer matters.
    private static void PassOn(TurnWork work, Delivery delivery)
    {
        int left = (delivery.Arrives - work.Turn + 1) * work.Figures.MarchKm, km = 0;
        foreach (RouteId route in delivery.Way) km += work.Scenario.Route(route).Km;
        while (delivery.Way.Count > 1 && km - work.Scenario.Route(delivery.Way[0]).Km >= left)
        {
            km -= work.Scenario.Route(delivery.Way[0]).Km;
            delivery.Way.RemoveAt(0);
        }
    }

    // The place from which the rest of the way starts: the end of its first route that does not lie towards the goal.
    private static int NearEnd(TurnWork work, Delivery delivery, int goal)
    {
        Scenario scenario = work.Scenario;
        int at = goal;
        for (int i = delivery.Way.Count - 1; i >= 0; i--) at = Ways.Other(scenario, scenario.IndexOf(delivery.Way[i]), at);
        return delivery.Way.Count == 0 && delivery.Force is { } force ? force.PlaceIn(scenario) : at;
    }

    private static CityId LastStop(TurnWork work, Delivery delivery, int goal) =>
        work.Scenario.Cities[Ways.Other(work.Scenario, work.Scenario.IndexOf(delivery.Way[^1]), goal)].Id;

    private static int Shared(Scenario scenario, RouteId first, RouteId second)
    {
        RouteDefinition a = scenario.Route(first), b = scenario.Route(second);
        return scenario.IndexOf(a.A == b.A || a.A == b.B ? a.A : a.B);
    }

    private static bool Hostile(Scenario scenario, int faction, int other) =>
        other >= 0 && scenario.Board.Between(faction, other) == Relation.Hostile;

    private static bool Friendly(Scenario scenario, RoadMap map, int faction, int city) =>
        map.Holder[city] >= 0 && scenario.Board.Between(faction, map.Holder[city]) == Relation.Allied;
}
