namespace Wargame.Rules;

/// <summary>Lays out what a seat can bargain about, with whom, from its own sight.</summary>
internal static class BargainDesk
{
    private static readonly PledgeKind[] Undivided = [PledgeKind.Truce, PledgeKind.Convoys, PledgeKind.Pay, PledgeKind.Recognition];

    public static BargainOptions Of(Sight sight, SheetSoFar sheet)
    {
        var partners = new List<BargainPartner>();
        for (int f = 0; f < sight.Scenario.Factions.Length && sight.Self >= 0; f++)
        {
            if (f != sight.Self && !sight.Collapsed(f)) partners.Add(Partner(sight, sheet, f));
        }
        return new BargainOptions
        {
            Partners = partners,
            Waiting = [.. sight.Bargains().Where(b => b.State == BargainState.Offered && b.Waits == sight.Faction).Select(b => Waiting(sight, sheet, b))],
            InForce = [.. sight.Bargains().Where(b => b.State == BargainState.InForce)],
            Price = $"Whoever breaks one loses {sight.Figures.PromiseLegitimacy} of legitimacy and {sight.Figures.PromiseCredibility} of credibility, half with notice, and all remember.",
        };
    }

    private static BargainPartner Partner(Sight sight, SheetSoFar sheet, int other)
    {
        FactionDefinition faction = sight.Scenario.Factions[other];
        List<PledgeChoice> gives = Choices(sight, other, own: true), wants = Choices(sight, other, own: false);
        Pledge? sample = gives.Count > 0 ? gives[0].Pledge : wants.Count > 0 ? wants[0].Pledge : null;
        return new BargainPartner
        {
            With = faction.Id, Stance = sight.With(other), Gives = gives, Wants = wants, MostTurns = Pledges.MostTurns,
            Ledger = $"{Words.Count(sight.PromisesKept(other), "promise")} kept, {sight.PromisesBroken(other)} broken",
            History = [.. sight.Bargains().Where(b => b.Involves(faction.Id))],
            Refusal = sample is null ? new Refusal(RefusalCode.NotOnOffer, "Nothing can be put into a bargain.", "Choose another faction.")
                : gives.Count > 0 ? Rulebook.Check(sight, sheet, new OfferBargain(faction.Id, [sample], [], 3, "")) : Rulebook.Check(sight, sheet, new OfferBargain(faction.Id, [], [sample], 3, "")),
        };
    }

    /// <summary>What one side can give the other.</summary>
    public static List<PledgeChoice> Choices(Sight sight, int other, bool own)
    {
        Scenario scenario = sight.Scenario;
        FactionDefinition giver = scenario.Factions[own ? sight.Self : other];
        var choices = new List<PledgeChoice>();
        foreach (PledgeKind kind in Undivided) Add(new Pledge(kind, null, 1), 1);
        if (giver.Lots > 0) Add(new Pledge(PledgeKind.Lots, null, 1), giver.Lots);
        if (giver.AirPoints > 0) Add(new Pledge(PledgeKind.Air, null, 1), giver.AirPoints);
        for (int c = 0; c < scenario.Cities.Length; c++)
        {
            if (sight.Controller(c) == (own ? sight.Self : other)) Add(new Pledge(PledgeKind.Place, scenario.Cities[c].Id, 1), 1);
        }
        return choices;

        void Add(Pledge pledge, int most)
        {
            if (Pledges.Of(sight, other, pledge, own) is null) choices.Add(new PledgeChoice(pledge, Words.Capital(Words.Of(scenario, pledge)), most, Costs(sight, pledge)));
        }
    }

    private static WaitingBargain Waiting(Sight sight, SheetSoFar sheet, Bargain open)
    {
        FactionId self = sight.Faction!.Value, other = open.Other(self);
        FactionDefinition side = sight.Scenario.Faction(other);
        string gives = Words.Of(sight.Scenario, open.GivenBy(self)), gets = Words.Of(sight.Scenario, open.GivenBy(other));
        return new WaitingBargain
        {
            Bargain = open, With = other, Gives = open.GivenBy(self), Gets = open.GivenBy(other),
            Text = $"{side.Name} {side.Form("gives", "give")} {gets} and {side.Form("wants", "want")} {gives}, for {Words.Count(open.Turns, "turn")}.",
            Refusal = Rulebook.Check(sight, sheet, new AnswerBargain(open.Number, Answer.Grant, [], [], 0, "")),
        };
    }

    private static string Costs(Sight sight, Pledge pledge) => pledge.Kind switch
    {
        PledgeKind.Truce => "Binds both: no advance on each other's places; men may pass",
        PledgeKind.Place => "The garrison leaves at once for the nearest own place",
        PledgeKind.Convoys => "Convoys pass without dice",
        PledgeKind.Lots or PledgeKind.Air => "Missing to the giver in each turn of the bargain",
        PledgeKind.Pay => $"A power pays 1 point of capacity, others {sight.Figures.BargainPay} of cohesion",
        _ => $"The giver's legitimacy −{sight.Figures.BargainRecognition / 2}, the other's +{sight.Figures.BargainRecognition}",
    };
}
