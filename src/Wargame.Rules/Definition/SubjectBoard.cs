namespace Wargame.Rules;

/// <summary>How the subjects of dice begin that are thrown every turn, by position: what is always the same is hashed once.</summary>
internal sealed class SubjectBoard
{
    private static readonly string[] Claims = Enum.GetNames<ClaimKind>();
    private static readonly string[] Orders = [.. Enum.GetNames<OrderKind>().Select(kind => kind.ToLowerInvariant())];

    private readonly ulong[] claims, orders, drains;

    public SubjectBoard(Scenario scenario)
    {
        int factions = scenario.Factions.Length;
        claims = new ulong[factions * Claims.Length];
        orders = new ulong[factions * Orders.Length];
        drains = new ulong[factions];
        for (int f = 0; f < factions; f++)
        {
            FactionId id = scenario.Factions[f].Id;
            for (int kind = 0; kind < Claims.Length; kind++) claims[(f * Claims.Length) + kind] = DiceSubject.NumberOf($"claim-{id}-{Claims[kind]}-");
            for (int kind = 0; kind < Orders.Length; kind++) orders[(f * Orders.Length) + kind] = DiceSubject.NumberOf($"{id}:{Orders[kind]}:");
            drains[f] = DiceSubject.NumberOf($"drain-{id}");
        }
    }

    /// <summary>Exposure of a faction's claim of a kind; what it is about follows.</summary>
    public DiceSubject Claim(int by, ClaimKind kind) => DiceSubject.Of(claims[(by * Claims.Length) + (int)kind]);

    /// <summary>Obedience to a faction's order of a kind of one word; its places follow.</summary>
    public DiceSubject Order(int faction, OrderKind kind) => DiceSubject.Of(orders[(faction * Orders.Length) + (int)kind]);

    /// <summary>Drain of a power's pool.</summary>
    public DiceSubject Drain(int power) => DiceSubject.Of(drains[power]);
}
