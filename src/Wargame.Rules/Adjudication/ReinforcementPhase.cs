using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Men move between own places: by transport, over time, past strikes, at a price for what they leave (system 4).</summary>
internal static class ReinforcementPhase
{
    // Unrest in a place that was left too thin: two dice at or under this.
    private const int UnrestAt = 5;

    /// <summary>Carries the orders out.</summary>
    public static void Play(TurnWork work)
    {
        // Places that somebody left who holds them; and the ways, which men on the move do not change, drawn when first needed.
        Span<bool> left = stackalloc bool[work.Acts.Length];
        RoadMap? map = null;
        foreach ((FactionId faction, Reinforce order) in work.Orders<Reinforce>())
        {
            if (!work.Commands(faction, order) || !work.Knows(faction, order, order.From, order.To) || !work.Musters(faction, order, order.Men)) continue;
            if (Usable(work, map ??= work.Roads(), faction, order) is not { } way) continue;
            Carry(work, faction, order, way);
            if (work.World.City(order.From).Controller == faction) left[work.Scenario.IndexOf(order.From)] = true;
        }
        for (int city = 0; city < left.Length; city++)
        {
            if (left[city]) Thin(work, city);
        }
    }

    private static Way? Usable(TurnWork work, RoadMap map, FactionId faction, Reinforce order)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        int f = scenario.IndexOf(faction), from = scenario.IndexOf(order.From), to = scenario.IndexOf(order.To);
        string here = scenario.Cities[from].Name, there = scenario.Cities[to].Name;
        if (!Columns.Muster(world, faction, order.From, Math.Min(order.Men, 100)))
        {
            work.Fail(faction, order, RefusalCode.TooFewMen, $"Too few of your men are left in {here}.", "Send fewer, or from elsewhere.");
            return null;
        }
        bool friendly = map.Holder[to] >= 0 && scenario.Board.Between(f, map.Holder[to]) == Relation.Allied;
        if (!friendly && !Columns.Muster(world, faction, order.To, 1))
        {
            work.Fail(faction, order, RefusalCode.NotYours, $"{there} is no longer yours or an ally's.", "Advance on it, or send the men elsewhere.");
            return null;
        }
        if (friendly && world.Cities[to].CutOff > 0 && world.Cities[from].CutOff == 0)
        {
            work.Fail(faction, order, RefusalCode.OutOfReach, $"{there} is cut off; nobody gets in.", "Open a way to it first.", Clauses.CutOff);
            return null;
        }
        if (Ways.Find(scenario, map, f, from, to, WayUse.March) is not { } way)
        {
            work.Fail(faction, order, RefusalCode.OutOfReach, $"No usable way leads from {here} to {there}.", "Open the way, or send men from another place.");
            return null;
        }
        if (work.Lots[f] == 0)
        {
            work.Fail(faction, order, RefusalCode.NoTransport, "All transport of this turn is in use.", "Evacuate or move fewer.");
            return null;
        }
        return way;
    }

    private static void Carry(TurnWork work, FactionId faction, Reinforce order, Way way)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        int f = scenario.IndexOf(faction);
        int wanted = Math.Min(order.Men, work.Lots[f] * work.Figures.MenPerLot);
        List<Force> men = Columns.Detach(world, faction, order.From, wanted);
        int sent = Columns.Sum(men);
        int lots = (sent + work.Figures.MenPerLot - 1) / work.Figures.MenPerLot;
        work.Lots[f] -= lots;
        bool crowded = Marches.IsCrowded(world, way);
        int hits = Marches.Hits(work, faction, way, order.To);
        int lost = Marches.Toll(work, men, hits);
        int arrives = work.Turn + Marches.Turns(work.Figures, way.Km) - 1 + (crowded ? 1 : 0) + hits;
        foreach (Force force in men)
        {
            Columns.Tire(work.Figures, force, way.Km, way.Routes.Count);
            if (work.Ledger.WantsEvents) work.Ledger.Add(new ForceMoved(force.Number, faction, order.From, order.To, force.Men, arrives) { Audience = Audience.Of(faction) });
        }
        if (hits > 0 && work.Ledger.WantsEvents)
        {
            work.Ledger.Add(new ForceStopped(men[0].Number, faction, order.To, lost, arrives) { Audience = Audience.Of(faction) });
        }
        if (work.Ledger.WantsCards) Explain(work, faction, order, way, men, sent, lots, crowded, hits, lost, arrives);
        foreach (Force force in men) Send(work, force, way, order.From, order.To, arrives);
    }

    /// <summary>Puts men on a way: they land at once, or travel as a delivery of their own faction.</summary>
    public static void Send(TurnWork work, Force force, Way way, CityId from, CityId to, int arrives, bool attacks = false)
    {
        World world = work.World;
        if (force.Men <= 0) return;
        if (arrives <= work.Turn)
        {
            CityId last = way.Cities.Count > 1 ? work.Scenario.Cities[way.Cities[^2]].Id : from;
            if (!attacks) ArrivalPhase.Fresh(work, force.Faction, work.Scenario.IndexOf(to), force.Men, force.Quality);
            int men = force.Men;
            Columns.Land(world, force, to, last, work.Turn);
            if (work.Ledger.WantsEvents) work.Ledger.Add(new ForceArrived(force.Number, force.Faction, to, men) { Audience = Audience.Of(force.Faction) });
            return;
        }
        force.City = from;
        world.Deliveries.Add(new Delivery
        {
            Number = world.TakeNumber(), From = force.Faction, To = force.Faction, Kind = SupportKind.Troops, Force = force, Amount = force.Men,
            Target = to, Way = Marches.Ids(work.Scenario, way), Arrives = arrives, Request = 0, Attacks = attacks,
        });
    }

    // A place left with too few soldiers for its people tests unrest, as the suburbs of the capital did; once, whoever left it.
    private static void Thin(TurnWork work, int city)
    {
        CityState place = work.World.Cities[city];
        FactionId faction = place.Controller!.Value;
        long men = Columns.Men(work.World, work.Scenario.IndexOf(faction), place.Id, Relation.Allied);
        if (men * 1000 >= (long)place.People * work.Figures.ThinGarrison) return;
        Roll roll = work.Dice.TwoDice(work.Turn, place.Id.Value, Purpose.Unrest);
        bool unrest = roll.Sum <= UnrestAt;
        if (unrest)
        {
            place.Fear = Math.Min(800, place.Fear + 50);
            work.Shake(faction, $"Unrest in {work.Scenario.Cities[city].Name}", Clauses.ThinGarrison, -10);
            foreach (Force force in CollectionsMarshal.AsSpan(work.World.Forces))
            {
                if (force.City == place.Id && force.Faction == faction) force.Morale = Math.Max(0, force.Morale - 20);
            }
        }
        if (!work.Ledger.WantsCards) return;
        string name = work.Scenario.Cities[city].Name;
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-unrest-{place.Id}", Turn = work.Turn, Kind = CardKind.Reinforcement, City = place.Id, Faction = faction,
            Title = unrest ? $"Unrest in {name}" : $"{name} is thinly held", Summary = unrest ? $"People took to the streets in {name}." : $"{name} stayed quiet.",
            Sentence = $"{Words.Number((int)men)} soldiers for {Words.Number(place.People)} people are fewer than {work.Figures.ThinGarrison} for 1,000.",
            Clause = Clauses.ThinGarrison,
            Inputs = [new("Soldiers left", faction, $"{Words.Number((int)men)} men", "own"), new("People", null, Words.Number(place.People), "public")],
            Unit = "on two dice", Total = roll.Sum, Roll = roll,
            Odds = [new("unrest", 1000 - Dice.AtLeast(UnrestAt + 1)), new("quiet", Dice.AtLeast(UnrestAt + 1))], Outcome = unrest ? "unrest" : "quiet",
            Effects = unrest ? [new("Cohesion", "−10", faction, "", Audience.Of(faction)), new("Morale there", "−20", faction, "", Audience.Of(faction))] : [],
            WhatIf = WhatIf.Nearest([], roll.Sum, total => total <= UnrestAt ? "unrest" : "quiet"),
            Audience = unrest ? Audience.Public : Audience.Of(faction), FullFor = Audience.Of(faction),
        });
    }

    private static void Explain(
        TurnWork work, FactionId faction, Reinforce order, Way way, List<Force> men, int sent, int lots, bool crowded, int hits, int lost, int arrives)
    {
        Scenario scenario = work.Scenario;
        string here = scenario.City(order.From).Name, there = scenario.City(order.To).Name;
        int march = Marches.Turns(work.Figures, way.Km);
        var lines = new List<CardLine> { new($"{Words.Number(way.Km)} km at {work.Figures.MarchKm} km a turn", Clauses.Reinforcement, march - 1) };
        if (crowded) lines.Add(new CardLine("People crowd the road", Clauses.Clog, 1));
        if (hits > 0) lines.Add(new CardLine("Struck on the way", Clauses.Convoy, hits));
        Audience own = Audience.Of(faction);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-reinforcement-{faction.Value.ToLowerInvariant()}-{order.From}-{order.To}", Turn = work.Turn, Kind = CardKind.Reinforcement,
            City = order.To, Route = way.Routes.Count > 0 ? scenario.Routes[way.Routes[^1]].Id : null, Faction = faction,
            Title = $"From {here} to {there}", Summary = $"Men left {here} for {there}.",
            Sentence = $"{Words.Number(sent)} men left {here} on {Words.Count(lots, "lot")} of transport and reach {there} in turn {arrives}.",
            Clause = Clauses.Reinforcement, SeeAlso = [Clauses.Lots, Clauses.Tempo],
            Inputs =
            [
                new("Men", faction, $"{Words.Number(sent)} men", "own"),
                new("Units", faction, Words.List([.. men.Select(f => f.Name).Distinct()]), "own"),
                new($"Left in {here}", faction, $"{Words.Number(Columns.Men(work.World, faction, order.From))} men", "own"),
            ],
            Formula = "Arrival = this turn + turns on the road", Lines = lines, Total = arrives - work.Turn, Unit = "turns",
            Outcome = arrives > work.Turn ? $"arrive in turn {arrives}" : "arrived",
            Effects = lost > 0 ? [new("Lost on the way", $"{Words.Number(lost)} men", faction, "", own)] : [],
            WhatIf = crowded ? "On an open road they would have come a turn earlier."
                : hits > 0 ? "Without strikes on the way they would have come whole and earlier."
                : march > 1 ? $"{Words.Number(way.Km - ((march - 1) * work.Figures.MarchKm))} km less would have saved a turn."
                : $"{Words.Number((march * work.Figures.MarchKm) - way.Km + 1)} km more, such as a damaged bridge, would have cost a turn.",
            Audience = own, FullFor = own,
        });
    }
}
