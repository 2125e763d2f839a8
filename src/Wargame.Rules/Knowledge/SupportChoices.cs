namespace Wargame.Rules;

/// <summary>Support that could come to a chosen place: a short list that leads to the support dialogue.</summary>
internal static class SupportChoices
{
    /// <summary>One choice for each power and kind that could come or work here.</summary>
    public static IEnumerable<Choice> For(Shop shop)
    {
        foreach (FactionDefinition power in shop.Scenario.Factions)
        {
            if (power.Patron is not { } patron || shop.Sight.Faction is not { } self || power.Id == self) continue;
            foreach (SupportOffer offer in patron.Gives)
            {
                if (!offer.To.Contains(self) || !RequestSupport.NeedsPlace(offer.Kind)) continue;
                if (RequestSupport.PlaceFor(shop.Sight, offer.Kind, shop.City) is not null) continue;
                yield return Asked(shop, power, offer);
            }
        }
    }

    private static Choice Asked(Shop shop, FactionDefinition power, SupportOffer offer)
    {
        Sight sight = shop.Sight;
        var order = new RequestSupport(power.Id, offer.Kind, offer.Most, shop.Id, []);
        SupportPlace place = SupportDesk.PlaceFor(sight, offer, shop.City);
        return new Choice
        {
            Key = $"{power.Id}:{offer.Kind}",
            Order = order,
            Label = $"{power.Name}: {Words.Of(offer.Kind).ToLowerInvariant()}",
            Note = $"{SupportDesk.Stance(sight, power, offer.Interest)}. {place.Note}",
            Size = offer.Most > 1 ? new Sizing("amount", SupportDesk.Unit(offer.Kind), 1, offer.Most, SupportDesk.Step(offer), offer.Most, 0, 0) : null,
            Cost = Cost.Nothing with { Text = "What you offer in return. A refusal may become known" },
            TakesEffect = $"Answered in turn {sight.Turn + 1}; if granted, from turn {place.Arrives}",
            Arrives = place.Arrives,
            Km = place.Km,
            Way = place.Way,
            Refusal = shop.Check(order) ?? place.Refusal,
        };
    }
}
