namespace Wargame.Rules;

/// <summary>Asks a power for support; it grants, refuses or bargains when the next turn opens (system 11).</summary>
/// <param name="Power">Who is asked.</param>
/// <param name="What">For what.</param>
/// <param name="Amount">Men, strike points, or 1.</param>
/// <param name="Where">Where it shall come or work, for kinds that need a place.</param>
/// <param name="Terms">Ids of the terms offered in return.</param>
public sealed record RequestSupport(FactionId Power, SupportKind What, int Amount, CityId? Where, IReadOnlyList<string> Terms) : Order(OrderKind.RequestSupport)
{
    /// <summary>The kind comes to or works at a place.</summary>
    public static bool NeedsPlace(SupportKind kind) => kind is SupportKind.Troops or SupportKind.AirStrikes or SupportKind.Arms or SupportKind.Intelligence;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, RequestSupport order)
    {
        if (Refusals.Known(sight, order.Power) is { } unknown) return unknown;
        Scenario scenario = sight.Scenario;
        FactionDefinition giver = scenario.Faction(order.Power);
        string power = giver.Name;
        if (Bonds.Offer(scenario, sight.Faction!.Value, order.Power, order.What) is not { } offer)
        {
            return new(RefusalCode.NotOnOffer, $"{power} {giver.Form("does", "do")} not give you {Words.Of(order.What).ToLowerInvariant()}.", "Ask for something else, or ask another power.");
        }
        if (sight.Collapsed(scenario.IndexOf(order.Power))) return new(RefusalCode.Collapsed, $"{power} {giver.Form("has", "have")} collapsed.", "Ask another power.");
        if (order.Amount < 1 || order.Amount > offer.Most)
        {
            return new(RefusalCode.OutOfRange, $"{power} {giver.Form("gives", "give")} at most {Words.Amount(order.What, offer.Most)}.", $"Ask for 1 to {Words.Number(offer.Most)}.");
        }
        if (Waiting(sight, sheet, order) is { } asked) return asked;
        return Place(sight, order) ?? TermsOf(sight, offer, order.Terms);
    }

    private static Refusal? Waiting(Sight sight, SheetSoFar sheet, RequestSupport order)
    {
        foreach (Order other in sheet.Filed)
        {
            if (other is RequestSupport o && o.Power == order.Power && o.What == order.What) return Stands(SupportState.Done);
        }
        FactionId self = sight.Faction!.Value;
        foreach (SupportCase negotiation in sight.Cases)
        {
            if (negotiation.State is not (SupportState.Asked or SupportState.Countered) || negotiation.Kind != order.What) continue;
            if (negotiation.Asker == self && negotiation.Power == order.Power) return Stands(negotiation.State);
        }
        return null;

        Refusal Stands(SupportState state)
        {
            FactionDefinition giver = sight.Scenario.Faction(order.Power);
            string power = giver.Name, has = giver.Form("has", "have"), what = Words.Of(order.What).ToLowerInvariant();
            return state switch
            {
                SupportState.Asked => new(RefusalCode.AlreadyAsked, $"{power} {has} not yet answered your request for {what}.", "Wait for the answer."),
                SupportState.Countered => new(RefusalCode.AlreadyAsked, $"{power} {has} made you a counter-offer for {what}.", "Answer the counter-offer."),
                _ => new(RefusalCode.AlreadyAsked, $"A request to {power} for {what} stands on the sheet already.", "Change that request instead."),
            };
        }
    }

    private static Refusal? Place(Sight sight, RequestSupport order)
    {
        if (!NeedsPlace(order.What)) return null;
        if (order.Where is not { } where) return new(RefusalCode.UnknownName, "This request needs a place.", "Choose a place on the map.");
        return Refusals.Place(sight, where) ?? PlaceFor(sight, order.What, sight.Scenario.IndexOf(where));
    }

    /// <summary>A kind of support can come to or work at a place, as far as the place goes.</summary>
    internal static bool ComesTo(Sight sight, SupportKind what, int city) => sight.Scenario.Cities[city].Class != PlaceClass.OffMap
        && (what is SupportKind.Intelligence or SupportKind.AirStrikes || sight.Friendly(city) || sight.Men(city) > 0);

    /// <summary>Refuses places at which a kind of support cannot come or work.</summary>
    internal static Refusal? PlaceFor(Sight sight, SupportKind what, int city)
    {
        CityDefinition place = sight.Scenario.Cities[city];
        if (place.Class == PlaceClass.OffMap) return new(RefusalCode.OutOfReach, $"{place.Name} lies beyond the border.", "Choose a place inside the country.");
        return ComesTo(sight, what, city) ? null
            : new(RefusalCode.NotYours, $"{place.Name} is neither yours nor an ally's.", "Name a place of your own.");
    }

    /// <summary>Refuses terms that the offer does not know or that the seat cannot honour.</summary>
    internal static Refusal? TermsOf(Sight sight, SupportOffer offer, IReadOnlyList<string>? terms)
    {
        if (terms is null) return new(RefusalCode.UnknownName, "The terms are missing.", "Send an empty list for none.");
        for (int i = 0; i < terms.Count; i++)
        {
            TermDefinition? term = offer.Terms.FirstOrDefault(t => t.Id == terms[i]);
            if (term is null) return new(RefusalCode.UnknownName, "One of the terms is not on this power's list.", "Choose terms from the list.");
            for (int j = 0; j < i; j++)
            {
                if (terms[j] == terms[i]) return new(RefusalCode.AlreadyOrdered, $"\"{term.Text}\" is named twice.", "Name each term once.");
            }
        }
        return null;
    }

    /// <summary>The seat can honour a term now.</summary>
    internal static bool Honours(Sight sight, TermDefinition term)
    {
        if (term.City is not { } id || term.Effect is not (TermEffect.KeepGarrison or TermEffect.HoldPlace)) return true;
        int city = sight.Scenario.IndexOf(id);
        return sight.Holds(city) && (term.Effect != TermEffect.KeepGarrison || sight.Men(city) >= term.Amount);
    }

    /// <summary>Refuses a term that the seat cannot honour now.</summary>
    internal static Refusal? CanHonour(Sight sight, TermDefinition term)
    {
        if (Honours(sight, term)) return null;
        int city = sight.Scenario.IndexOf(term.City!.Value);
        string name = sight.Scenario.Cities[city].Name;
        return !sight.Holds(city) ? new(RefusalCode.NotYours, $"{name} is not yours to promise.", "Offer something else.")
            : new(RefusalCode.TooFewMen, $"{Words.Number(sight.Men(city))} men stand in {name}; the term asks for {Words.Number(term.Amount)}.", "Bring more men there first.");
    }
}
