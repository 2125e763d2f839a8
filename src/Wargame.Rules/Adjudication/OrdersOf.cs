namespace Wargame.Rules;

/// <summary>All orders of a turn with their factions, by kind: each phase walks its own and no others.</summary>
internal sealed class OrdersByKind
{
    private readonly List<(FactionId Faction, Order Order)>[] kinds = [.. Enum.GetValues<OrderKind>().Select(_ => new List<(FactionId, Order)>())];

    /// <summary>Takes the orders of some sheets in place of those before.</summary>
    public void Take(IReadOnlyList<Sheet> sheets)
    {
        foreach (List<(FactionId, Order)> kind in kinds) kind.Clear();
        for (int s = 0; s < sheets.Count; s++)
        {
            (FactionId faction, IReadOnlyList<Order> orders) = (sheets[s].Faction, sheets[s].Orders);
            for (int o = 0, count = orders.Count; o < count; o++)
            {
                Order order = orders[o];
                kinds[(int)order.Kind].Add((faction, order));
            }
        }
    }

    /// <summary>Those of a kind.</summary>
    public OrdersOf<T> Of<T>() where T : Order => new(kinds[(int)Kind<T>.Value]);

    // A kind is called what its orders are.
    private static class Kind<T> where T : Order
    {
        public static readonly OrderKind Value = Enum.Parse<OrderKind>(typeof(T).Name);
    }
}

/// <summary>All orders of a kind with their factions, in scenario order of factions and order of filing; walked without making anything.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="orders">The orders, all of the kind.</param>
public readonly struct OrdersOf<T>(List<(FactionId Faction, Order Order)> orders) where T : Order
{
    /// <summary>True where there is no order of the kind.</summary>
    internal bool None => orders.Count == 0;

    /// <summary>Begins the walk.</summary>
    public Walk GetEnumerator() => new(orders);

    /// <summary>A walk over the orders of a kind.</summary>
    /// <param name="orders">The orders, all of the kind.</param>
    public struct Walk(List<(FactionId Faction, Order Order)> orders)
    {
        private int at = -1;

        /// <summary>Where the walk stands.</summary>
        public readonly (FactionId Faction, T Order) Current => (orders[at].Faction, (T)orders[at].Order);

        /// <summary>Goes on to the next; false where there is none.</summary>
        public bool MoveNext() => ++at < orders.Count;
    }
}
