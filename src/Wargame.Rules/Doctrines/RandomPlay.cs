namespace Wargame.Rules;

/// <summary>Random legal orders from the same options that a person chooses from: one fuzzer that plays every scenario.</summary>
public static class RandomPlay
{
    private const int Tries = 14;

    /// <summary>Orders for a seat; the same sight and seed give the same sheet.</summary>
    public static IReadOnlyList<Order> Decide(Sight sight, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(sight);
        var orders = new List<Order>();
        if (sight.Self < 0) return orders;
        var draw = new Draw(new Dice(seed), sight.Turn, sight.Faction!.Value.Value);
        Answers(sight, orders, draw);
        Requests(sight, orders, draw);
        Bargain(sight, orders, draw);
        for (int i = draw.Below(Tries); i > 0; i--)
        {
            CityOptions options = Rulebook.Options(sight, orders, sight.Scenario.Cities[draw.Below(sight.Scenario.Cities.Length)].Id);
            KindOptions kind = options.Kinds[draw.Below(options.Kinds.Count)];
            if (kind.Legal == 0) continue;
            Choice choice = kind.Choices[draw.Below(kind.Legal)];
            Order order = Sized(choice, draw);
            if (Rulebook.Check(sight, orders, order) is null) orders.Add(order);
        }
        return orders;
    }

    /// <summary>The choice's order with another legal number where it has one; as it stands where the number would not do.</summary>
    private static Order Sized(Choice choice, Draw draw)
    {
        if (choice.Size is not { } size) return choice.Order;
        int number = draw.Below(2) == 0 ? size.Suggested : size.Least + draw.Below(size.Most - size.Least + 1);
        return choice.Order switch
        {
            Reinforce o => o with { Men = number },
            Advance o => o with { Men = number },
            Withdraw o => o with { Men = number },
            Evacuate o => o with { Lots = number, FamiliesFirst = draw.Below(2) == 0 },
            Strike o => o with { Points = number },
            RequestSupport o => o with { Amount = number },
            _ => choice.Order,
        };
    }

    private static void Answers(Sight sight, List<Order> orders, Draw draw)
    {
        foreach (WaitingRequest waiting in Rulebook.Support(sight, orders).Waiting)
        {
            var terms = waiting.Terms.Where(_ => draw.Below(2) == 0).Select(t => t.Id).ToList();
            Order answer = new AnswerRequest(waiting.Case.Number, (Answer)draw.Below(3), 1 + draw.Below(waiting.Most), terms, "By lot.");
            if (draw.Below(4) > 0 && Rulebook.Check(sight, orders, answer) is null) orders.Add(answer);
        }
    }

    private static void Requests(Sight sight, List<Order> orders, Draw draw)
    {
        foreach (PowerOptions power in Rulebook.Support(sight, orders).Powers)
        {
            foreach (SupportKindOptions kind in power.Kinds)
            {
                if (kind.Refusal is not null || draw.Below(4) > 0) continue;
                CityId? where = kind.Places.Count > 0 ? kind.Places[draw.Below(kind.Places.Count)].City : null;
                var terms = kind.Terms.Where(_ => draw.Below(2) == 0).Select(t => t.Id).ToList();
                Order request = new RequestSupport(power.Power, kind.Kind, 1 + draw.Below(kind.Most), where, terms);
                if (Rulebook.Check(sight, orders, request) is null) orders.Add(request);
            }
        }
    }

    private static void Bargain(Sight sight, List<Order> orders, Draw draw)
    {
        BargainOptions options = Rulebook.Support(sight, orders).Bargains;
        foreach (WaitingBargain waiting in options.Waiting)
        {
            var answer = new AnswerBargain(waiting.Bargain.Number, (Answer)draw.Below(3), waiting.Gives, waiting.Gets, 1 + draw.Below(Pledges.MostTurns), "By lot.");
            if (draw.Below(4) > 0 && Rulebook.Check(sight, orders, answer) is null) orders.Add(answer);
        }
        foreach (Bargain bargain in options.InForce)
        {
            if (draw.Below(6) == 0 && Rulebook.Check(sight, orders, new EndBargain(bargain.Number)) is null) orders.Add(new EndBargain(bargain.Number));
        }
        if (options.Partners.Count == 0) return;
        BargainPartner partner = options.Partners[draw.Below(options.Partners.Count)];
        if (partner.Refusal is not null || draw.Below(3) > 0) return;
        var offer = new OfferBargain(partner.With, Some(partner.Gives, draw), Some(partner.Wants, draw), 1 + draw.Below(Pledges.MostTurns), "By lot.");
        if (Rulebook.Check(sight, orders, offer) is null) orders.Add(offer);
    }

    private static List<Pledge> Some(IReadOnlyList<PledgeChoice> choices, Draw draw)
    {
        var some = new List<Pledge>();
        foreach (PledgeChoice choice in choices)
        {
            if (some.Count < Pledges.Most && draw.Below(3) == 0) some.Add(choice.Pledge with { Amount = 1 + draw.Below(choice.Most) });
        }
        return some;
    }

    /// <summary>A run of draws, each named by its position.</summary>
    private sealed class Draw(Dice dice, int turn, string who)
    {
        private int count;

        public int Below(int below) => below <= 1 ? 0 : dice.Below(below, turn, $"random:{who}:{count++}", Purpose.Doctrine);
    }
}
