using System.Numerics;

namespace Wargame.Rules;

/// <summary>What bargains are worth to a seat, in small whole numbers: what it gets, less what it gives.</summary>
internal static partial class Bargaining
{
    private static int Balance(Plan plan, int other, IReadOnlyList<Pledge> given, IReadOnlyList<Pledge> got)
    {
        int sum = ((plan.Doctrine.Trust - 500) / 200) - (2 * plan.Sight.PromisesBroken(other));
        bool truce = false;
        for (int i = 0; i < got.Count; i++)
        {
            if (got[i].Kind == PledgeKind.Truce) truce = true;
            else sum += Gain(plan, got[i]);
        }
        for (int i = 0; i < given.Count; i++)
        {
            if (given[i].Kind == PledgeKind.Truce) truce = true;
            else sum -= Price(plan, given[i]);
        }
        return truce ? sum + Safety(plan, other, got) + Nearness(plan, other) : sum;
    }

    // What peace with a side is worth, less what one wants to take from it by force; what stands near comes to it.
    private static int Safety(Plan plan, int other, IReadOnlyList<Pledge> got)
    {
        int worth = plan.Doctrine.Style is DoctrineStyle.Defend or DoctrineStyle.Patron ? 1 : 0;
        // Whoever has collapsed takes nothing any more; what is left of the other side is waited for rather than fought for.
        if (plan.Sight.Collapsed(plan.Sight.Self)) return worth;
        bool remnant = plan.Sight.Collapsed(other);
        foreach (int target in plan.Targets())
        {
            if (plan.Sight.Controller(target) != other || Given(plan, target, got)) continue;
            worth -= remnant ? 1 + (plan.Doctrine.Aggression / 400) : 2 + (plan.Doctrine.Aggression / 150);
            break;
        }
        if (remnant) return worth;
        // Peace with an ally's enemy leaves the ally alone: the more so the more the doctrine stands by others.
        Board board = plan.Scenario.Board;
        for (ulong allies = board.Friends(plan.Sight.Self) & board.Foes(other) & ~(1UL << plan.Sight.Self); allies != 0; allies &= allies - 1)
        {
            if (!plan.Sight.Collapsed(BitOperations.TrailingZeroCount(allies))) return worth - 1 - (plan.Doctrine.Trust / 300);
        }
        return worth;
    }

    private static bool Given(Plan plan, int city, IReadOnlyList<Pledge> got)
    {
        for (int i = 0; i < got.Count; i++)
        {
            if (got[i].Kind == PledgeKind.Place && got[i].City == plan.Id(city)) return true;
        }
        return false;
    }

    // Safety where a side stands near: 3 where it is the stronger one, 1 where it is not, 0 where it is nowhere near.
    private static int Nearness(Plan plan, int other)
    {
        int near = 0;
        foreach (int c in plan.Sight.Garrisons)
        {
            int men = Near(plan, c, other);
            if (men >= 500 && men > plan.Friends(c)) return 3;
            if (men >= 500) near = 1;
        }
        return near;
    }

    private static int Gain(Plan plan, Pledge pledge) => pledge.Kind switch
    {
        PledgeKind.Place => 2 + (pledge.City is { } id && plan.Doctrine.Targets.Contains(id) ? 3 : 0),
        PledgeKind.Pay => plan.Sight.Cohesion < 600 ? 3 : 1,
        PledgeKind.Recognition => plan.Sight.Legitimacy < 500 ? 2 : 1,
        PledgeKind.Convoys => plan.Doctrine.Care >= 600 ? 2 : 1,
        PledgeKind.Air => 2 * pledge.Amount,
        _ => pledge.Amount + 1,
    };

    private static int Price(Plan plan, Pledge pledge) => pledge.Kind switch
    {
        PledgeKind.Place when pledge.City is { } id => Cost(plan, plan.At(id)),
        PledgeKind.Pay => plan.Sight.Pool > 2 || plan.Sight.Cohesion >= 650 ? 1 : 2,
        PledgeKind.Recognition => plan.Sight.Legitimacy < 400 ? 0 : 1,
        PledgeKind.Convoys => plan.Doctrine.Care >= 600 ? 0 : 2,
        PledgeKind.Air => 2 * pledge.Amount,
        _ => Threatened(plan) ? 2 * pledge.Amount : pledge.Amount,
    };

    // A place that is kept is dear, one that will be lost anyway nearly nothing.
    private static int Cost(Plan plan, int city)
    {
        if (city < 0) return 9;
        if (plan.Threat(city) > plan.Friends(city) * 3 / 2) return 1;
        return plan.KeepRank(city) < plan.Doctrine.Keeps.Length ? 6 : 1 + (plan.Scenario.Cities[city].Value / 8);
    }

    // A target that the other side holds with few men, next to own men.
    private static int Coveted(Plan plan, int other)
    {
        foreach (int target in plan.Targets())
        {
            if (plan.Sight.Controller(target) == other && plan.Sight.Scenario.Factions[other].Capital != plan.Id(target)
                && plan.Defenders(target) < 1000 && NegotiateHandover.Threatens(plan.Sight, target)) return target;
        }
        return -1;
    }

    // An own place next to the other side's men that cannot be held against them.
    private static int Untenable(Plan plan, int other)
    {
        foreach (int c in plan.Sight.Held)
        {
            if (plan.Scenario.Factions[plan.Sight.Self].Capital != plan.Id(c) && plan.Scenario.Cities[c].Value < plan.Sight.Figures.GreatValue / 2
                && Near(plan, c, other) > plan.Friends(c) * 3 / 2) return c;
        }
        return -1;
    }

    // A home of a part with a will of its own, in or next to which the other side has more men.
    private static int Pressed(Plan plan, int other)
    {
        foreach (int c in plan.Sight.Held)
        {
            if (plan.Sight.Men(c) > 0 && Home(plan, plan.Sight.Self, c) && Near(plan, c, other) > plan.Friends(c)) return c;
        }
        return -1;
    }

    // Transport where people have to be brought out and all of it is spoken for.
    private static bool Lacks(Plan plan) => plan.Doctrine.Care >= 600 && plan.Sheet.LotsLeft == 0 && plan.Sheet.Has<Evacuate>(_ => true);

    // The cheapest thing that the other side can add and that makes up what is missing.
    private static Pledge? More(Plan plan, int other, IReadOnlyList<Pledge> got, int missing)
    {
        foreach (Pledge pledge in (ReadOnlySpan<Pledge>)[Recognition, Pay[0]])
        {
            if (!Holds(got, pledge.Kind) && Gain(plan, pledge) >= missing && Pledges.Of(plan.Sight, other, pledge, own: false) is null) return pledge;
        }
        return null;
    }

    private static bool Holds(IReadOnlyList<Pledge> pledges, PledgeKind kind)
    {
        for (int i = 0; i < pledges.Count; i++)
        {
            if (pledges[i].Kind == kind) return true;
        }
        return false;
    }

    private static int Near(Plan plan, int city, int other)
    {
        int men = Middle(plan, city, other);
        foreach (Leg leg in plan.Scenario.Board.Roads(city)) men += Middle(plan, leg.To, other);
        return men;
    }

    private static int Middle(Plan plan, int city, int other) => plan.Sight.Middle(city, other);

    private static bool Threatened(Plan plan)
    {
        foreach (int c in plan.Sight.Garrisons)
        {
            if (plan.Threat(c) >= 500) return true;
        }
        return false;
    }
}
