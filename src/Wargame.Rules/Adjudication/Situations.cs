namespace Wargame.Rules;

/// <summary>Gathers what one city needs to adjudicate itself.</summary>
internal static class Situations
{
    /// <summary>The situation of a city after the opening phases.</summary>
    public static CitySituation Of(TurnWork work, int city)
    {
        World world = work.World;
        CityId id = world.Cities[city].Id;
        var forces = new List<Force>();
        foreach (Force force in world.Forces)
        {
            if (force.City == id) forces.Add(force.Clone());
        }
        var briefs = new FactionBrief[world.Factions.Length];
        for (int f = 0; f < briefs.Length; f++)
        {
            FactionState faction = world.Factions[f];
            briefs[f] = new FactionBrief(faction.Cohesion, faction.Legitimacy, faction.Collapsed, [.. faction.Aid], null);
        }
        return new CitySituation
        {
            Turn = work.Turn, Seed = world.Seed, WantsCards = work.Ledger.WantsCards, City = world.Cities[city].Clone(),
            Forces = forces, Factions = briefs, Acts = work.Acts[city],
        };
    }
}
