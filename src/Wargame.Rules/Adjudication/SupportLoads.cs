namespace Wargame.Rules;

/// <summary>
/// What was granted, on its way and landing. Arrivals of a faction's own men belong to <see cref="ArrivalPhase"/>;
/// every delivery that answers a request is landed here.
/// </summary>
internal static class SupportLoads
{
    /// <summary>Turns that a load waits for its way to open before it is lost.</summary>
    private const int Patience = 3;

    /// <summary>Sends what was granted on its way.</summary>
    public static void Send(TurnWork work, SupportCase agreed, SupportOffer offer)
    {
        CityId? target = agreed.Where ?? offer.Enters;
        List<RouteId> way = FindWay(work, agreed, offer, target) ?? [];
        int arrives = work.Turn + offer.Delay;
        if (agreed.Kind != SupportKind.Troops)
        {
            Add(null, agreed.Amount);
            return;
        }
        foreach (Force force in Muster(work, agreed, offer, target)) Add(force, force.Men);

        void Add(Force? force, int amount) => work.World.Deliveries.Add(new Delivery
        {
            Number = work.World.TakeNumber(), From = agreed.Power, To = agreed.Asker, Kind = agreed.Kind, Force = force, Amount = amount,
            Target = target, Way = [.. way], Arrives = arrives, Request = agreed.Number,
        });
    }

    /// <summary>Lands what is due, or lets it wait, or loses it; a case of which nothing is under way any more is done.</summary>
    public static void Land(TurnWork work)
    {
        for (int i = 0; i < work.World.Deliveries.Count; i++)
        {
            Delivery load = work.World.Deliveries[i];
            if (load.Request == 0 || load.Arrives > work.Turn) continue;
            SupportCase agreed = work.World.Support.Find(c => c.Number == load.Request)!;
            SupportOffer offer = Bonds.Offer(work.Scenario, agreed.Power, agreed.Kind)!;
            if (!Reachable(work, agreed, load))
            {
                if (work.Turn < agreed.Turn + offer.Delay + Patience)
                {
                    Wait(work, agreed, offer, load);
                    continue;
                }
                Lose(work, agreed, offer, load);
            }
            else
            {
                SupportWorks.Begin(work, agreed, load);
            }
            work.World.Deliveries.RemoveAt(i--);
        }
        foreach (SupportCase agreed in work.World.Support)
        {
            if (agreed.State == SupportState.Granted && !work.World.Deliveries.Exists(d => d.Request == agreed.Number)) SupportCases.Finish(work, agreed);
        }
    }

    /// <summary>Stops what has not come yet. Men on their way go back where they came from.</summary>
    public static void Stop(TurnWork work, SupportCase agreed)
    {
        SupportOffer? offer = Bonds.Offer(work.Scenario, agreed.Power, agreed.Kind);
        for (int i = work.World.Deliveries.Count - 1; i >= 0; i--)
        {
            if (work.World.Deliveries[i].Request != agreed.Number) continue;
            SendHome(work, offer, work.World.Deliveries[i]);
            work.World.Deliveries.RemoveAt(i);
        }
        if (agreed.Kind == SupportKind.AirStrikes)
        {
            FactionState asker = work.World.Faction(agreed.Asker);
            int index = work.Scenario.IndexOf(agreed.Asker);
            // Points granted for this turn were counted when it opened; they are gone with the grant.
            work.Air[index] = Math.Min(work.Air[index], work.Scenario.Factions[index].AirPoints);
            asker.GrantedAir = 0;
        }
        work.World.Faction(agreed.Asker).Aid[(int)agreed.Kind] = 0;
    }

    /// <summary>Men that a power already has where the support sets out go themselves; only where it has none there do men come from abroad.</summary>
    private static List<Force> Muster(TurnWork work, SupportCase agreed, SupportOffer offer, CityId? target)
    {
        World world = work.World;
        List<Force> men = offer.From is { } from ? Columns.Detach(world, agreed.Power, from, agreed.Amount) : [];
        if (men.Count == 0)
        {
            men.Add(new Force
            {
                Number = world.TakeNumber(), Faction = agreed.Power, Name = $"{work.Scenario.Faction(agreed.Power).Name} contingent", Class = ForceClass.Foreign,
                Cell = "foreign", City = target ?? offer.Enters ?? work.Scenario.Cities[0].Id, Men = agreed.Amount,
                Quality = offer.Quality > 0 ? offer.Quality : 500, Morale = 650, Tempo = work.Figures.Tempo,
            });
        }
        int power = work.Scenario.IndexOf(agreed.Power), asker = work.Scenario.IndexOf(agreed.Asker);
        // Only allies defend together; men of others come under the asker's command.
        if (work.Scenario.Board.Between(power, asker) != Relation.Allied)
        {
            foreach (Force force in men) force.Faction = agreed.Asker;
        }
        return men;
    }

