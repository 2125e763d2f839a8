using System.Numerics;

namespace Wargame.Rules;

/// <summary>Taking what one wants: rest the spent, offer terms, attack with the odds that the doctrine asks for, bring up the rest.</summary>
internal static class Offence
{
    // What an attack on a place that is not settled asks less of, permille of the odds.
    private const int Unsettled = 250;

    /// <summary>Spent columns rest instead of going on.</summary>
    public static void Rest(Plan plan)
    {
        int limit = plan.Sight.Figures.TempoToAdvance;
        foreach (int city in plan.Sight.Garrisons)
        {
            if (plan.Sight.Men(city) < 500 || plan.Sheet.CommandLeft < 1) continue;
            int men = plan.Free(city);
            if (men < 500 || plan.Sight.Rested(city) * 2 >= men) continue;
            // Who races goes on to the last; others keep something in hand for a city in which they fight.
            bool inside = !plan.Sight.Friendly(city);
            if (inside && (plan.Doctrine.Aggression >= 900 || plan.Sight.Freshest(city) > limit / 2)) continue;
            plan.File(new Hold(plan.Id(city), Posture.Rest));
        }
    }

    /// <summary>Offers terms to garrisons on the way to the targets.</summary>
    public static void OfferTerms(Plan plan)
    {
        if (plan.Doctrine.Trust < 350) return;
        int offers = 0;
        foreach (int city in plan.Wanted())
        {
            if (offers >= plan.Levers.OfferMost) return;
            if (plan.Sight.With(plan.Sight.Controller(city)) != Relation.Hostile) continue;
            if (plan.File(new NegotiateHandover(plan.Id(city), true, true, Guarantor(plan, city)))) offers++;
        }
    }

    // A side at war with neither, that has a name for mediating.
    private static FactionId? Guarantor(Plan plan, int city)
    {
        if (plan.Doctrine.Trust < 600) return null;
        Board board = plan.Scenario.Board;
        ulong able = board.Neutrals(plan.Sight.Self) & board.Neutrals(plan.Sight.Controller(city)) & board.Support.Mediators;
        return able == 0 ? null : plan.Scenario.Factions[BitOperations.TrailingZeroCount(able)].Id;
    }

    /// <summary>Attacks where the strength in reach is enough for the doctrine's taste.</summary>
    public static void Attack(Plan plan)
    {
        // A bold doctrine attacks at one to two, a careful one asks for two to one.
        int odds = 2000 - (plan.Doctrine.Aggression * 3 / 2);
        foreach (int target in plan.Wanted()) Assault(plan, target, odds);
        foreach (int c in plan.Sight.Beside)
        {
            if (Empty(plan, c)) Assault(plan, c, odds);
        }
    }

    /// <summary>Takes places that are empty or weak, and leaves others alone.</summary>
    public static void Take(Plan plan)
    {
        int odds = 3000 - (plan.Doctrine.Aggression * 2);
        foreach (int target in plan.Targets()) Assault(plan, target, odds);
    }

    private static void Assault(Plan plan, int target, int odds)
    {
        if (!Advance.CanAim(plan.Sight, target)) return;
        int defenders = plan.Defenders(target), inReach = plan.Sight.Men(target);
        // What was only just walked into is not held firmly yet.
        if (plan.Sight.Unsettled(target)) odds -= Unsettled;
        ReadOnlySpan<Leg> legs = plan.Scenario.Board.Legs(target);
        var from = new Ranking(stackalloc long[legs.Length], stackalloc int[legs.Length]);
        Span<int> available = stackalloc int[legs.Length];
        for (int i = 0; i < legs.Length; i++)
        {
            available[i] = Available(plan, legs[i].To, legs[i].Route);
            if (available[i] < 100) continue;
            from.Add(-available[i], i);
            inReach += available[i];
        }
        bool collapsed = plan.Sight.Controller(target) is >= 0 and var holder && plan.Sight.Collapsed(holder);
        if (from.Items.Length == 0 || (!collapsed && (long)inReach * 1000 < (long)defenders * odds) || Bargaining.Bound(plan, target)) return;
        // An empty place needs few; a defended one gets all that can come.
        int wanted = collapsed || defenders < 300 ? Math.Max(800, defenders * 2) : int.MaxValue;
        foreach (int i in from.Items)
        {
            if (wanted < 100) return;
            int send = Math.Min(available[i], wanted);
            if (plan.File(new Advance(plan.Id(legs[i].To), plan.Id(target), send))) wanted -= send;
        }
    }

    // Rested men of a place who are not needed to keep it.
    private static int Available(Plan plan, int city, int route)
    {
        if (plan.Sight.Men(city) == 0 || plan.Sight.IsCut(route) || plan.Scenario.Routes[route].Kind != RouteKind.Road) return 0;
        // Whoever fights in a city finishes that first, unless its defenders have nobody left to fight for.
        if (!plan.Sight.Friendly(city) && plan.Sight.Controller(city) is >= 0 and var held && !plan.Sight.Collapsed(held)) return 0;
        int free = Math.Min(plan.Sheet.MenFree(city), plan.Sight.Rested(city));
        if (free <= 0 || plan.Sheet.Holds(plan.Id(city))) return 0;
        bool kept = plan.Kept(city);
        int stay = plan.Sight.Holds(city) ? Math.Min(plan.Sight.Men(city) / (kept ? 4 : 8), kept ? 1200 : 400) : 0;
        stay = Math.Max(stay, plan.Sight.Men(city) * plan.Levers.Reserve / 1000);
        return Math.Max(0, free - stay);
    }

