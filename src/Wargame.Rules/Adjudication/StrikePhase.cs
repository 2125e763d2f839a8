namespace Wargame.Rules;

/// <summary>
/// Bombardment and interdiction (systems 6 and 15): strikes delay, weaken and shut; they never take a place. What they do to people is
/// counted with all other harm when the city is adjudicated.
/// </summary>
internal static class StrikePhase
{
    // Two dice plus one for each point beyond the first; a road and a crossing are hit on 6, a convoy on 8.
    private const int RoadAt = 6, DetourKm = 40, MostDetourKm = 120, Turns = 2;
    private const int FearPerPoint = 50;

    /// <summary>Flies the strikes.</summary>
    public static void Play(TurnWork work)
    {
        foreach ((FactionId faction, Strike order) in work.Orders<Strike>())
        {
            if (!work.Commands(faction, order) || !work.Knows(faction, order, order.City, null, order.Route)) continue;
            if (!Afford(work, faction, order)) continue;
            switch (order.Aim)
            {
                case StrikeAim.Approach: Approach(work, faction, order); break;
                case StrikeAim.City: City(work, faction, order); break;
                case StrikeAim.Road: Road(work, faction, order); break;
                case StrikeAim.Crossing: Crossing(work, faction, order); break;
                default: Convoy(work, faction, order); break;
            }
        }
    }

    private static bool Afford(TurnWork work, FactionId faction, Strike order)
    {
        int left = work.Air[work.Scenario.IndexOf(faction)];
        bool place = order.Aim is StrikeAim.Approach or StrikeAim.City;
        if (place ? order.City is null : order.Route is null)
        {
            work.Fail(faction, order, RefusalCode.UnknownName, "The strike names no target.", "Name one.");
            return false;
        }
        if (order.Points >= 1 && order.Points <= left) return true;
        work.Fail(faction, order, RefusalCode.NoAir, $"The strike takes {Words.Count(order.Points, "air point")}; {left} are left.", "Fly fewer.");
        return false;
    }

    private static void Approach(TurnWork work, FactionId faction, Strike order)
    {
        Scenario scenario = work.Scenario;
        int f = scenario.IndexOf(faction), c = scenario.IndexOf(order.City!.Value);
        CityState city = work.World.Cities[c];
        string name = scenario.Cities[c].Name;
        if (city.Controller is not { } holder || scenario.Board.Between(f, scenario.IndexOf(holder)) != Relation.Allied)
        {
            work.Fail(faction, order, RefusalCode.NotYours, $"{name} is no longer yours or an ally's to cover.", "Cover a place of your own side.");
            return;
        }
        work.Air[f] -= order.Points;
        work.Acts[c].StrikeApproach(f, order.Points);
        Flown(work, faction, order, c);
        if (!work.Ledger.WantsCards) return;
        int loss = Math.Min(Battle.ApproachMost, Battle.ApproachLoss * order.Points);
        StrikeCard.Explain(work, faction, order, name, c, null, Clauses.StrikeApproach, $"Columns moving on {name} lose {loss} of 1,000 of their strength; the garrison sees it.",
            [], null, [], "flown", [new("Strength of the attacker", $"−{loss}‰", null, "in a battle this turn", Audience.Of(faction)),
                new("Will of the garrison", "+1", holder, "support overhead", Audience.Of(faction, holder))],
            "Against no column at all it would have changed nothing but the garrison's nerve.");
    }

    private static void City(TurnWork work, FactionId faction, Strike order)
    {
        Scenario scenario = work.Scenario;
        int f = scenario.IndexOf(faction), c = scenario.IndexOf(order.City!.Value);
        CityState city = work.World.Cities[c];
        string name = scenario.Cities[c].Name;
        if (Columns.Men(work.World, f, city.Id, Relation.Hostile) == 0)
        {
            work.Fail(faction, order, RefusalCode.NotHostile, $"No hostile men are in {name} any more.", "Strike where they stand.");
            return;
        }
        work.Air[f] -= order.Points;
        work.Acts[c].StrikeInside(f, order.Points);
        city.Fear = Math.Min(800, city.Fear + (FearPerPoint * order.Points));
        Flown(work, faction, order, c);
        if (!work.Ledger.WantsCards) return;
        int loss = Math.Min(Battle.CityMost, Battle.CityLoss * order.Points);
        StrikeCard.Explain(work, faction, order, name, c, null, Clauses.StrikeCity, $"Forces in {name} lose {loss} of 1,000 of their strength this turn; harm to its people grows with each point.",
            [], null, [], "flown", [new("Strength of hostile forces there", $"−{loss}‰", null, "this turn", Audience.Of(faction)),
                new("Fear in the city", Words.Signed(FearPerPoint * order.Points), null, "", Audience.Public)],
            "Fewer points would have done less to the forces and to the people.");
    }

