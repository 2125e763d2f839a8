using System.Numerics;

namespace Wargame.Rules;

/// <summary>Bargains as doctrines strike them: what is offered is weighed against what it costs, by what the doctrine wants and whom it trusts.</summary>
internal static partial class Bargaining
{
    // Turns that an offer of a doctrine binds for, and turns after which a partner who said no is tried again.
    private const int Binding = 4, Again = 3;
    // What each unanswered strike adds to the chance of an answer, permille.
    private const int Sore = 100;
    // Fewer defenders than this invite to break a truce, and the most that anything draws a doctrine to it in a turn, permille.
    private const int Lightly = 1000, MostDrawn = 500;
    // Balance from which down a bargain in force is given up.
    private const int Bad = -2;

    /// <summary>Answers the offers that wait.</summary>
    public static void Answer(Plan plan)
    {
        if (!plan.Sight.IsOffered) return;
        FactionId self = plan.Sight.Faction!.Value;
        foreach (Bargain open in plan.Sight.Deals)
        {
            if (open.State != BargainState.Offered || open.Waits != self) continue;
            FactionId other = open.Other(self);
            int at = plan.Scenario.IndexOf(other), missing = 1 - Balance(plan, at, open.GivenBy(self), open.GivenBy(other));
            if (missing <= 0 && plan.File(new AnswerBargain(open.Number, Rules.Answer.Grant, [], [], 0, "Agreed."))) continue;
            // One more thing is asked for where little is missing, and once: who began answers yes or no.
            if (open.With == self && missing is > 0 and <= 3 && More(plan, at, open.GivenBy(other), missing) is { } more
                && plan.File(new AnswerBargain(open.Number, Rules.Answer.Counter, open.GivenBy(self), [.. open.GivenBy(other), more], open.Turns, "For a little more."))) continue;
            plan.File(new AnswerBargain(open.Number, Rules.Answer.Refuse, [], [], 0, "Not on these terms."));
        }
    }

    /// <summary>
    /// Gives notice of bargains that cost far more than they still bring. A place that has changed hands is no part of that any more; who
    /// trusts others much bears a bad bargain to its end, and safe passage is not taken back.
    /// </summary>
    public static void GiveNotice(Plan plan)
    {
        if (!plan.Sight.IsBound) return;
        FactionId self = plan.Sight.Faction!.Value;
        foreach (Bargain bargain in plan.Sight.Deals)
        {
            if (bargain.State != BargainState.InForce || bargain.Until <= plan.Sight.Turn || bargain.Holds(PledgeKind.SafePassage)) continue;
            FactionId other = bargain.Other(self);
            IReadOnlyList<Pledge> given = Lasting(bargain.GivenBy(self));
            // Without a burden there is nothing to be rid of.
            if (given.Count == 0 && !bargain.Holds(PledgeKind.Truce)) continue;
            if (Balance(plan, plan.Scenario.IndexOf(other), given, Lasting(bargain.GivenBy(other))) > Bad) continue;
            if (plan.Chance(1000 - plan.Doctrine.Trust, $"notice:{other}")) plan.File(new EndBargain(bargain.Number));
        }
    }

    private static IReadOnlyList<Pledge> Lasting(IReadOnlyList<Pledge> pledges) =>
        Holds(pledges, PledgeKind.Place) ? [.. pledges.Where(p => p.Kind != PledgeKind.Place)] : pledges;

    /// <summary>Offers one bargain at most, to whom there is most to gain with.</summary>
    public static void Offer(Plan plan)
    {
        int most = 0;
        OfferBargain? best = null;
        for (ulong partners = Partners(plan); partners != 0; partners &= partners - 1)
        {
            int f = BitOperations.TrailingZeroCount(partners);
            if (plan.Sight.Collapsed(f) || plan.Sight.PromisesBroken(f) > 1 || !plan.Bargains(f)) continue;
            if (Draw(plan, f) is not { } draft || Balance(plan, f, draft.Gives, draft.Wants) is var gain && gain <= most) continue;
            var offer = new OfferBargain(plan.Scenario.Factions[f].Id, draft.Gives, draft.Wants, Binding, "");
            if (Rulebook.Allows(plan.Sight, plan.Sheet, offer)) (most, best) = (gain, offer);
        }
        if (best is not null) plan.Sheet.Add(best);
    }

    // Sides with whom there may be something to bargain about, by bits: foes make peace, who holds a target may sell it, and others lend what is lacking.
    private static ulong Partners(Plan plan)
    {
        Sight sight = plan.Sight;
        ulong foes = plan.Scenario.Board.Foes(sight.Self), partners = foes;
        if (!sight.Collapsed(sight.Self))
        {
            foreach (int target in plan.Targets())
            {
                if (sight.Controller(target) is >= 0 and var holder) partners |= 1UL << holder;
            }
            if (Lacks(plan)) partners |= ~foes & plan.Scenario.Board.Everybody;
        }
        partners &= ~(1UL << sight.Self);
        return partners == 0 ? 0 : partners & ~Tried(plan);
    }

