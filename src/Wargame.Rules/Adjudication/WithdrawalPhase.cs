namespace Wargame.Rules;

/// <summary>Men leave a place in order before advances strike it (system 5).</summary>
internal static class WithdrawalPhase
{
    /// <summary>Share of the men that an orderly withdrawal keeps, permille.</summary>
    public const int Kept = 950;

    /// <summary>Carries the orders out.</summary>
    public static void Play(TurnWork work)
    {
        foreach ((FactionId faction, Withdraw order) in work.Orders<Withdraw>())
        {
            if (!work.Commands(faction, order) || !work.Knows(faction, order, order.From, order.To) || !work.Musters(faction, order, order.Men)) continue;
            Carry(work, faction, order);
        }
    }

    private static void Carry(TurnWork work, FactionId faction, Withdraw order)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        int f = scenario.IndexOf(faction), from = scenario.IndexOf(order.From), to = scenario.IndexOf(order.To);
        string here = scenario.Cities[from].Name, there = scenario.Cities[to].Name;
        if (!Columns.Muster(world, faction, order.From, 1))
        {
            work.Fail(faction, order, RefusalCode.TooFewMen, $"None of your men are left in {here}.", "Withdraw men from where they stand.");
            return;
        }
        RoadMap map = work.Roads();
        bool home = scenario.Cities[to].Class == PlaceClass.OffMap && scenario.Cities[to].SupplyFor.Contains(faction);
        if (!home && (map.Holder[to] < 0 || scenario.Board.Between(f, map.Holder[to]) != Relation.Allied))
        {
            work.Fail(faction, order, RefusalCode.NotYours, $"{there} is no longer yours or an ally's.", "Withdraw to a place of your own.");
            return;
        }
        if (Ways.Find(scenario, map, f, from, to, WayUse.March) is not { } way)
        {
            work.Fail(faction, order, RefusalCode.OutOfReach, $"The way from {here} to {there} is not usable.", "Hold, or open the way.");
            return;
        }
        List<Force> men = Columns.Detach(world, faction, order.From, order.Men);
        int kept = 0, left = 0;
        foreach (Force force in men)
        {
            int stays = force.Men - (force.Men * (1000 - Kept) / 1000);
            left += force.Men - stays;
            force.Men = stays;
            kept += stays;
            Columns.Tire(work.Figures, force, way.Km, way.Routes.Count);
        }
        int arrives = work.Turn + Marches.Turns(work.Figures, way.Km) - 1 + (Marches.IsCrowded(world, way) ? 1 : 0);
        bool empty = Columns.Men(world, f, order.From, Relation.Allied) == 0;
        if (left > 0)
        {
            world.Faction(faction).Deserted += left;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new MenDeserted(faction, order.From, left, 0, 0, null) { Audience = Audience.Of(faction) });
        }
        foreach (Force force in men)
        {
            work.Ledger.Add(new ForceRetreated(force.Number, faction, order.From, order.To, force.Men, true) { Audience = Audience.Of(faction) });
            ReinforcementPhase.Send(work, force, way, order.From, order.To, arrives);
        }
        if (work.Ledger.WantsCards) Explain(work, faction, order, way, kept, left, arrives, empty);
    }

    private static void Explain(TurnWork work, FactionId faction, Withdraw order, Way way, int kept, int left, int arrives, bool empty)
    {
        Scenario scenario = work.Scenario;
        string here = scenario.City(order.From).Name, there = scenario.City(order.To).Name;
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-withdrawal-{faction.Value.ToLowerInvariant()}-{order.From}-{order.To}", Turn = work.Turn, Kind = CardKind.Withdrawal,
            City = order.From, Faction = faction, Title = $"Withdrawal from {here}",
            Summary = empty ? $"Men of {scenario.Faction(faction).Name} left {here}; nobody of theirs stays." : $"Men of {scenario.Faction(faction).Name} left {here}.",
            Sentence = $"{Words.Number(kept)} men keep their ranks on the {Words.Number(way.Km)} km to {there}; {Words.Number(left)} go home on the way.",
            Clause = Clauses.Withdrawal,
            Inputs = [new("Men ordered out", faction, $"{Words.Number(kept + left)} men", "own"), new("Way", null, $"{Words.Number(way.Km)} km", "public")],
            Formula = "950 of 1,000 keep their ranks", Outcome = arrives > work.Turn ? $"arrive in turn {arrives}" : "arrived",
            Effects = [new("Went home", $"{Words.Number(left)} men", faction, "", Audience.Of(faction))],
            WhatIf = "Without the order a broken garrison keeps 300 to 700 of 1,000.",
            Audience = Audience.Of(Witnesses.Of(work.Before, scenario.IndexOf(order.From))), FullFor = Audience.Of(faction),
        });
    }
}
