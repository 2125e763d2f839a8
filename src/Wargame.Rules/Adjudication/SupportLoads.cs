namespace Wargame.Rules;

/// <summary>
/// What was granted sets out, or is called back. What needs no time lands at once; all else comes in with <see cref="ArrivalPhase"/>.
/// </summary>
internal static class SupportLoads
{
    /// <summary>Sends what was granted on its way.</summary>
    public static void Send(TurnWork work, SupportCase agreed, SupportOffer offer)
    {
        // Men and arms go to the place that was named; strikes, reports and relief work from where they enter the country.
        CityId? target = agreed.Kind is SupportKind.Troops or SupportKind.Arms ? agreed.Where ?? offer.Enters : offer.Enters;
        // Where no way is usable the load takes the shortest there is and waits before what is in it.
        List<RouteId>? usable = FindWay(work, agreed, offer, target);
        List<RouteId> way = usable ?? FindWay(work, agreed, offer, target, free: true) ?? [];
        bool atOnce = offer.Delay == 0 && usable is not null;
        int arrives = work.Turn + (offer.Delay == 0 && !atOnce ? 1 : offer.Delay);
        if (agreed.Kind != SupportKind.Troops)
        {
            Add(null, agreed.Amount);
            return;
        }
        foreach (Force force in Muster(work, agreed, offer, target)) Add(force, force.Men);

        void Add(Force? force, int amount)
        {
            var load = new Delivery
            {
                Number = work.World.TakeNumber(), From = agreed.Power, To = agreed.Asker, Kind = agreed.Kind, Force = force, Amount = amount,
                Target = target, Way = [.. way], Arrives = arrives, Request = agreed.Number,
            };
            if (atOnce) ArrivalPhase.Land(work, load);
            else work.World.Deliveries.Add(load);
        }
    }

    /// <summary>Stops what has not come yet. Men on their way go back where they came from.</summary>
    public static void Stop(TurnWork work, SupportCase agreed)
    {
        SupportOffer? offer = Bonds.Offer(work.Scenario, agreed);
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
                Cell = "foreign", City = offer.From ?? offer.Enters ?? target ?? work.Scenario.Cities[0].Id, Men = agreed.Amount,
                Quality = offer.Quality > 0 ? offer.Quality : 500, Morale = 650, MoraleBefore = 650, Tempo = work.Figures.Tempo,
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

    // The routes from where a load sets out to where it is needed, the true map drawn only where there are any; null for no way.
    private static List<RouteId>? FindWay(TurnWork work, SupportCase agreed, SupportOffer offer, CityId? target, bool free = false)
    {
        Scenario scenario = work.Scenario;
        int asker = scenario.IndexOf(agreed.Asker);
        var way = new List<RouteId>();
        CityId? at = offer.From ?? offer.Enters;
        ReadOnlySpan<CityId?> stops = [offer.Enters, target];
        foreach (CityId? stop in stops)
        {
            if (stop is not { } next || at is not { } here || here == next) continue;
            RoadMap map = free ? Free(work, work.Roads()) : work.Roads();
            if (Ways.Find(scenario, map, asker, scenario.IndexOf(here), scenario.IndexOf(next), WayUse.Delivery) is not { } leg) return null;
            foreach (int route in leg.Routes) way.Add(scenario.Routes[route].Id);
            at = next;
        }
        return way;
    }

    /// <summary>The map as if nobody stood in the way and no route were cut.</summary>
    private static RoadMap Free(TurnWork work, RoadMap map) => new()
    {
        Holder = Array.ConvertAll(map.Holder, _ => -1), Contender = Array.ConvertAll(map.Contender, _ => -1),
        Km = [.. work.Scenario.Routes.Select(r => r.Km)],
    };

    private static void SendHome(TurnWork work, SupportOffer? offer, Delivery load)
    {
        if (load.Force is not { } force || offer?.From is not { } from) return;
        // Men from beyond the border leave the game the way they came into it.
        if (work.Scenario.City(from).Class == PlaceClass.OffMap) return;
        force.Faction = load.From;
        Columns.Land(work.World, force, from, null, work.Turn);
    }
}