    /// <summary>True where a truce keeps the doctrine from a place: who is bold and trusts nobody breaks any, others only for a great gain.</summary>
    public static bool Bound(Plan plan, int city)
    {
        if (plan.Doctrine.Trust < 400 && plan.Doctrine.Aggression >= 700) return false;
        int holder = plan.Sight.Controller(city);
        if (plan.Sight.HasTruce(holder) && (!plan.Sight.Collapsed(holder) || Home(plan, holder, city))) return !Breaks(plan, holder, city);
        if (!plan.Sight.IsBound) return false;
        foreach (Bargain bargain in plan.Sight.Deals)
        {
            if (bargain.State != BargainState.InForce || bargain.By != plan.Sight.Faction) continue;
            for (int i = 0; i < bargain.Gives.Count; i++)
            {
                if (bargain.Gives[i] is { Kind: PledgeKind.SafePassage } pledge && pledge.City == plan.Id(city)) return true;
            }
        }
        return false;
    }

    // What a word is worth breaking for: a place high on the list, of great value, or hardly defended; the bolder the doctrine the sooner,
    // the more it trusts others the later.
    private static bool Breaks(Plan plan, int holder, int city)
    {
        int rank = plan.Targets().IndexOf(city);
        if (rank < 0) return false;
        int gain = Math.Max(100, 400 - (100 * rank)) + (5 * plan.Scenario.Cities[city].Value);
        if (plan.Defenders(city) < Lightly) gain *= 2;
        int drawn = (gain * plan.Doctrine.Aggression / 1000) - (plan.Doctrine.Trust / 3);
        return drawn > 0 && plan.Chance(Math.Min(MostDrawn, drawn), $"break-truce:{plan.Scenario.Factions[holder].Id}");
    }

    // A place that a part of a side with a will of its own calls its home: what a truce still covers after a collapse.
    private static bool Home(Plan plan, int side, int city)
    {
        foreach (CellDefinition cell in plan.Scenario.Factions[side].Cells)
        {
            if (cell.Cohesion > 0 && cell.Homes.Contains(plan.Id(city))) return true;
        }
        return false;
    }

    /// <summary>Answers strikes once they have gone far enough; the cautious bear more, but not any number.</summary>
    public static void Retaliate(Plan plan)
    {
        if (!plan.Sight.Struck) return;
        for (int f = 0; f < plan.Scenario.Factions.Length; f++)
        {
            if (plan.Sight.StruckBy(f) > 0 && plan.Chance(plan.Doctrine.Aggression + (Sore * plan.Sight.StruckBy(f)), $"retaliate:{plan.Scenario.Factions[f].Id}")) plan.File(new Retaliate(plan.Scenario.Factions[f].Id));
        }
    }

    // Who said no, or has a bargain with the seat, is left alone for a while: sides by bits.
    private static ulong Tried(Plan plan)
    {
        ulong tried = 0;
        FactionId self = plan.Sight.Faction!.Value;
        foreach (Bargain bargain in plan.Sight.Deals)
        {
            bool lately = bargain.State is BargainState.Offered or BargainState.InForce || plan.Sight.Turn - bargain.Turn < Again;
            if (lately) tried |= 1UL << plan.Scenario.IndexOf(bargain.Other(self));
        }
        return tried;
    }

    // What no seat can change is made once.
    private static readonly Pledge[] Nothing = [], Peace = [Undivided(PledgeKind.Truce)], Pay = [Undivided(PledgeKind.Pay)], Lot = [Undivided(PledgeKind.Lots)];
    private static readonly Pledge Recognition = Undivided(PledgeKind.Recognition);

    private static Pledge Undivided(PledgeKind kind) => new(kind, null, 1);

    private readonly record struct Draft(Pledge[] Gives, Pledge[] Wants);

    private static Draft? Draw(Plan plan, int other)
    {
        Sight sight = plan.Sight;
        bool hostile = sight.With(other) == Relation.Hostile;
        if (sight.Collapsed(sight.Self))
        {
            // What is left of a side gives the place that it cannot hold for peace at the others.
            return hostile && Pressed(plan, other) is >= 0 and var home ? new Draft([Peace[0], new Pledge(PledgeKind.Place, plan.Id(home), 1)], Nothing) : null;
        }
        if (Coveted(plan, other) is >= 0 and var place)
        {
            // A place that the other cannot hold, for oil or a good word.
            Pledge price = sight.Cohesion >= 600 || sight.Pool > 2 ? Pay[0] : Recognition;
            return new Draft(hostile ? [price, Peace[0]] : [price], [new Pledge(PledgeKind.Place, plan.Id(place), 1)]);
        }
        if (hostile && Safety(plan, other, Nothing) is >= 0 and var safety && safety + Nearness(plan, other) >= 3)
        {
            int lost = Untenable(plan, other);
            return new Draft([Peace[0], lost >= 0 ? new Pledge(PledgeKind.Place, plan.Id(lost), 1) : Recognition], Nothing);
        }
        return !hostile && Lacks(plan) && Pledges.Of(sight, other, Lot[0], own: false) is null ? new Draft(Pay, Lot) : null;
    }
}
