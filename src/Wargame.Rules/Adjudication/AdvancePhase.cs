using System.Numerics;
using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Columns go along roads into places of others (systems 1 and 16): they enter what is empty, and fight for what is held.</summary>
internal static class AdvancePhase
{
    // A neutral garrison of fewer men than this leaves before whoever comes.
    private const int TokenGarrison = 300;

    /// <summary>Carries the orders out, leg by leg.</summary>
    /// <returns>Where men stand after the last order of the turn that moves them.</returns>
    public static Presence Play(TurnWork work)
    {
        foreach ((FactionId faction, Advance order) in work.Orders<Advance>())
        {
            if (!work.Commands(faction, order) || !work.Knows(faction, order, order.From, order.To) || !work.Musters(faction, order, order.Men)) continue;
            if (Leg(work, faction, order) is { } leg) Carry(work, faction, order, leg);
        }
        Presence presence = work.Counted();
        Contest(work.World, presence);
        return presence;
    }

    /// <summary>Says who fights inside each place against its holder: whoever did, else the hostile faction with the most men.</summary>
    public static void Contest(World world, Presence presence)
    {
        for (int c = 0; c < world.Cities.Length; c++)
        {
            CityState city = world.Cities[c];
            // Most places are empty of all, and most others of enemies.
            ulong inside = presence.In(c);
            if ((inside == 0 && city.Rival == default) || city.Holder == default) continue;
            inside &= world.Scenario.Board.Foes(world.Scenario.IndexOf(city.Holder));
            if (inside == 0 && city.Rival == default) continue;
            int contender = Contender(world, presence, c, inside);
            FactionId? now = contender < 0 ? null : world.Scenario.Factions[contender].Id;
            if (now != city.Contender) city.Grip = 0;
            city.Contender = now;
        }
    }

    private static int Contender(World world, Presence presence, int city, ulong inside)
    {
        Scenario scenario = world.Scenario;
        int best = -1;
        for (; inside != 0; inside &= inside - 1)
        {
            int f = BitOperations.TrailingZeroCount(inside);
            if (scenario.Factions[f].Id == world.Cities[city].Contender) return f;
            if (best < 0 || presence.Men(city, f) > presence.Men(city, best)) best = f;
        }
        return best;
    }

