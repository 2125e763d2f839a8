namespace Wargame.Rules;

/// <summary>
/// Evacuations (system 10): convoys lift people out with transport, along a corridor to which the armed on and beside it agree.
/// It comes before the advances, so that who leaves is out of the fighting of this turn and who stays is warned of it.
/// </summary>
internal static class EvacuationPhase
{
    /// <summary>Clog from which a convoy carries fewer, and what it then carries.</summary>
    private const int Crowded = 500, CrowdedShare = 700;
    /// <summary>Cohesion and morale that an evacuation costs.</summary>
    private const int Price = 10;
    /// <summary>Share of those at risk who heed the warning: so much for any convoy, and more for each lot.</summary>
    private const int Warned = 400, WarnedPerLot = 200;
    /// <summary>Of a convoy, at most this share are soldiers' families, two for each man.</summary>
    private const int FamilyShare = 333, FamilyPerMan = 2;
    /// <summary>Of people in a convoy that is hit, so many in a thousand are killed or wounded.</summary>
    private const int HitShare = 1;
    /// <summary>Legitimacy won by letting a convoy pass, and lost by refusing it.</summary>
    private const int LetPass = 5, RefusedPassage = 10;

    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work)
    {
        foreach (CityState city in work.World.Cities) city.LeftLastTurn = 0;
        Presence? presence = null;
        foreach ((FactionId faction, Evacuate order) in work.Orders<Evacuate>())
        {
            if (!work.Commands(faction, order) || !work.Knows(faction, order, order.City, order.To)) continue;
            if (Plan(work, faction, order) is { } convoy) Go(work, presence ??= work.Counted(), convoy);
        }
    }

    private static Convoy? Plan(TurnWork work, FactionId faction, Evacuate order)
    {
        Scenario scenario = work.Scenario;
        int self = scenario.IndexOf(faction), from = scenario.IndexOf(order.City), to = scenario.IndexOf(order.To);
        CityState city = work.World.Cities[from], refuge = work.World.Cities[to];
        string name = scenario.Cities[from].Name, goal = scenario.Cities[to].Name;
        if (city.Controller != faction)
        {
            work.Fail(faction, order, RefusalCode.NotYours, $"{name} is no longer yours; its people cannot be brought out.", "Evacuate a place that you hold.");
            return null;
        }
        int lots = Math.Min(order.Lots, work.Lots[self]);
        if (lots <= 0)
        {
            work.Fail(faction, order, RefusalCode.NoTransport, $"No transport is left for {name}.", "Take transport from another order.");
            return null;
        }
        bool hostile = refuge.Controller is { } holder && scenario.Board.Between(self, scenario.IndexOf(holder)) == Relation.Hostile;
        if (refuge.Controller != faction && HoldPhase.TurnsAway(work, order.To))
        {
            TurnedAway(work, from, refuge.Controller!.Value, lots);
            work.Fail(faction, order, RefusalCode.NoShelter, $"{goal} has closed its shelter to people from elsewhere.", "Choose another place, or agree with its holder.", Clauses.ShelterClosed);
            return null;
        }
        int room = scenario.Cities[to].Welcome > 0 && !hostile ? scenario.Cities[to].Shelter - refuge.Guests : 0;
        if (room <= 0 || from == to)
        {
            work.Fail(faction, order, RefusalCode.NoShelter, $"{goal} takes nobody in.", "Choose another place with shelter.");
            return null;
        }
        if (Ways.Find(scenario, work.Roads(), self, from, to, WayUse.March) is not { } way)
        {
            work.Fail(faction, order, RefusalCode.OutOfReach, $"No corridor is open from {name} to {goal}.", "Choose another place, or wait until a road opens.");
            return null;
        }
        int lift = lots * work.Figures.PeoplePerLot;
        bool crowded = false;
        foreach (int route in way.Routes) crowded |= work.World.Routes[route].Clog >= Crowded;
        if (crowded) lift = lift * CrowdedShare / 1000;
        // Nobody is emptied out against the whole city's will: those at risk are who wants to leave.
        lift = Math.Min(lift, Math.Min(room, Math.Min(city.AtRisk, city.People)));
        int families = order.FamiliesFirst
            ? Math.Min(lift * FamilyShare / 1000, Columns.Men(work.World, faction, order.City) * FamilyPerMan)
            : 0;
        return new Convoy(faction, order, from, to, way, lots, lift, Math.Min(families, city.People - city.AtRisk), crowded);
    }

    // Who closed the shelter answers for those whom the convoy would have brought there (rulebook 21.17).
    private static void TurnedAway(TurnWork work, int from, FactionId by, int lots)
    {
        CityState city = work.World.Cities[from];
        work.Acts[from].CorridorRefused += Math.Min(lots * work.Figures.PeoplePerLot, city.AtRisk);
        work.Acts[from].CorridorRefusedBy ??= by;
    }

    private static void Go(TurnWork work, Presence presence, Convoy convoy)
    {
        Scenario scenario = work.Scenario;
        int self = scenario.IndexOf(convoy.Faction);
        CityState city = work.World.Cities[convoy.From];
        CityActs acts = work.Acts[convoy.From];
        work.Lots[self] -= convoy.Lots;
        work.Shake(convoy.Faction, $"The evacuation of {scenario.Cities[convoy.From].Name} was announced", Clauses.EvacuationPrice, -Price);
        work.Encouragements.Add(new Encouragement(-1, self, convoy.From, convoy.From, 0, Price));
        if (convoy.Order.FamiliesFirst) acts.FamiliesOut = true;

        List<Passage> asked = Passages.Ask(work, presence, convoy);
        Passage? refusal = null;
        foreach (Passage passage in asked)
        {
            FactionState other = work.World.Faction(passage.By);
            other.Legitimacy = Math.Clamp(other.Legitimacy + (passage.Agreed ? LetPass : -RefusedPassage), 0, 1000);
            if (!passage.Agreed) refusal ??= passage;
            else if (!Struck(work, convoy, scenario.IndexOf(passage.By))) other.PromisesKept++;
            else BrokenPassage.Settle(work, convoy, other);
        }
        Roll? road = null;
        ConvoyFate fate = ConvoyFate.Through;
        if (refusal is not null)
        {
            road = work.Dice.TwoDice(work.Turn, $"convoy-{convoy.Order.City}-{convoy.Order.To}", Purpose.Convoy);
            fate = Passages.Fate(road.Value.Sum);
        }
        int back = fate == ConvoyFate.Through ? 0 : convoy.Lift / 2;
        int left = convoy.Lift - back;
        int hit = fate == ConvoyFate.Hit ? left * HitShare / 1000 : 0;
        int killed = hit / 4;
        int risk = city.AtRisk, sheltered = city.Sheltered;
        Move(work, convoy, left, killed);
        if (refusal is not null && hit > 0)
        {
            int by = scenario.IndexOf(refusal.By);
            city.Killed[by] += killed;
            city.Wounded[by] += hit - killed;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new CiviliansHarmed(city.Id, refusal.By, killed, hit - killed));
        }
        if (back > 0)
        {
            acts.CorridorRefused += back;
            acts.CorridorRefusedBy ??= refusal!.By;
        }
        int share = Math.Min(1000, Warned + WarnedPerLot * convoy.Lots);
        city.Sheltered = Math.Min(city.AtRisk, Math.Max(city.Sheltered, (int)((long)city.AtRisk * share / 1000)));

        if (left > 0 && work.Ledger.WantsEvents) work.Ledger.Add(new ConvoyArrived(convoy.Faction, city.Id, convoy.Order.To, left - killed) { Audience = Audience.Public });
        if (refusal is not null && fate != ConvoyFate.Through)
        {
            if (work.Ledger.WantsEvents) work.Ledger.Add(new ConvoyStopped(convoy.Faction, city.Id, convoy.Order.To, back, refusal.By, fate == ConvoyFate.Hit) { Audience = Audience.Public });
        }
        if (work.Ledger.WantsCards)
        {
            work.Ledger.Add(EvacuationCard.Of(work, convoy, asked, road, fate, new EvacuationCard.Figures(left, back, hit, risk, sheltered)));
        }
    }

    private static bool Struck(TurnWork work, Convoy convoy, int by)
    {
        foreach (Interdiction strike in work.Interdictions)
        {
            if (strike.By == by && convoy.Way.Routes.Contains(strike.Route)) return true;
        }
        return false;
    }

    /// <summary>Moves people: those at risk first, families beside; nobody is made and nobody forgotten.</summary>
    private static void Move(TurnWork work, Convoy convoy, int left, int killed)
    {
        CityState city = work.World.Cities[convoy.From], refuge = work.World.Cities[convoy.To];
        int families = Math.Min(convoy.Families, left);
        int arrived = left - killed;
        int guests = People.Leave(city, left, left - families);
        People.TakeIn(work.Scenario.Cities[convoy.To], refuge, arrived);
        city.Left += left - guests;
        city.LeftLastTurn += left;
        city.Evacuated += arrived;
        work.World.Faction(convoy.Faction).Evacuated += arrived;
        foreach (int route in convoy.Way.Routes) work.OnRoute[route] += left;
    }
}

/// <summary>A convoy as it sets out.</summary>
/// <param name="Faction">Who sends it.</param>
/// <param name="Order">The order.</param>
/// <param name="From">Position of the place that people leave.</param>
/// <param name="To">Position of the place that takes them in.</param>
/// <param name="Way">The corridor.</param>
/// <param name="Lots">Transport used.</param>
/// <param name="Lift">People on it.</param>
/// <param name="Families">Of these, soldiers' families.</param>
/// <param name="Crowded">A road on the way was half full.</param>
internal sealed record Convoy(FactionId Faction, Evacuate Order, int From, int To, Way Way, int Lots, int Lift, int Families, bool Crowded);

/// <summary>What became of a convoy on the road.</summary>
internal enum ConvoyFate
{
    /// <summary>Hit: half turned back, some were harmed.</summary>
    Hit,
    /// <summary>Stopped: half turned back.</summary>
    Stopped,
    /// <summary>Through.</summary>
    Through,
}