    private static void Road(TurnWork work, FactionId faction, Strike order)
    {
        int f = work.Scenario.IndexOf(faction), r = work.Scenario.IndexOf(order.Route!.Value);
        RouteDefinition route = work.Scenario.Routes[r];
        if (route.Kind != RouteKind.Road)
        {
            work.Fail(faction, order, RefusalCode.OutOfReach, "Only roads can be damaged.", "Strike a road.");
            return;
        }
        work.Air[f] -= order.Points;
        RouteState state = work.World.Routes[r];
        // A bridge or a pass is one point where the road can be broken; open road has to be hit in several.
        (Roll roll, List<CardLine> lines, int total) = Throw(work, faction, order, route.Bridge ? 0 : -1, route.Bridge ? "" : "No bridge or pass on it");
        bool hit = total >= RoadAt;
        if (hit)
        {
            state.ExtraKm = Math.Min(MostDetourKm, state.ExtraKm + DetourKm);
            state.DamagedFor = Turns;
        }
        Flown(work, faction, order, -1);
        if (!work.Ledger.WantsCards) return;
        string name = StrikeCard.Name(work.Scenario, route);
        StrikeCard.Explain(work, faction, order, name, -1, r, Clauses.StrikeRoad, hit ? $"The way round adds {DetourKm} km for two turns." : "Traffic goes on.",
            lines, roll, Odds(lines, RoadAt, "missed", "damaged"), hit ? "damaged" : "missed",
            hit ? [new("Length", $"+{DetourKm} km", null, "two turns", Audience.Public)] : [], WhatIf.Nearest(lines, total, t => t >= RoadAt ? "damaged" : "missed"));
    }

