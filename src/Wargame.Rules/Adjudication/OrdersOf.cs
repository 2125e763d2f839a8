namespace Wargame.Rules;

/// <summary>All orders of a kind with their factions, in scenario order of factions and order of filing; walked without making anything.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="orders">All orders of the turn.</param>
public readonly struct OrdersOf<T>(List<(FactionId Faction, Order Order)> orders) where T : Order
{
    /// <summary>Begins the walk.</summary>
    public Walk GetEnumerator() => new(orders);

    /// <summary>A walk over the orders of a kind.</summary>
    /// <param name="orders">All orders of the turn.</param>
    public struct Walk(List<(FactionId Faction, Order Order)> orders)
    {
        private int at = -1;

        /// <summary>Where the walk stands.</summary>
        public readonly (FactionId Faction, T Order) Current => (orders[at].Faction, (T)orders[at].Order);

        /// <summary>Goes on to the next of the kind; false where there is none.</summary>
        public bool MoveNext()
        {
            while (++at < orders.Count)
            {
                if (orders[at].Order is T) return true;
            }
            return false;
        }
    }
}