    /// <summary>Brings men up from quiet places to the front of the first target that is not reached.</summary>
    public static void Mass(Plan plan)
    {
        if (plan.Sheet.LotsLeft < 1 || Front(plan) is not (>= 0 and var front)) return;
        Span<int> idle = stackalloc int[plan.Sight.Garrisons.Length];
        int count = 0;
        foreach (int c in plan.Sight.Garrisons)
        {
            if (c != front && Spare(plan, c) >= 300 && Idle(plan, c)) idle[count++] = c;
        }
        if (count == 0) return;
        var rear = new Ranking(stackalloc long[count], stackalloc int[count]);
        int reach = plan.Sight.Figures.MarchKm * 3;
        ReadOnlySpan<int> km = plan.Sight.Distances(front, WayUse.March, reach);
        foreach (int c in idle[..count])
        {
            if (km[c] >= 0 && km[c] <= reach) rear.Add(km[c], c);
        }
        foreach (int city in rear.Items)
        {
            if (plan.Sheet.LotsLeft < 1) return;
            int men = Math.Min(Spare(plan, city), plan.Sheet.LotsLeft * plan.Sight.Figures.MenPerLot) / 100 * 100;
            if (men >= 300) plan.File(new Reinforce(plan.Id(city), plan.Id(front), men));
        }
    }

    // What a place that faces nobody can do without.
    private static int Spare(Plan plan, int city)
    {
        int free = plan.Free(city);
        return Math.Min(free - (plan.Kept(city) ? Math.Max(1000, free / 3) : 300), plan.Sheet.MenFree(city));
    }

    // Men stand there who neither face an enemy nor stand before a place that is wanted.
    private static bool Idle(Plan plan, int city)
    {
        if (plan.Sight.Men(city) < 600 || !plan.Sight.Friendly(city)) return false;
        int free = plan.Free(city);
        return free >= 600 && plan.Threat(city) <= free / 2 && !Touches(plan, city);
    }

    /// <summary>What an attacker says: promises before a city, and that the other side falls apart when it does.</summary>
    public static void Announce(Plan plan)
    {
        if (plan.Doctrine.Care >= 300) plan.File(new Announce(ClaimKind.Amnesty, null, null));
        foreach (int city in plan.Targets())
        {
            int holder = plan.Sight.Controller(city);
            if (holder < 0 || plan.Sight.With(holder) != Relation.Hostile) continue;
            if (plan.Sight.Men(city) > 0) plan.File(new Announce(ClaimKind.Entered, plan.Id(city), null));
            else if (plan.Sight.CohesionBand(holder).High < 200) plan.File(new Announce(ClaimKind.OtherCollapsing, null, plan.Scenario.Factions[holder].Id));
            return;
        }
    }

    /// <summary>Targets in order; where one is not next to own men, the next place on the way to it comes in its stead.</summary>
    public static void Want(Plan plan, List<int> wanted)
    {
        foreach (int target in plan.Targets())
        {
            if (plan.Sight.Friendly(target)) continue;
            int next = plan.Sight.IsBeside(target) ? target : Step(plan, target);
            if (next >= 0 && !wanted.Contains(next)) wanted.Add(next);
        }
    }

    // A place that a hostile side does not defend, next to own men and no target.
    private static bool Empty(Plan plan, int city)
    {
        int holder = plan.Sight.Controller(city);
        if (holder < 0 || plan.Sight.With(holder) != Relation.Hostile || !Advance.CanAim(plan.Sight, city)) return false;
        return !plan.Targets().Contains(city) && (plan.Defenders(city) < 300 || plan.Sight.Collapsed(holder));
    }

    // A place from which a target or a step toward one can be attacked.
    private static bool Touches(Plan plan, int city)
    {
        foreach (int target in plan.Wanted())
        {
            if (target == city || Advance.Road(plan.Sight, city, target) is not null) return true;
        }
        return false;
    }

    // The first place on the shortest road to a target, whoever holds what lies between, that is not the seat's own side's.
    private static int Step(Plan plan, int target)
    {
        int best = -1, bestKm = int.MaxValue;
        ReadOnlySpan<int> km = plan.OpenRoads(target);
        foreach (int c in plan.Sight.Beside)
        {
            if (c == target || km[c] < 0 || km[c] >= bestKm || !Advance.CanAim(plan.Sight, c)) continue;
            (best, bestKm) = (c, km[c]);
        }
        return best;
    }

    // Own side's place next to the first target, or nearest to it, where men gather.
    private static int Front(Plan plan)
    {
        foreach (int target in plan.Targets())
        {
            if (plan.Sight.Friendly(target)) continue;
            ReadOnlySpan<int> km = plan.OpenRoads(target);
            int front = -1;
            foreach (int c in plan.Sight.Held)
            {
                if (km[c] >= 0 && (front < 0 || km[c] < km[front])) front = c;
            }
            if (front >= 0) return front;
        }
        return -1;
    }
}
