using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Handing a place over by agreement, without a fight (system 5).</summary>
internal static class HandoverPhase
{
    // Two dice needed; what an unmet offer costs the one who made it; men who take a place over; terms count against whoever broke some.
    private const int Target = 9, Price = 20, Occupiers = 800, Believed = 400;

    /// <summary>Holds the talks.</summary>
    public static void Play(TurnWork work)
    {
        // Men are counted once for all talks in which nobody moves.
        Presence? presence = null;
        foreach ((FactionId faction, NegotiateHandover order) in work.Orders<NegotiateHandover>())
        {
            if (!work.Commands(faction, order) || !work.Knows(faction, order, order.City)) continue;
            if (order.Guarantor is { } named && work.Scenario.IndexOf(named) < 0)
            {
                work.Fail(faction, order, RefusalCode.UnknownName, "The guarantor is not in the scenario.", "Name another, or none.");
                continue;
            }
            if (Talk(work, presence ??= work.Counted(), faction, order)) presence = null;
        }
    }

    // True where the place was handed over, so that men have moved.
    private static bool Talk(TurnWork work, Presence presence, FactionId faction, NegotiateHandover order)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        int f = scenario.IndexOf(faction), c = scenario.IndexOf(order.City);
        CityState city = world.Cities[c];
        string name = scenario.Cities[c].Name;
        if (city.Controller is not { } holder || scenario.Board.Between(f, scenario.IndexOf(holder)) == Relation.Allied)
        {
            work.Fail(faction, order, RefusalCode.NotHostile, $"{name} is not held by another side any more.", "Talk to a garrison of another side.");
            return false;
        }
        int h = scenario.IndexOf(holder), near = Neighbour(work, presence, f, c);
        bool inside = presence.Men(c, f) > 0;
        if (!inside && near < 0)
        {
            work.Fail(faction, order, RefusalCode.OutOfReach, $"None of your men stand in {name} or one road away.", "Bring men near it first.");
            return false;
        }
        int men = presence.Allied(c, h);
        bool guarantor = Guarantors.Stands(work, f, h, order.Guarantor);
        Reasons reasons = Weigh(work, presence, faction, order, city, holder, guarantor);
        int shift = reasons.Sum;
        Roll roll = work.Dice.TwoDice(work.Turn, $"{order.City}:{faction}", Purpose.Handover);
        bool agreed = roll.Sum + shift >= Target;
        FactionState asker = world.Faction(faction);
        if (agreed)
        {
            // Amnesty is given at once; safe passage is a promise that has still to be kept.
            asker.PromisesKept += order.Amnesty ? 1 : 0;
            if (Leave(work, faction, order, c, h) is { } refuge && order.SafePassage) BargainPhase.Promise(work, faction, holder, order.City, refuge, guarantor ? order.Guarantor : null);
            Enter(work, faction, c, near, inside);
            if (work.Ledger.WantsEvents) work.Ledger.Add(new CityHandedOver(order.City, holder, faction) { Audience = Audience.Public });
        }
        else
        {
            asker.Credibility = Math.Max(0, asker.Credibility - Price);
        }
        if (work.Ledger.WantsCards) Explain(work, faction, order, holder, name, men, reasons.Lines, shift, roll, agreed);
        return agreed;
    }

    private static Reasons Weigh(TurnWork work, Presence presence, FactionId faction, NegotiateHandover order, CityState city, FactionId holder, bool guarantor)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        int f = scenario.IndexOf(faction), h = scenario.IndexOf(holder), c = scenario.IndexOf(city.Id);
        var reasons = new Reasons(work.Ledger.WantsCards);
        void Add(bool when, string label, int value) => reasons.Add(when, label, Clauses.HandoverTerms, value);
        Add(true, "Morale of the garrison", (500 - (presence.Allied(c, h) == 0 ? 0 : Morale(world, h, city.Id))) / 100);
        Add(order.SafePassage, "Safe passage", 1);
        Add(order.Amnesty, "Amnesty", 1);
        Add(guarantor, "A guarantor", 1);
        Add(city.CutOff > 0, "Cut off", 1);
        Add(world.Faction(faction).Aid[(int)SupportKind.Mediation] > 0, "Mediation", 1);
        Add(world.Faction(holder).Collapsed, "Its faction has collapsed", 3);
        Add(world.Faction(faction).PromisesBroken > 0, "Terms broken before", -3);
        Add(SupportVisible(work, presence, h, c), "Support visible to the garrison", -2);
        // Who is not yet fought, knows what to do, or has more men than stand before him does not give a place away: without these a
        // column could talk its way through a country in a night.
        Add(city.Contender is null, "No enemy inside", -2);
        Add(HasOrders(work, holder, city.Id), "Clear orders", -1);
        Add(Before(work, presence, f, c) < presence.Allied(c, h), "Fewer stand before it than in it", -1);
        Add(scenario.Cities[c].Value >= work.Figures.GreatValue, "A great city", -work.Figures.HandoverGreatPlace);
        Add(scenario.Factions[h].Capital == city.Id && !world.Faction(holder).Collapsed, "The capital of its holder", -2);
        Add(world.Faction(faction).Credibility < Believed, "The offer is not believed", -1);
        return reasons;
    }

    private static bool HasOrders(TurnWork work, FactionId holder, CityId city)
    {
        foreach ((FactionId faction, Hold order) in work.Orders<Hold>())
        {
            if (faction == holder && order.City == city) return true;
        }
        return false;
    }

    // Men of the asker in a place and one road away.
    private static int Before(TurnWork work, Presence presence, int faction, int city)
    {
        int men = presence.Men(city, faction);
        foreach (Leg leg in work.Scenario.Board.Roads(city)) men += presence.Men(leg.To, faction);
        return men;
    }

    // Strikes are flown after the talks of the same night, but the aircraft ordered for it are heard already.
    private static bool SupportVisible(TurnWork work, Presence presence, int holder, int city)
    {
        ulong friends = work.Scenario.Board.Friends(holder);
        // Men of allies beside the garrison.
        if ((presence.In(city) & friends & ~(1UL << holder)) != 0) return true;
        CityId id = work.Scenario.Cities[city].Id;
        foreach ((FactionId by, Strike strike) in work.Orders<Strike>())
        {
            if (strike.Aim == StrikeAim.Approach && strike.City == id && (friends >> work.Scenario.IndexOf(by) & 1) != 0) return true;
        }
        return false;
    }

    // Of men of the holder's side who stand in a place; 0 for none.
    private static int Morale(World world, int holder, CityId city)
    {
        long sum = 0, men = 0;
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.City != city || world.Scenario.Board.Between(holder, force.SideIn(world.Scenario)) != Relation.Allied) continue;
            sum += (long)force.Men * force.Morale;
            men += force.Men;
        }
        return men == 0 ? 0 : (int)(sum / men);
    }

    // The neighbouring place by road with the most men of a faction; -1 for none.
    public static int Neighbour(TurnWork work, FactionId faction, int city) =>
        Neighbour(work, work.Counted(), work.Scenario.IndexOf(faction), city);

    private static int Neighbour(TurnWork work, Presence presence, int faction, int city)
    {
        int best = -1, most = 0;
        foreach (Leg leg in work.Scenario.Board.Roads(city))
        {
            int men = presence.Men(leg.To, faction);
            if (men <= most || work.World.Routes[leg.Route].CutFor > 0) continue;
            most = men;
            best = leg.To;
        }
        return best;
    }

    /// <summary>Carries out what a bargain agreed: the garrison leaves with its units, the other side comes in.</summary>
    public static void Transfer(TurnWork work, FactionId taker, FactionId giver, CityId city)
    {
        int c = work.Scenario.IndexOf(city), near = Neighbour(work, taker, c);
        bool inside = Columns.Men(work.World, taker, city) > 0;
        Leave(work, taker, new NegotiateHandover(city, true, true, null), c, work.Scenario.IndexOf(giver));
        Enter(work, taker, c, near, inside);
        if (work.Ledger.WantsEvents) work.Ledger.Add(new CityHandedOver(city, giver, taker) { Audience = Audience.Public });
    }

    // The place to which those who kept their units went; null for none.
    private static CityId? Leave(TurnWork work, FactionId faction, NegotiateHandover order, int city, int holder)
    {
        World world = work.World;
        CityId? refuge = Retreats.From(world, work.Roads(), holder, city);
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.City != order.City || work.Scenario.Board.Between(holder, force.SideIn(work.Scenario)) != Relation.Allied) continue;
            // With safe passage all who want to may leave with their units; without it the units dissolve.
            int kept = order.SafePassage && refuge is not null ? force.Men * WithdrawalPhase.Kept / 1000 : 0;
            int home = force.Men - kept;
            force.Men = kept;
            if (home > 0)
            {
                world.Faction(force.Faction).Deserted += home;
                if (work.Ledger.WantsEvents) work.Ledger.Add(new MenDeserted(force.Faction, order.City, home, 0, 0, null) { Audience = Audience.Of(force.Faction, faction) });
            }
            if (kept == 0) continue;
            force.CameFrom = order.City;
            force.CameTurn = work.Turn;
            force.City = refuge!.Value;
            work.Ledger.Add(new ForceRetreated(force.Number, force.Faction, order.City, refuge, kept, true) { Audience = Audience.Of(force.Faction, faction) });
        }
        Columns.DropEmpty(world);
        return refuge;
    }

    private static void Enter(TurnWork work, FactionId faction, int city, int near, bool inside)
    {
        World world = work.World;
        CityState place = world.Cities[city];
        place.Before = place.Controller;
        place.Controller = faction;
        place.ChangedTurn = work.Turn;
        place.Contender = null;
        place.Grip = 0;
        if (inside || near < 0) return;
        CityId from = world.Cities[near].Id;
        // Holding a place ties men down, but nobody empties the place he comes from to take another by agreement.
        int men = Math.Min(Occupiers, Columns.Men(world, faction, from) / 2);
        foreach (Force force in Columns.Detach(world, faction, from, men)) Columns.Land(world, force, place.Id, from, work.Turn);
    }

    private static void Explain(
        TurnWork work, FactionId faction, NegotiateHandover order, FactionId holder, string name, int men, List<CardLine> lines, int shift, Roll roll, bool agreed)
    {
        string Outcome(int total) => total >= Target ? "handed over" : "no agreement";
        int chance = Dice.AtLeast(Target - shift), total = roll.Sum + shift;
        string asker = work.Scenario.Faction(faction).Name, other = work.Scenario.Faction(holder).Name;
        Audience both = Audience.Of(faction, holder);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-handover-{order.City}-{faction.Value.ToLowerInvariant()}", Turn = work.Turn, Kind = CardKind.Handover, City = order.City, Faction = faction,
            Title = $"Talks over {name}: {Outcome(total)}",
            Summary = agreed ? $"The garrison of {name} left it to {asker} by agreement." : $"Talks between {asker} and the garrison of {name} came to nothing.",
            Sentence = $"{Words.Signed(shift)} on two dice against {Target}: {total}, so {Outcome(total)}.", Clause = Clauses.Handover,
            Inputs = [new("Garrison", holder, $"{Words.Number(men)} men", "in contact"), new("Terms", faction, Terms(order), "own")],
            Lines = [new("Two dice", Clauses.Handover, roll.Sum), .. lines], Total = total, Unit = "on two dice",
            Odds = [new("no agreement", 1000 - chance), new("handed over", chance)], Roll = roll, Outcome = Outcome(total),
            Effects = agreed ? [new(name, $"{other} left, {asker} took over", faction, "", Audience.Public)] : [new("Credibility", $"−{Price}", faction, "an offer unmet", Audience.Of(faction))],
            WhatIf = WhatIf.Nearest(lines, total, Outcome), Audience = agreed ? Audience.Public : both, FullFor = both,
        });
    }

    private static string Terms(NegotiateHandover order)
    {
        var terms = new List<string>();
        if (order.SafePassage) terms.Add("safe passage");
        if (order.Amnesty) terms.Add("amnesty");
        if (order.Guarantor is not null) terms.Add("a guarantor");
        return terms.Count == 0 ? "none" : Words.List(terms);
    }
}