    private static Leg? Leg(TurnWork work, FactionId faction, Advance order)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        int f = scenario.IndexOf(faction), from = scenario.IndexOf(order.From), to = scenario.IndexOf(order.To);
        string here = scenario.Cities[from].Name, there = scenario.Cities[to].Name;
        CityState goal = world.Cities[to];
        Leg? road = null;
        bool cut = false;
        foreach (Leg leg in scenario.Board.Legs(from))
        {
            if (leg.To != to || scenario.Routes[leg.Route].Kind != RouteKind.Road) continue;
            if (world.Routes[leg.Route].CutFor > 0) cut = true;
            else if (road is not { } best || leg.Km < best.Km) road = leg;
        }
        if (road is null || scenario.Cities[to].Class == PlaceClass.OffMap || goal.Controller is null)
        {
            work.Fail(faction, order, RefusalCode.OutOfReach, cut ? $"The road from {here} to {there} is cut." : $"No road leads from {here} to {there}.", "Take another road.");
            return null;
        }
        int h = scenario.IndexOf(goal.Controller.Value);
        Relation relation = scenario.Board.Between(f, h);
        if ((relation == Relation.Allied && !WonThisTurn(work, f, to)) || Barred(work, f, to))
        {
            work.Fail(faction, order, RefusalCode.NotHostile, relation == Relation.Allied
                ? $"{there} is in the hands of your own side now." : $"{there} has a garrison of a faction with which you are not at war.", "Reinforce it, or go elsewhere.", Clauses.EmptyPlace);
            return null;
        }
        if (Pinned(work, f, from, faction))
        {
            work.Fail(faction, order, RefusalCode.OutOfReach, $"{here} came under attack; nobody leaves it this turn.", "Hold, or withdraw in time.", Clauses.Meeting);
            return null;
        }
        return road;
    }

    /// <summary>True where a neutral holds a place with more than a token garrison: nobody marches into it without a war.</summary>
    public static bool Barred(TurnWork work, int faction, int city) =>
        work.World.Cities[city].Controller is { } holder && work.Scenario.IndexOf(holder) is var h
        && work.Scenario.Board.Between(faction, h) == Relation.Neutral && Remnant.Covers(work.World, city) && Columns.Men(work.World, h, work.World.Cities[city].Id, Relation.Allied) >= TokenGarrison;

    // Talks or an ally won the place before the column came: it marches in all the same.
    private static bool WonThisTurn(TurnWork work, int faction, int city) =>
        work.Before.Cities[city].Controller is { } was && work.Scenario.Board.Between(faction, work.Scenario.IndexOf(was)) != Relation.Allied;

    // Hostile men came in this very turn into a place that the faction holds.
    private static bool Pinned(TurnWork work, int faction, int city, FactionId id)
    {
        if (work.World.Cities[city].Controller != id) return false;
        foreach (Force force in CollectionsMarshal.AsSpan(work.World.Forces))
        {
            if (force.CameTurn == work.Turn && force.City == work.World.Cities[city].Id
                && work.Scenario.Board.Between(faction, force.SideIn(work.Scenario)) == Relation.Hostile) return true;
        }
        return false;
    }

    private static void Carry(TurnWork work, FactionId faction, Advance order, Leg leg)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        RuleParameters figures = work.Figures;
        CityState goal = world.City(order.To);
        FactionId holder = goal.Controller!.Value;
        bool pursuit = world.Faction(holder).Collapsed;
        int budget = pursuit ? figures.PursuitKm : figures.MarchKm;
        RouteState road = world.Routes[leg.Route];
        int km = leg.Km + (road.DamagedFor > 0 ? road.ExtraKm : 0);
        List<Force> men = Columns.Detach(world, faction, order.From, order.Men, new Stride(work.Marched, figures.TempoToAdvance, km, budget));
        if (men.Count == 0)
        {
            string here = scenario.City(order.From).Name;
            if (Columns.Men(world, faction, order.From) == 0) work.Fail(faction, order, RefusalCode.TooFewMen, $"None of your men are left in {here}.", "Advance from where they stand.");
            else work.Fail(faction, order, RefusalCode.NoTempo, $"The men in {here} have no momentum or no way left this turn.", "Let them rest a turn.");
            return;
        }
        var way = new Way([leg.Route], [scenario.IndexOf(order.From), leg.To], km);
        int hits = Marches.Hits(work, faction, way, order.To);
        int lost = Marches.Toll(work, men, hits);
        // A leg longer than a turn's allowance takes as many turns as it needs; the column is on the road meanwhile.
        int arrives = work.Turn + Math.Max(1, (km + budget - 1) / budget) - 1;
        int count = 0, tempo = 0;
        foreach (Force force in men)
        {
            Columns.Tire(figures, force, km, 1);
            work.Marched.Add(force.Number, km);
            count += force.Men;
            tempo = Math.Max(tempo, force.Tempo);
            if (work.Ledger.WantsEvents) work.Ledger.Add(new ForceMoved(force.Number, faction, order.From, order.To, force.Men, arrives) { Audience = Audience.Of(faction) });
        }
        foreach (Force force in men) ReinforcementPhase.Send(work, force, way, order.From, order.To, arrives, attacks: true);
        bool friendly = scenario.Board.Between(scenario.IndexOf(faction), scenario.IndexOf(holder)) == Relation.Allied;
        bool entered = !friendly && arrives <= work.Turn && Enter(work, faction, order.To, holder);
        if (work.Ledger.WantsCards) Explain(work, faction, order, way, budget, pursuit, count, tempo, lost, arrives, entered, friendly, holder);
    }

    /// <summary>Takes a place where nobody of the holder's side stands to fight; true where it was taken.</summary>
    public static bool Enter(TurnWork work, FactionId faction, CityId city, FactionId holder)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        CityState goal = world.City(city);
        int f = scenario.IndexOf(faction), h = scenario.IndexOf(holder), c = scenario.IndexOf(city);
        if (scenario.Board.Between(f, h) == Relation.Neutral) StepAside(work, h, c);
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.City == city && force.Men > 0 && scenario.Board.Between(f, force.SideIn(scenario)) == Relation.Hostile) return false;
        }
        goal.Before = holder;
        goal.Controller = faction;
        goal.ChangedTurn = work.Turn;
        goal.Contender = null;
        goal.Grip = 0;
        work.Occupied[c] = true;
        // A place whose side has collapsed needs no digesting: columns pass.
        goal.Digest = world.Faction(holder).Collapsed ? 0 : work.Figures.DigestTurns;
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.City == city && force.Faction == faction) force.Tempo = Math.Min(1000, force.Tempo + work.Figures.TempoCityTaken);
        }
        if (work.Ledger.WantsEvents) work.Ledger.Add(new CityOccupied(city, holder, faction) { Audience = Audience.Public });
        return true;
    }

    // A token garrison of a neutral does not fight for the place: it goes to its own, or home.
    private static void StepAside(TurnWork work, int holder, int city)
    {
        World world = work.World;
        CityId here = world.Cities[city].Id;
        CityId? refuge = Retreats.From(world, work.Roads(), holder, city);
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.City != here || work.Scenario.Board.Between(holder, force.SideIn(work.Scenario)) != Relation.Allied) continue;
            work.Ledger.Add(new ForceRetreated(force.Number, force.Faction, here, refuge, force.Men, true) { Audience = Audience.Of(force.Faction) });
            if (refuge is { } there)
            {
                force.CameFrom = here;
                force.City = there;
                continue;
            }
            world.Faction(force.Faction).Deserted += force.Men;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new MenDeserted(force.Faction, here, force.Men, 0, 0, null) { Audience = Audience.Of(force.Faction) });
            force.Men = 0;
        }
        Columns.DropEmpty(world);
    }

    private static void Explain(
        TurnWork work, FactionId faction, Advance order, Way way, int budget, bool pursuit, int men, int tempo, int lost, int arrives, bool entered, bool friendly, FactionId holder)
    {
        Scenario scenario = work.Scenario;
        string here = scenario.City(order.From).Name, there = scenario.City(order.To).Name, name = scenario.Faction(faction).Name;
        string outcome = arrives > work.Turn ? $"on the road until turn {arrives}" : entered ? "entered" : friendly ? "joins its own side" : "meets a garrison";
        Audience own = Audience.Of(faction);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-advance-{faction.Value.ToLowerInvariant()}-{order.From}-{order.To}", Turn = work.Turn, Kind = CardKind.Advance,
            City = order.To, Route = scenario.Routes[way.Routes[0]].Id, Faction = faction, Title = entered ? $"Advance on {there}: entered" : $"Advance on {there}",
            Summary = entered ? $"{name} took {there}; nobody stood in it." : $"Men of {name} moved on {there}.",
            Sentence = $"{Words.Number(men)} men went {Words.Number(way.Km)} km from {here}; {Words.Number(budget)} km a turn are allowed.",
            Clause = pursuit ? Clauses.Pursuit : Clauses.AdvanceBudget, SeeAlso = [Clauses.Tempo, entered ? Clauses.EmptyPlace : Clauses.Meeting],
            Inputs = [new("Men", faction, $"{Words.Number(men)} men", "own"), new("Tempo after the march", faction, Words.Number(tempo), "own")],
            Formula = "Allowance less the length of the leg",
            Lines = [new("Allowance for the turn", pursuit ? Clauses.Pursuit : Clauses.AdvanceBudget, budget), new($"{here} to {there}", Clauses.AdvanceBudget, -way.Km)],
            Total = budget - way.Km, Unit = "km left", Outcome = outcome,
            Effects = lost > 0 ? [new("Lost on the way", $"{Words.Number(lost)} men", faction, "strikes", own)] : [],
            WhatIf = entered ? $"A garrison of {scenario.Faction(holder).Name} in {there} would have had to be fought."
                : arrives > work.Turn ? "A shorter way or no damage to the road would have brought them there this turn." : "An empty place would have been entered without a fight.",
            Audience = entered ? Audience.Public : Audience.Of([faction, .. Witnesses.Of(work.World, scenario.IndexOf(order.To))]), FullFor = own,
        });
    }
}