    private static List<RouteId>? FindWay(TurnWork work, SupportCase agreed, SupportOffer offer, CityId? target)
    {
        Scenario scenario = work.Scenario;
        int asker = scenario.IndexOf(agreed.Asker);
        RoadMap map = RoadMap.Of(work.World);
        var way = new List<RouteId>();
        CityId? at = offer.From ?? offer.Enters;
        foreach (CityId? stop in new[] { offer.Enters, target })
        {
            if (stop is not { } next || at is not { } here || here == next) continue;
            if (Ways.Find(scenario, map, asker, scenario.IndexOf(here), scenario.IndexOf(next), WayUse.Delivery) is not { } leg) return null;
            foreach (int route in leg.Routes) way.Add(scenario.Routes[route].Id);
            at = next;
        }
        return way;
    }

    /// <summary>The way still holds: no route on it is cut, no place on it is lost, and the goal is not in hostile hands.</summary>
    private static bool Reachable(TurnWork work, SupportCase agreed, Delivery load)
    {
        Scenario scenario = work.Scenario;
        int asker = scenario.IndexOf(agreed.Asker);
        if (load.Target is not { } target) return true;
        int goal = scenario.IndexOf(target);
        bool needsWay = Bonds.Offer(scenario, agreed.Power, agreed.Kind) is { } offer && (offer.Enters ?? offer.From) is { } start && start != target;
        bool comes = agreed.Kind is SupportKind.Troops or SupportKind.Arms;
        // Strikes, reports and money need no ground under them: only what comes to a place asks who holds it.
        if (comes && work.World.Cities[goal].Controller is { } holder && scenario.Board.Between(asker, scenario.IndexOf(holder)) == Relation.Hostile) return false;
        if (needsWay && load.Way.Count == 0) return false;
        RoadMap map = RoadMap.Of(work.World);
        for (int i = 0; i < load.Way.Count; i++)
        {
            int route = scenario.IndexOf(load.Way[i]);
            if (map.Km[route] < 0) return false;
            if (i == load.Way.Count - 1) break;
            int a = scenario.IndexOf(scenario.Routes[route].A), b = scenario.IndexOf(scenario.Routes[route].B);
            RouteDefinition next = scenario.Route(load.Way[i + 1]);
            int between = next.A == scenario.Routes[route].A || next.B == scenario.Routes[route].A ? a : b;
            if (!Ways.Passable(scenario, map, asker, between, WayUse.Delivery)) return false;
        }
        return true;
    }

    private static void Wait(TurnWork work, SupportCase agreed, SupportOffer offer, Delivery load)
    {
        load.Arrives = work.Turn + 1;
        string obstacle = "Its way is not usable.";
        if (FindWay(work, agreed, offer, load.Target) is { } other)
        {
            load.Way.Clear();
            load.Way.AddRange(other);
            obstacle = "It takes another way.";
        }
        SupportCards.Landing(work, agreed, load, "waits", $"{obstacle} It is due a turn later.", Clauses.SupportLands);
    }

    private static void Lose(TurnWork work, SupportCase agreed, SupportOffer offer, Delivery load)
    {
        SendHome(work, offer, load);
        work.Ledger.Add(new SupportArrived(agreed.Number, agreed.Kind, load.Target, load.Amount, true) { Audience = SupportCases.Parties(agreed) });
        SupportCards.Landing(work, agreed, load, "lost", $"For {Patience} turns no way was usable; it does not come.", Clauses.SupportLands);
    }

    private static void SendHome(TurnWork work, SupportOffer? offer, Delivery load)
    {
        if (load.Force is not { } force || offer?.From is not { } from) return;
        // Men from beyond the border leave the game the way they came into it.
        if (work.Scenario.City(from).Class == PlaceClass.OffMap) return;
        force.Faction = load.From;
        Columns.Land(work.World, force, from, null, work.Turn);
    }
}
