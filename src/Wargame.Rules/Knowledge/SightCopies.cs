namespace Wargame.Rules;

// Copies of what is the seat's own, for worlds imagined from a sight.
public sealed partial class Sight
{
    /// <summary>Copies the seat's men, movements and negotiations into an imagined world.</summary>
    internal void CopyOwn(World imagined)
    {
        if (Faction is not { } own) return;
        foreach (Force force in world.Forces)
        {
            if (force.Faction == own) imagined.Forces.Add(force.Clone());
        }
        foreach (Delivery delivery in world.Deliveries)
        {
            if (delivery.From == own || delivery.To == own) imagined.Deliveries.Add(delivery.Clone());
        }
        foreach (SupportCase negotiation in Negotiations()) imagined.Support.Add(negotiation with { });
        foreach (Bargain bargain in Bargains()) imagined.Bargains.Add(bargain with { });
    }

    /// <summary>A copy of what the seat believes of the places.</summary>
    internal CityKnowledge[] CopyKnowledge() => self < 0 ? [] : Array.ConvertAll(world.Factions[self].Knows, k => k.Clone());
}
