namespace Wargame.Rules;

/// <summary>Whether a claim is so at the time when it is made. Only control reads the answer.</summary>
internal static class ClaimTruth
{
    /// <summary>Below this cohesion a side is said with reason to fall apart.</summary>
    private const int FallingApart = 300;

    public static bool Of(TurnWork work, FactionId faction, Announce order)
    {
        World world = work.World;
        return order.Claim switch
        {
            ClaimKind.HoldsFirmly => world.City(order.City!.Value) is { Contender: null } held && held.Controller == faction && Garrisoned(work, faction, held.Id)
                && !HazardPhase.Threatens(world, world.Scenario.IndexOf(held.Id)),
            ClaimKind.Warning => HazardPhase.Threatens(world, world.Scenario.IndexOf(order.City!.Value)),
            ClaimKind.Reinforced => Reinforced(work, faction, order.City!.Value),
            ClaimKind.Entered => (world.City(order.City!.Value) is var city && (city.Contender == faction || city.Controller == faction))
                && Columns.Men(world, faction, order.City!.Value) > 0,
            ClaimKind.OtherCollapsing => world.Faction(order.About!.Value) is var other && (other.Collapsed || other.Cohesion < FallingApart),
            // A promise is worth what earlier ones were.
            ClaimKind.Amnesty => world.Faction(faction).PromisesBroken == 0,
            ClaimKind.Denial => !Hides(world, faction),
            _ => false,
        };
    }

    /// <summary>Firmly means: at least half as many own men as hostile men one road away.</summary>
    private static bool Garrisoned(TurnWork work, FactionId faction, CityId city)
    {
        World world = work.World;
        Presence presence = work.Counted();
        int self = world.Scenario.IndexOf(faction), at = world.Scenario.IndexOf(city), near = 0;
        foreach (Leg leg in world.Scenario.Board.Legs(at))
        {
            if (world.Scenario.Routes[leg.Route].Kind == RouteKind.Road) near += presence.Hostile(leg.To, self);
        }
        return presence.Men(at, self) * 2 >= near;
    }

    private static bool Reinforced(TurnWork work, FactionId faction, CityId city)
    {
        foreach (Delivery delivery in work.World.Deliveries)
        {
            if (delivery.To == faction && delivery.Target == city && delivery.Force is not null) return true;
        }
        foreach ((FactionId by, Reinforce order) in work.Orders<Reinforce>())
        {
            if (by == faction && order.To == city) return true;
        }
        return work.World.Forces.Exists(f => f.Faction == faction && f.City == city && f.CameTurn > 0 && f.CameTurn >= work.Turn - 1);
    }

    /// <summary>A faction that still has a hidden fact, or had one found out, has something to deny.</summary>
    private static bool Hides(World world, FactionId faction)
    {
        foreach (SecretDefinition secret in world.Scenario.Secrets)
        {
            if (secret.Owner == faction && secret.FromTurn <= world.Turn) return true;
        }
        return false;
    }
}
