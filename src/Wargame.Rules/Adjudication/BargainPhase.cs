namespace Wargame.Rules;

/// <summary>
/// Bargains between factions (system 16), in the order of the opening: those whose time is over are kept, those that are broken end,
/// answers take effect, what nobody answered lapses, new offers are put on the table.
/// </summary>
internal static class BargainPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work)
    {
        Check(work);
        foreach ((FactionId faction, EndBargain order) in work.Orders<EndBargain>()) End(work, faction, order);
        foreach ((FactionId faction, AnswerBargain order) in work.Orders<AnswerBargain>()) Answer(work, faction, order);
        foreach (Bargain open in work.World.Bargains)
        {
            if (open.State == BargainState.Offered && open.Turn < work.Turn) Close(work, open, BargainState.Lapsed, "No answer came in time.");
        }
        foreach ((FactionId faction, OfferBargain order) in work.Orders<OfferBargain>()) Offer(work, faction, order);
    }

    private static void Check(TurnWork work)
    {
        for (int i = 0; i < work.World.Bargains.Count; i++)
        {
            Bargain bargain = work.World.Bargains[i];
            if (bargain.State != BargainState.InForce) continue;
            bool over = Remnant.Released(work.World, bargain.By, bargain) || Remnant.Released(work.World, bargain.With, bargain);
            if (over || work.Turn > bargain.Until)
            {
                Keep(work, bargain, over);
                continue;
            }
            if (Pursuer(work, bargain) is { } pursuit)
            {
                Break(work, bargain, pursuit.By, openly: false, $"an attack on those who had been promised safe passage to {work.Scenario.City(pursuit.On).Name}");
                continue;
            }
            if (bargain.Holds(PledgeKind.Truce) && (Attacker(work, bargain.By, bargain.With) ?? Attacker(work, bargain.With, bargain.By)) is { } attack)
            {
                Break(work, bargain, attack.By, openly: false, $"an advance on {work.Scenario.City(attack.On).Name}");
            }
        }
    }

    // An advance on a place of the other side is what breaks a truce, whatever comes of it.
    private static (FactionId By, CityId On)? Attacker(TurnWork work, FactionId by, FactionId on)
    {
        foreach ((FactionId faction, Advance order) in work.Orders<Advance>())
        {
            if (faction == by && work.Scenario.IndexOf(order.To) is >= 0 and var at && work.World.Cities[at].Controller == on && Remnant.Covers(work.World, at)) return (by, order.To);
        }
        return null;
    }

    // Whoever promised safe passage leaves the place alone to which the men went.
    private static (FactionId By, CityId On)? Pursuer(TurnWork work, Bargain bargain)
    {
        for (int i = 0; i < bargain.Gives.Count; i++)
        {
            Pledge pledge = bargain.Gives[i];
            if (pledge.Kind != PledgeKind.SafePassage || pledge.City is not { } refuge) continue;
            foreach ((FactionId faction, Advance order) in work.Orders<Advance>())
            {
                if (faction == bargain.By && order.To == refuge) return (faction, refuge);
            }
            foreach ((FactionId faction, Strike order) in work.Orders<Strike>())
            {
                if (faction == bargain.By && order.Aim == StrikeAim.City && order.City == refuge) return (faction, refuge);
            }
        }
        return null;
    }

    /// <summary>Notes a handover with safe passage as a bargain that binds whoever took the place for the turn after.</summary>
    public static void Promise(TurnWork work, FactionId taker, FactionId giver, CityId city, CityId refuge, FactionId? guarantor)
    {
        work.World.Bargains.Add(new Bargain
        {
            Number = NumberFor(work.World, taker, giver), By = taker, With = giver, Gives = [new Pledge(PledgeKind.SafePassage, refuge, 1)],
            Wants = [new Pledge(PledgeKind.Place, city, 1)], Turns = 1, State = BargainState.InForce, Turn = work.Turn, Waits = giver, Until = work.Turn + 1, Guarantor = guarantor,
        });
    }

    private static void Keep(TurnWork work, Bargain bargain, bool collapsed)
    {
        if (!collapsed)
        {
            work.World.Faction(bargain.By).PromisesKept++;
            if (!bargain.Holds(PledgeKind.SafePassage)) work.World.Faction(bargain.With).PromisesKept++;
        }
        Close(work, bargain, BargainState.Kept, collapsed ? "One side has collapsed." : "");
        Bargains.Settle(work.World);
    }

    /// <summary>One side breaks a bargain: its price, what all remember, and what that means for who stood for it.</summary>
    public static void Break(TurnWork work, Bargain bargain, FactionId by, bool openly, string how)
    {
        RuleParameters figures = work.Figures;
        int legitimacy = openly ? figures.PromiseLegitimacy / 2 : figures.PromiseLegitimacy;
        int credibility = openly ? figures.PromiseCredibility / 2 : figures.PromiseCredibility;
        work.World.Faction(by).BreakPromise(legitimacy, credibility);
        bargain.BrokenBy = by;
        Close(work, bargain, BargainState.Broken, how, (legitimacy, credibility));
        if (by == bargain.By) Guarantors.Answer(work, bargain);
        Bargains.Settle(work.World);
    }

    private static void End(TurnWork work, FactionId faction, EndBargain order)
    {
        if (!work.Commands(faction, order)) return;
        if (Bargains.Find(work.World, order.Bargain) is { State: BargainState.InForce } bargain && bargain.Involves(faction))
        {
            Break(work, bargain, faction, openly: true, "notice given");
            return;
        }
        work.Fail(faction, order, RefusalCode.NotWaiting, "No such bargain is in force.", "Notice is given of a bargain that still binds when the turn opens.");
    }

    private static void Answer(TurnWork work, FactionId faction, AnswerBargain order)
    {
        if (!work.Commands(faction, order)) return;
        if (Bargains.Find(work.World, order.Bargain) is not { State: BargainState.Offered } open || open.Waits != faction || open.Turn >= work.Turn)
        {
            work.Fail(faction, order, RefusalCode.NotWaiting, "No such offer waits for your answer.", "Choose one from the list of offers.");
            return;
        }
        switch (order.Answer)
        {
            case Rules.Answer.Refuse:
                // Whoever offers to everybody is soon taken at his word by nobody.
                FactionState offerer = work.World.Faction(open.Other(faction));
                offerer.Credibility = Math.Max(0, offerer.Credibility - work.Figures.OfferRefused);
                Close(work, open, BargainState.Refused, Line(order.Text));
                break;
            case Rules.Answer.Counter when Sound(order.Gives) && Sound(order.Wants) && order.Gives.Count + order.Wants.Count > 0 && order.Turns is >= 1 and <= Pledges.MostTurns:
                bool first = faction == open.By;
                open.Gives = first ? order.Gives : order.Wants;
                open.Wants = first ? order.Wants : order.Gives;
                open.Turns = order.Turns;
                open.Waits = open.Other(faction);
                open.Turn = work.Turn;
                open.Text = Line(order.Text);
                BargainCards.OnTheTable(work, open, faction, "countered");
                break;
            case Rules.Answer.Counter:
                work.Fail(faction, order, RefusalCode.OutOfRange, "The counter-offer names what cannot be given.", "Name what is on the list.");
                break;
            default:
                Conclude(work, open, Line(order.Text));
                break;
        }
    }

    private static void Conclude(TurnWork work, Bargain bargain, string text)
    {
        if (BargainWorks.Hindered(work, bargain) is { } why)
        {
            Close(work, bargain, BargainState.Lapsed, why);
            return;
        }
        bargain.State = BargainState.InForce;
        bargain.Turn = work.Turn;
        bargain.Until = work.Turn + bargain.Turns;
        bargain.Text = text;
        // Men who still fight each other when the word is given part at once.
        Bargains.Settle(work.World);
        BargainCards.Concluded(work, bargain);
        BargainWorks.Begin(work, bargain);
        AdvancePhase.Contest(work.World, work.Counted());
        Note(work, bargain, bargain.Waits);
    }

    private static void Offer(TurnWork work, FactionId faction, OfferBargain order)
    {
        if (!work.Commands(faction, order)) return;
        bool known = work.Scenario.IndexOf(order.To) >= 0 && order.To != faction;
        if (!known || !Sound(order.Gives) || !Sound(order.Wants) || order.Gives.Count + order.Wants.Count == 0 || order.Turns is < 1 or > Pledges.MostTurns)
        {
            work.Fail(faction, order, RefusalCode.OutOfRange, "The offer names what cannot be given.", "Name what is on the list.");
            return;
        }
        if (work.World.Faction(order.To).Collapsed)
        {
            work.Fail(faction, order, RefusalCode.Collapsed, $"{work.Scenario.Faction(order.To).Name} {work.Scenario.Faction(order.To).Form("has", "have")} collapsed.", "Bargain with another side.");
            return;
        }
        // Two offers that cross in one night: the first stands, the other side answers it.
        if (work.World.Bargains.Exists(b => b.State == BargainState.Offered && b.Involves(faction) && b.Involves(order.To)))
        {
            work.Fail(faction, order, RefusalCode.AlreadyAsked, $"{work.Scenario.Faction(order.To).Name} had put an offer to you in the same turn.", "Answer that offer.");
            return;
        }
        var offered = new Bargain
        {
            Number = NumberFor(work.World, faction, order.To), By = faction, With = order.To, Gives = order.Gives, Wants = order.Wants, Turns = order.Turns,
            State = BargainState.Offered, Turn = work.Turn, Waits = order.To, Text = Line(order.Text),
        };
        work.World.Bargains.Add(offered);
        BargainCards.OnTheTable(work, offered, faction, "offered");
        Note(work, offered, faction);
    }

    // Tells its two sides nothing but how often they have bargained; see the numbers of requests.
    private static int NumberFor(World world, FactionId by, FactionId with)
    {
        int factions = world.Factions.Length, between = 0;
        foreach (Bargain other in world.Bargains)
        {
            if (other.By == by && other.With == with) between++;
        }
        return (((between * factions) + world.Scenario.IndexOf(by)) * factions) + world.Scenario.IndexOf(with) + 1;
    }

    private static void Close(TurnWork work, Bargain bargain, BargainState state, string text, (int Legitimacy, int Credibility) price = default)
    {
        bargain.State = state;
        bargain.Turn = work.Turn;
        bargain.Text = text;
        BargainCards.Closed(work, bargain, price);
        Note(work, bargain, bargain.BrokenBy ?? bargain.Waits);
    }

    private static void Note(TurnWork work, Bargain bargain, FactionId by)
    {
        if (work.Ledger.WantsEvents) work.Ledger.Add(new BargainMoved(bargain.Number, bargain.By, bargain.With, by, bargain.State) { Audience = BargainCards.Known(bargain) });
    }

    private static bool Sound(IReadOnlyList<Pledge>? pledges)
    {
        if (pledges is null || pledges.Count > Pledges.Most) return false;
        for (int i = 0; i < pledges.Count; i++)
        {
            Pledge pledge = pledges[i];
            if (pledge is null || !Enum.IsDefined(pledge.Kind) || pledge.Amount is < 0 or > 1000) return false;
        }
        return true;
    }

    private static string Line(string? text) => text is null ? "" : text.Length <= AnswerRequest.MostText ? text : text[..AnswerRequest.MostText];
}
