namespace Wargame.Rules;

/// <summary>Third powers whose ground or air a grant has to pass say their word in the turn after it (system 11); the rule speaks for the silent.</summary>
internal static class SupportVetoes
{
    private const string Stops = "stopped", Passes = "let pass";

    /// <summary>Plays the words on all that was granted in the turn before.</summary>
    public static void Play(TurnWork work)
    {
        foreach ((FactionId faction, Veto order) in work.Orders<Veto>())
        {
            if (!work.World.Support.Exists(c => NumberOf(work.Scenario, c) == order.Request && Passing(work.World, c) && Holder(work.Scenario, c, faction) is not null))
            {
                work.Fail(faction, order, RefusalCode.NotWaiting, "Nothing of that number has to pass any more.", "What was granted would still have to be on its way when the turn opens.");
            }
        }
        for (int i = 0; i < work.World.Support.Count; i++)
        {
            SupportCase agreed = work.World.Support[i];
            if (!Passing(work.World, agreed) || Bonds.Offer(work.Scenario, agreed) is not { } offer) continue;
            for (int v = 0; v < offer.Vetoes.Length; v++)
            {
                VetoDefinition veto = offer.Vetoes[v];
                if (agreed.State == SupportState.Granted && !work.World.Faction(veto.By).Collapsed) Speak(work, agreed, offer, veto);
            }
        }
    }

    /// <summary>
    /// The number by which a third power names what has to pass it: made of who, from whom and what. The number of the negotiation would tell it
    /// how often the two have negotiated.
    /// </summary>
    public static int NumberOf(Scenario scenario, SupportCase agreed) =>
        (((((int)agreed.Kind * scenario.Factions.Length) + scenario.IndexOf(agreed.Asker)) * scenario.Factions.Length) + scenario.IndexOf(agreed.Power)) + 1;

    /// <summary>Granted in the turn before the one that is planned or played, and still on its way.</summary>
    public static bool Passing(World world, SupportCase agreed) =>
        agreed.State == SupportState.Granted && agreed.Turn == world.Turn - 1 && Travels(world, agreed.Number);

    private static bool Travels(World world, int request)
    {
        foreach (Delivery delivery in world.Deliveries)
        {
            if (delivery.Request == request) return true;
        }
        return false;
    }

    /// <summary>The say that a faction has in a grant; null for none.</summary>
    public static VetoDefinition? Holder(Scenario scenario, SupportCase agreed, FactionId faction)
    {
        if (Bonds.Offer(scenario, agreed) is not { } offer) return null;
        foreach (VetoDefinition veto in offer.Vetoes)
        {
            if (veto.By == faction) return veto;
        }
        return null;
    }

    /// <summary>All who have a say in it, by bits.</summary>
    public static ulong Holders(Scenario scenario, SupportCase agreed)
    {
        ulong holders = 0;
        if (Bonds.Offer(scenario, agreed) is not { } offer) return holders;
        foreach (VetoDefinition veto in offer.Vetoes) holders |= 1UL << scenario.IndexOf(veto.By);
        return holders;
    }

    private static void Speak(TurnWork work, SupportCase agreed, SupportOffer offer, VetoDefinition veto)
    {
        Veto? word = null;
        foreach ((FactionId faction, Veto order) in work.Orders<Veto>())
        {
            if (faction == veto.By && order.Request == NumberOf(work.Scenario, agreed)) word ??= order;
        }
        Roll? roll = word is null ? work.Dice.TwoDice(work.Turn, $"veto-{veto.By}-{SupportCases.Key(agreed)}", Purpose.Support) : null;
        bool stop = word?.Stop ?? roll!.Value.Sum + veto.Interest >= work.Figures.VetoFrom;
        FactionState holder = work.World.Faction(veto.By);
        bool pays = stop && holder.Pool > 0;
        if (stop)
        {
            if (pays) holder.Pool--;
            else holder.Legitimacy = Math.Max(0, holder.Legitimacy - work.Figures.VetoLegitimacy);
            // What was turned back is the power's to give again.
            work.World.Faction(agreed.Power).Pool += AnswerRequest.CostOf(offer, agreed.Amount);
            SupportLoads.Stop(work, agreed);
            SupportCases.Refuse(work, agreed, veto.By, word?.Text is { Length: > 0 } text ? text : veto.Note);
        }
        if (work.Ledger.WantsCards) Explain(work, agreed, veto, roll, stop, pays);
    }

    private static void Explain(TurnWork work, SupportCase agreed, VetoDefinition veto, Roll? roll, bool stop, bool pays)
    {
        string by = work.Scenario.Faction(veto.By).Name, power = work.Scenario.Faction(agreed.Power).Name, outcome = stop ? Stops : Passes;
        string what = Words.Of(agreed.Kind).ToLowerInvariant();
        Audience know = Audience.Of(agreed.Asker, agreed.Power, veto.By);
        int chance = Dice.AtLeast(work.Figures.VetoFrom - veto.Interest);
        string Outcome(int total) => total >= work.Figures.VetoFrom ? Stops : Passes;
        var lines = new List<CardLine>();
        if (veto.Interest != 0) lines.Add(new("Interest in stopping it", Clauses.SupportVeto, veto.Interest));
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-support-{SupportCases.Key(agreed)}-veto-{veto.By}".ToLowerInvariant(), Turn = work.Turn, Kind = CardKind.Support, City = agreed.Where, Faction = veto.By,
            Title = $"{by} {outcome} {what} from {power}", Summary = stop ? $"{by} stopped {what} that {power} had granted. {veto.Note}" : $"{by} let {what} from {power} pass.",
            Sentence = roll is { } dice ? $"Two dice {dice.Sum} and {Words.Signed(veto.Interest)} make {dice.Sum + veto.Interest}; {work.Figures.VetoFrom} or more stops it." : $"{by} decided freely.",
            Clause = Clauses.SupportVeto, Inputs = [new("Why it has a say", veto.By, veto.Note, "scenario")], Lines = lines, Total = veto.Interest, Unit = "on two dice", Roll = roll,
            Odds = roll is null ? [] : [new(Passes, 1000 - chance), new(Stops, chance)], Outcome = outcome,
            Effects = stop ? [new(pays ? "Capacity" : "Legitimacy", pays ? "−1 point" : $"−{work.Figures.VetoLegitimacy}", veto.By, "", Audience.Of(veto.By))] : [],
            WhatIf = roll is { } rolled ? WhatIf.Nearest(lines, rolled.Sum + veto.Interest, Outcome) : "Another word would have changed it.", Audience = know, FullFor = know,
        });
    }
}
