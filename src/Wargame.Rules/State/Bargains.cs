using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>What the bargains in force come to: who has stopped fighting whom, and what is lent to whom. A break that a power asked for changes relations too.</summary>
internal static class Bargains
{
    /// <summary>Takes the relations of the scenario in play from the bargains in force; called wherever one begins or ends.</summary>
    public static void Settle(World world)
    {
        List<RelationDefinition>? truces = null;
        SupportBoard board = world.Scenario.Board.Support;
        foreach (Bargain bargain in CollectionsMarshal.AsSpan(world.Bargains))
        {
            if (bargain.State == BargainState.InForce && bargain.Holds(PledgeKind.Truce)) (truces ??= []).Add(new RelationDefinition(bargain.By, bargain.With, Relation.Neutral));
        }
        foreach (SupportCase agreed in CollectionsMarshal.AsSpan(world.Support))
        {
            if (agreed.State is not (SupportState.Granted or SupportState.Done) || board.Breaks(world.Scenario.IndexOf(agreed.Asker)) == 0 || agreed.Terms.Count == 0) continue;
            if (Bonds.Offer(world.Scenario, agreed) is not { } offer) continue;
            for (int t = 0; t < offer.Terms.Length; t++)
            {
                TermDefinition term = offer.Terms[t];
                if (term is { Effect: TermEffect.BreakWith, Other: { } other } && Bonds.Name(agreed.Terms, term.Id)) (truces ??= []).Add(new RelationDefinition(agreed.Asker, other, Relation.Neutral));
            }
        }
        world.Scenario = world.Scenario.Amended(truces is null ? [] : [.. truces]);
    }

    /// <summary>The bargain of a number; null for none.</summary>
    public static Bargain? Find(World world, int number)
    {
        foreach (Bargain bargain in CollectionsMarshal.AsSpan(world.Bargains))
        {
            if (bargain.Number == number) return bargain;
        }
        return null;
    }

    /// <summary>Moves what is lent of a kind in this turn from those who lend it to those who have it, by faction in scenario order.</summary>
    public static void Lend(World world, PledgeKind kind, int[] means)
    {
        foreach (Bargain bargain in CollectionsMarshal.AsSpan(world.Bargains))
        {
            if (bargain.State != BargainState.InForce || world.Turn > bargain.Until) continue;
            int moved = Sum(bargain.Gives, kind) - Sum(bargain.Wants, kind);
            if (moved == 0) continue;
            means[world.Scenario.IndexOf(bargain.By)] -= moved;
            means[world.Scenario.IndexOf(bargain.With)] += moved;
        }
    }

    /// <summary>What a faction has of a kind on balance by its bargains: lent to it less what it lends.</summary>
    public static int Balance(World world, FactionId faction, PledgeKind kind)
    {
        int balance = 0;
        foreach (Bargain bargain in CollectionsMarshal.AsSpan(world.Bargains))
        {
            if (bargain.State != BargainState.InForce || !bargain.Involves(faction) || world.Turn > bargain.Until) continue;
            balance += Sum(bargain.GivenBy(bargain.Other(faction)), kind) - Sum(bargain.GivenBy(faction), kind);
        }
        return balance;
    }

    /// <summary>The bargain that keeps two factions from fighting; null for none.</summary>
    public static Bargain? Truce(World world, FactionId a, FactionId b) => Between(world, a, b, bargain => bargain.Holds(PledgeKind.Truce));

    /// <summary>The bargain by which one side lets the other's convoys pass; null for none.</summary>
    public static Bargain? LetsPass(World world, FactionId giver, FactionId taker) =>
        Between(world, giver, taker, bargain => bargain.Holds(PledgeKind.Truce) || bargain.Gave(giver, PledgeKind.Convoys));

    /// <summary>True where something agreed is in force between two factions.</summary>
    public static bool Agreed(World world, FactionId a, FactionId b) => Between(world, a, b, _ => true) is not null;

    private static Bargain? Between(World world, FactionId a, FactionId b, Func<Bargain, bool> fits)
    {
        foreach (Bargain bargain in CollectionsMarshal.AsSpan(world.Bargains))
        {
            if (bargain.State == BargainState.InForce && bargain.Involves(a) && bargain.Involves(b) && a != b && fits(bargain)) return bargain;
        }
        return null;
    }

    private static int Sum(IReadOnlyList<Pledge> pledges, PledgeKind kind)
    {
        int sum = 0;
        for (int i = 0; i < pledges.Count; i++)
        {
            if (pledges[i].Kind == kind) sum += pledges[i].Amount;
        }
        return sum;
    }
}
