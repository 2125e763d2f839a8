namespace Wargame.Rules;

/// <summary>Claims that could be published about a chosen place and the sides around it, true ones and others.</summary>
internal static class AnnounceChoices
{
    /// <summary>One choice for each claim that makes sense here.</summary>
    public static IEnumerable<Choice> For(Shop shop)
    {
        Sight sight = shop.Sight;
        if (shop.Scenario.Cities[shop.City].Class != PlaceClass.OffMap)
        {
            bool own = sight.Holds(shop.City);
            if (own) yield return Made(shop, new Announce(ClaimKind.HoldsFirmly, shop.Id, null), "Steadies your men, if it is believed");
            if (own) yield return Made(shop, new Announce(ClaimKind.Reinforced, shop.Id, null), "Found out where nobody comes");
            if (sight.HazardComes(shop.City)) yield return Made(shop, new Announce(ClaimKind.Warning, shop.Id, null), "People take shelter, if you are believed; others take to the roads");
            if (!own && shop.Scenario.HasFoes) yield return Made(shop, new Announce(ClaimKind.Entered, shop.Id, null), "Found out where none of your men are inside");
        }
        int holder = sight.Controller(shop.City);
        if (holder >= 0 && sight.With(holder) == Relation.Hostile)
        {
            yield return Made(shop, new Announce(ClaimKind.OtherCollapsing, null, shop.Scenario.Factions[holder].Id), "Shakes its men, if you are believed");
        }
        if (shop.Scenario.HasFoes) yield return Made(shop, new Announce(ClaimKind.Amnesty, null, null), "Helps handovers and convoys. A promise");
        yield return Made(shop, new Announce(ClaimKind.Denial, null, null), "Halves what a leak costs, if you are believed");
    }

    private static Choice Made(Shop shop, Announce order, string note)
    {
        string about = order.About is { } faction ? shop.Scenario.Faction(faction).Name : "";
        return new Choice
        {
            Key = order.Claim.ToString(),
            Order = order,
            Label = Words.Of(order.Claim, shop.Name, about),
            Note = note,
            Cost = Cost.Nothing with { Text = "Credibility, if it is found out to be false" },
            TakesEffect = $"Heard by all in turn {shop.Sight.Turn}",
            Arrives = shop.Sight.Turn,
            Refusal = shop.Check(order),
        };
    }
}
