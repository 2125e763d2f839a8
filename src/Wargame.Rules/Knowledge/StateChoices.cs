namespace Wargame.Rules;

/// <summary>Choices of politics: decrees and ways to go at the seat's desk, words of powers at the places of those they are about.</summary>
internal static class StateChoices
{
    /// <summary>The kinds that make sense for this seat, with their choices; none for a seat without a leadership, secrets or a voice.</summary>
    public static IEnumerable<(OrderKind Kind, IEnumerable<Choice> Choices, string Empty)> Kinds(Shop shop)
    {
        Sight sight = shop.Sight;
        string desk = sight.Desk < 0 ? "" : shop.Scenario.Cities[sight.Desk].Name;
        bool leads = sight.LeadershipDefinition is not null;
        if (leads || sight.Secrets().Any()) yield return (OrderKind.Decree, Decrees(shop), $"Decrees are made in {desk}.");
        if (leads) yield return (OrderKind.StepDown, Departures(shop), $"This is decided in {desk}.");
        if (sight.Self >= 0 && shop.Scenario.Factions[sight.Self].Patron is not null) yield return (OrderKind.Declare, Words(shop), "Nobody who claims to govern holds this place.");
    }

    private static IEnumerable<Choice> Decrees(Shop shop)
    {
        Sight sight = shop.Sight;
        if (shop.City != sight.Desk) yield break;
        if (sight.LeadershipDefinition is not null)
        {
            yield return Made(shop, new Decree(DecreeKind.StayInPublic), "", $"Cohesion +{sight.Figures.StayCohesion} while danger is near, else +8", "Whoever stays in public is more easily taken with the seat");
            yield return Made(shop, new Decree(DecreeKind.SharePower), "", $"Once. Cohesion +{sight.Figures.SharingCohesion}, or −{sight.Figures.SharingRefused}", "Turned down, it shows weakness") with
            {
                Chance = Sharing(sight),
            };
            yield return Made(shop, new Decree(DecreeKind.RaisePay), "", $"Once. Cohesion +{sight.Figures.PayCohesion}, paid for two turns", "");
            yield return Made(shop, new Decree(DecreeKind.ThreatenPunishment), "", $"Morale {(sight.DesertedLastTurn > 0 ? "+10: men left last turn" : "−30: nobody left last turn")}", "The men's loyalty suffers");
        }
        foreach (SecretDefinition secret in sight.Secrets())
        {
            yield return Made(shop, new Decree(DecreeKind.CloseLeak, secret.Id), ":" + secret.Id, secret.Text, "") with { Label = $"{Rules.Words.Of(DecreeKind.CloseLeak)}" };
        }
    }

    // Legitimacy is the seat's own; whether mediation works it knows too.
    public static Band Sharing(Sight sight)
    {
        int shift = ((sight.Legitimacy - 500) / 100) + (sight.Demanded(sight.Self) ? 1 : 0) + (sight.Aid(SupportKind.Mediation) > 0 ? 1 : 0);
        int chance = Dice.AtLeast(sight.Figures.SharingAt - shift);
        return new Band(chance, chance);
    }

    private static IEnumerable<Choice> Departures(Shop shop)
    {
        Sight sight = shop.Sight;
        if (shop.City != sight.Desk || sight.LeadershipDefinition is not { } definition) yield break;
        int men = sight.Forces().Sum(f => f.Men);
        yield return Going(shop, new StepDown(Departure.TransferPower, null), "transfer",
            $"The army stands down: up to {Rules.Words.Number(men * sight.Figures.StandDownKept / 1000)} men kept in barracks, places stand open", "Parts of the army may keep their arms");
        foreach (HostDefinition host in definition.Hosts)
        {
            int now = sight.TermsFrom(host, false), next = sight.TermsFrom(host, false, 1);
            yield return Going(shop, new StepDown(Departure.Exile, host.Power), $"exile:{host.Power}",
                $"{host.Place}. Terms now: {ExitTerms.Say(now)}; next turn: {ExitTerms.Say(next)}", $"Cohesion −{sight.Figures.ExileCohesion}, nobody leads. Who fights you gains");
        }
        HostDefinition? best = definition.Hosts.Where(h => sight.HasAsylum(h.Power)).OrderByDescending(h => sight.TermsFrom(h, true)).FirstOrDefault();
        yield return Going(shop, new StepDown(Departure.LeaveSecretly, best?.Power), "secret",
            best is null ? "Without a host: no terms" : $"{best.Place}. Terms now: {ExitTerms.Say(sight.TermsFrom(best, true))}; next turn: {ExitTerms.Say(sight.TermsFrom(best, true, 1))}",
            $"Cohesion −{sight.Figures.SecretCohesion}, no garrison gets orders this turn. Who fights you gains");
    }

    private static IEnumerable<Choice> Words(Shop shop)
    {
        Sight sight = shop.Sight;
        int about = sight.Controller(shop.City);
        if (about < 0 || shop.Scenario.Factions[about].Patron is not null) yield break;
        FactionDefinition faction = shop.Scenario.Factions[about];
        Stance[] words = faction.Leadership is null ? [Stance.Recognises, Stance.Silent] : [Stance.DemandsStepDown, Stance.RecognisesTransition, Stance.Recognises, Stance.Silent];
        foreach (Stance stance in words)
        {
            if (stance == Stance.Silent && sight.StanceOf(sight.Self, about) == Stance.Silent) continue;
            var order = new Declare(faction.Id, stance);
            yield return new Choice
            {
                Key = $"{faction.Id}:{stance}", Order = order, Label = Rules.Words.Of(stance, null, faction.Name, faction.Leadership?.Title ?? ""), Note = Note(sight, about, stance),
                Cost = shop.Cost(order), TakesEffect = $"Heard by all in turn {sight.Turn}", Arrives = sight.Turn,
                Risk = sight.StanceOf(sight.Self, about) != Stance.Silent ? "Taking a word back costs 30 of credibility" : "", Refusal = shop.Check(order),
            };
        }
    }

    private static string Note(Sight sight, int about, Stance stance)
    {
        bool transition = sight.HandedOver(about) || sight.SharingOf(about) == SharingState.Agreed || sight.LeaderOf(about) is LeaderStanding.Left or LeaderStanding.Exiled or LeaderStanding.Captured;
        return stance switch
        {
            Stance.DemandsStepDown => $"Cohesion of it −{sight.Figures.DemandCohesion}, double from a power that supports it",
            Stance.Recognises => $"Legitimacy +{sight.Figures.RecognitionLegitimacy}; leaderships at war with it lose as much",
            Stance.RecognisesTransition => transition ? $"Legitimacy +{sight.Figures.RecognitionLegitimacy} for what follows" : "Its leadership is in office: this counts as a demand",
            _ => "The earlier word is undone, by half where it was a demand",
        };
    }

    private static Choice Made(Shop shop, Decree order, string key, string note, string risk) => new()
    {
        Key = order.What + key, Order = order, Label = Rules.Words.Of(order.What), Note = note, Cost = shop.Cost(order),
        TakesEffect = $"In turn {shop.Sight.Turn}", Arrives = shop.Sight.Turn, Risk = risk, Refusal = shop.Check(order),
    };

    private static Choice Going(Shop shop, StepDown order, string key, string note, string risk) => new()
    {
        Key = key, Order = order, Label = Rules.Words.Of(order.How), Note = note, Cost = Cost.Nothing with { Text = "It cannot be taken back" },
        TakesEffect = $"In turn {shop.Sight.Turn}", Arrives = shop.Sight.Turn, Risk = risk, Refusal = shop.Check(order),
    };
}