    private static void Crossing(TurnWork work, FactionId faction, Strike order)
    {
        int f = work.Scenario.IndexOf(faction), r = work.Scenario.IndexOf(order.Route!.Value);
        RouteDefinition route = work.Scenario.Routes[r];
        if (!route.Crossing)
        {
            work.Fail(faction, order, RefusalCode.NotOnOffer, $"{StrikeCard.Name(work.Scenario, route)} is no border crossing.", "Strike a crossing, or the road.");
            return;
        }
        work.Air[f] -= order.Points;
        (Roll roll, List<CardLine> lines, int total) = Throw(work, faction, order, 0, "");
        bool shut = total >= RoadAt;
        if (shut)
        {
            RouteState state = work.World.Routes[r];
            work.World.Factions[f].ShutTurns += Math.Max(0, Turns - state.CutFor);
            state.CutFor = Math.Max(state.CutFor, Turns);
            state.CutBy = faction;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new RouteCut(route.Id, faction, Turns) { Audience = Audience.Public });
        }
        Flown(work, faction, order, -1);
        int price = Escalate(work, faction);
        Struck(work, f, work.World.City(route.A).Controller);
        Struck(work, f, work.World.City(route.B).Controller);
        if (!work.Ledger.WantsCards) return;
        StrikeCard.Explain(work, faction, order, StrikeCard.Name(work.Scenario, route), -1, r, Clauses.Crossing, shut ? "The crossing is shut for two turns." : "The crossing stays open.",
            lines, roll, Odds(lines, RoadAt, "stays open", "shut"), shut ? "shut" : "stays open",
            [new("Legitimacy", $"−{price}", faction, "", Audience.Of(faction)), new("Escalation", "+1", faction, "", Audience.Of(faction))],
            WhatIf.Nearest(lines, total, t => t >= RoadAt ? "shut" : "stays open"));
    }

    private static void Convoy(TurnWork work, FactionId faction, Strike order)
    {
        Scenario scenario = work.Scenario;
        int f = scenario.IndexOf(faction), r = scenario.IndexOf(order.Route!.Value);
        RouteDefinition route = scenario.Routes[r];
        work.Air[f] -= order.Points;
        // Whoever takes the road later in this turn meets the same aircraft.
        work.Interdictions.Add(new Interdiction(f, r, order.Points));
        int price = Escalate(work, faction);
        int found = 0, hits = 0;
        List<FactionId>? who = work.Ledger.WantsEvents ? [faction] : null;
        foreach (Delivery delivery in work.World.Deliveries)
        {
            int mover = scenario.IndexOf(delivery.Force?.Faction ?? delivery.To);
            if (!delivery.Way.Contains(route.Id) || scenario.Board.Between(f, mover) == Relation.Allied) continue;
            found++;
            if (work.Dice.TwoDice(work.Turn, $"{route.Id}:{faction}:{delivery.From}:{delivery.To}:{delivery.Target}", Purpose.Convoy).Sum + order.Points - 1 < Marches.HitAt) continue;
            hits++;
            Hit(work, delivery);
            Struck(work, f, delivery.From);
            if (delivery.To != delivery.From) Struck(work, f, delivery.To);
            who?.Add(delivery.From);
            who?.Add(delivery.To);
        }
        // That something was on the road is for those whom it concerns: a hit in public would give secret loads away.
        if (who is null) return;
        Audience parties = Audience.Of([.. who.Distinct()]);
        work.Ledger.Add(new StrikeFlown(faction, order.Aim, order.City, order.Route, order.Points) { Audience = parties });
        if (!work.Ledger.WantsCards) return;
        int chance = Dice.AtLeast(Marches.HitAt - order.Points + 1);
        StrikeCard.Explain(work, faction, order, StrikeCard.Name(scenario, route), -1, r, Clauses.Convoy,
            $"Each convoy on the road is hit with a chance of {chance} in 1,000; whoever takes it later this turn is tested too.",
            [new("Points beyond the first", Clauses.Convoy, order.Points - 1)], null, [new("missed", 1000 - chance), new("hit", chance)],
            hits > 0 ? "hit" : "missed",
            [new("Legitimacy", $"−{price}", faction, "", Audience.Of(faction)), new("Escalation", "+1", faction, "", Audience.Of(faction))],
            found == 0 ? "Nothing was on the road when the aircraft came; a convoy there would have been at risk." : "One more point would have raised the chance.", parties);
    }

    private static void Hit(TurnWork work, Delivery delivery)
    {
        int lost;
        if (delivery.Force is { } force)
        {
            lost = Marches.Toll(work, [force], 1);
            delivery.Amount = force.Men;
        }
        else
        {
            lost = delivery.Amount * Marches.HitLoad / 1000;
            delivery.Amount -= lost;
        }
        ArrivalPhase.Held(work, delivery, Math.Max(delivery.Arrives, work.Turn) + 1, lost, "struck on the way");
    }

    // Each strike costs more than the one before.
    private static int Escalate(TurnWork work, FactionId faction)
    {
        FactionState striker = work.World.Faction(faction);
        int price = work.Figures.StrikeLegitimacy * (2 + Math.Min(4, striker.Escalation)) / 2;
        striker.Legitimacy = Math.Max(0, striker.Legitimacy - price);
        striker.Escalation++;
        return price;
    }

    private static void Struck(TurnWork work, int striker, FactionId? party)
    {
        if (party is { } id && work.Scenario.Board.Between(striker, work.Scenario.IndexOf(id)) != Relation.Allied) work.World.Faction(id).StruckBy[striker]++;
    }

    private static (Roll Roll, List<CardLine> Lines, int Total) Throw(TurnWork work, FactionId faction, Strike order, int modifier, string why)
    {
        Roll roll = work.Dice.TwoDice(work.Turn, $"{order.Route}:{faction}:{order.Aim}", Purpose.Strike);
        var reasons = new Reasons(work.Ledger.WantsCards);
        reasons.Add(order.Points > 1, "Points beyond the first", Clauses.StrikeRoad, order.Points - 1);
        reasons.Add(why, Clauses.StrikeRoad, modifier);
        return (roll, reasons.Lines, roll.Sum + order.Points - 1 + modifier);
    }

    private static CardOdds[] Odds(List<CardLine> lines, int target, string miss, string hit)
    {
        int shift = 0;
        foreach (CardLine line in lines) shift += line.Value;
        int chance = Dice.AtLeast(target - shift);
        return [new(miss, 1000 - chance), new(hit, chance)];
    }

    private static void Flown(TurnWork work, FactionId faction, Strike order, int city)
    {
        if (work.Ledger.WantsEvents) work.Ledger.Add(new StrikeFlown(faction, order.Aim, order.City, order.Route, order.Points) { Audience = Seen(work, faction, city) });
    }

    /// <summary>Strikes are seen from the ground: by whoever is near the place, and by everybody where a road or a crossing is hit.</summary>
    public static Audience Seen(TurnWork work, FactionId faction, int city)
    {
        if (city < 0) return Audience.Public;
        IReadOnlyList<FactionId> near = Witnesses.Of(work.World, city);
        return near.Contains(faction) ? Audience.Of(near) : Audience.Of([faction, .. near]);
    }
}
