namespace Wargame.Rules;

/// <summary>What the orders already on a sheet use up, so that the next one is checked against what is left.</summary>
public sealed class SheetSoFar
{
    /// <summary>Orders that one sheet holds.</summary>
    public const int MostOrders = 24;
    /// <summary>Announcements that one sheet holds.</summary>
    public const int MostAnnouncements = 2;

    private readonly Sight sight;

    /// <summary>Counts the orders of a sheet.</summary>
    public SheetSoFar(Sight sight, IReadOnlyList<Order> orders)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(orders);
        this.sight = sight;
        Orders = orders;
        for (int i = 0; i < orders.Count; i++)
        {
            (int lots, int command, int air) = Rulebook.Takes(sight, orders[i]);
            LotsUsed += lots;
            CommandUsed += command;
            AirUsed += air;
        }
    }

    /// <summary>The orders counted.</summary>
    public IReadOnlyList<Order> Orders { get; }
    /// <summary>Transport lots used.</summary>
    public int LotsUsed { get; }
    /// <summary>Command points used.</summary>
    public int CommandUsed { get; }
    /// <summary>Air points used.</summary>
    public int AirUsed { get; }

    /// <summary>Transport lots left.</summary>
    public int LotsLeft => sight.Lots - LotsUsed;
    /// <summary>Command points left.</summary>
    public int CommandLeft => sight.CommandPoints - CommandUsed;
    /// <summary>Air points left.</summary>
    public int AirLeft => sight.AirPoints - AirUsed;

    /// <summary>Totals for a screen.</summary>
    public SheetTotals Totals => new(
        LotsUsed, sight.Lots, CommandUsed, sight.CommandPoints, AirUsed, sight.AirPoints, Orders.Count, MostOrders);

    /// <summary>Men in a place who are ordered away already.</summary>
    public int MenOrdered(CityId city)
    {
        int sum = 0;
        for (int i = 0; i < Orders.Count; i++)
        {
            sum += Orders[i] switch
            {
                Reinforce o when o.From == city => o.Men,
                Advance o when o.From == city => o.Men,
                Withdraw o when o.From == city => o.Men,
                _ => 0,
            };
        }
        return sum;
    }

    /// <summary>Men in a place who have no order to leave yet.</summary>
    public int MenLeft(CityId city) => sight.Men(sight.Scenario.IndexOf(city)) - MenOrdered(city);

    /// <summary>True where the men in a place have clear orders.</summary>
    internal bool Holds(CityId city)
    {
        for (int i = 0; i < Orders.Count; i++)
        {
            if (Orders[i] is Hold hold && hold.City == city) return true;
        }
        return false;
    }

    /// <summary>Men in a place who can still march elsewhere: those whom the place ties down stay.</summary>
    public int MenFree(CityId city) => Math.Max(0, MenLeft(city) - sight.Tied(sight.Scenario.IndexOf(city)));

    /// <summary>True where an order of a kind that fits stands on the sheet.</summary>
    public bool Has<T>(Func<T, bool> fits) where T : Order
    {
        foreach (Order order in Orders)
        {
            if (order is T wanted && fits(wanted)) return true;
        }
        return false;
    }
}
