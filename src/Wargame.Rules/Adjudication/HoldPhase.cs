using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Clear orders to garrisons (system 5): they cost a command point and steady the men; some dig in, some rest.</summary>
internal static class HoldPhase
{
    /// <summary>Highest level of fortification.</summary>
    public const int MostFort = 4;

    /// <summary>Hands the orders out.</summary>
    /// <param name="work">The turn.</param>
    /// <param name="presence">Where men stand: nobody moves here.</param>
    public static void Play(TurnWork work, Presence presence)
    {
        foreach ((FactionId faction, Hold order) in work.Orders<Hold>())
        {
            if (!work.Commands(faction, order) || !work.Knows(faction, order, order.City)) continue;
            Scenario scenario = work.Scenario;
            int f = scenario.IndexOf(faction), c = scenario.IndexOf(order.City);
            string name = scenario.Cities[c].Name;
            if (presence.Men(c, f) == 0)
            {
                work.Fail(faction, order, RefusalCode.TooFewMen, $"None of your men are left in {name}.", "Give the order where your men stand.");
                continue;
            }
            if (work.Acts[c].Postures[f] is not null)
            {
                work.Fail(faction, order, RefusalCode.AlreadyOrdered, $"The garrison of {name} has its orders already.", "One order for a garrison is enough.");
                continue;
            }
            if (work.Command[f] <= 0)
            {
                work.Fail(faction, order, RefusalCode.NoCommand, "All command points of this turn are spent.", "Leave another garrison without orders.");
                continue;
            }
            work.Command[f]--;
            work.Acts[c].Order(f, order.Posture);
            Apply(work, presence, f, c, order.Posture);
        }
    }

    /// <summary>The holder of a place has ordered to turn people of others away; read before the phase by whoever brings them.</summary>
    public static bool TurnsAway(TurnWork work, CityId city)
    {
        FactionId? holder = work.World.City(city).Controller;
        foreach ((FactionId faction, Hold order) in work.Orders<Hold>())
        {
            if (order.Posture == Posture.TurnAway && order.City == city && faction == holder && Columns.Men(work.World, faction, city) > 0) return true;
        }
        return false;
    }

    private static void Apply(TurnWork work, Presence presence, int faction, int city, Posture posture)
    {
        CityState place = work.World.Cities[city];
        FactionId id = work.Scenario.Factions[faction].Id;
        bool contact = presence.Hostile(city, faction) > 0;
        bool own = place.Controller == id;
        if (posture == Posture.TurnAway && own) work.Acts[city].TurnsAway = true;
        // Works against a hazard are raised by whoever helps; two levels in a turn are more than a place can do.
        bool works = own || work.World.Hazards.Length > 0 && place.Controller is { } holder && work.Scenario.Board.Between(work.Scenario.IndexOf(holder), faction) == Relation.Allied;
        if (posture == Posture.DigIn && works && !contact && place.Fort < MostFort && place.Fort <= work.Before.Cities[city].Fort) place.Fort++;
        if (posture != Posture.Rest || contact) return;
        foreach (Force force in CollectionsMarshal.AsSpan(work.World.Forces))
        {
            if (force.City == place.Id && force.Faction == id) force.Tempo = Math.Min(1000, force.Tempo + work.Figures.TempoRest);
        }
    }
}
