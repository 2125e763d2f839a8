namespace Wargame.Rules;

/// <summary>What the orders already on a sheet use up, so that the next one is checked against what is left.</summary>
public sealed class SheetSoFar
{
    /// <summary>Orders that one sheet holds.</summary>
    public const int MostOrders = 24;
    /// <summary>Announcements that one sheet holds.</summary>
    public const int MostAnnouncements = 2;

    private readonly List<Order> filed;
    private readonly Sight sight;
    // Men ordered away by place; counted when first asked for.
    private int[]? away;
    private bool counted;

    /// <summary>Counts the orders of a sheet.</summary>
    public SheetSoFar(Sight sight, IReadOnlyList<Order> orders)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(orders);
        this.sight = sight;
        filed = [.. orders];
        foreach (Order order in filed) Use(order);
    }

    /// <summary>An empty sheet that orders are added to.</summary>
    internal SheetSoFar(Sight sight)
    {
        this.sight = sight;
        filed = new List<Order>(MostOrders);
    }

    /// <summary>The orders counted.</summary>
    public IReadOnlyList<Order> Orders => filed;
    /// <summary>The same to be walked in inner loops.</summary>
    internal List<Order> Filed => filed;
    /// <summary>Transport lots used.</summary>
    public int LotsUsed { get; private set; }
    /// <summary>Command points used.</summary>
    public int CommandUsed { get; private set; }
    /// <summary>Air points used.</summary>
    public int AirUsed { get; private set; }
    /// <summary>Announcements made.</summary>
    internal int Announced { get; private set; }

    /// <summary>Transport lots left.</summary>
    public int LotsLeft => sight.Lots - LotsUsed;
    /// <summary>Command points left.</summary>
    public int CommandLeft => sight.CommandPoints - CommandUsed;
    /// <summary>Air points left.</summary>
    public int AirLeft => sight.AirPoints - AirUsed;

    /// <summary>Totals for a screen.</summary>
    public SheetTotals Totals => new(
        LotsUsed, sight.Lots, CommandUsed, sight.CommandPoints, AirUsed, sight.AirPoints, Orders.Count, MostOrders);

    /// <summary>Empties a sheet that was made empty.</summary>
    internal void Begin()
    {
        filed.Clear();
        LotsUsed = CommandUsed = AirUsed = Announced = 0;
        counted = false;
    }

    /// <summary>Adds an order to a sheet that was made empty.</summary>
    internal void Add(Order order)
    {
        filed.Add(order);
        Use(order);
        if (counted) Count(order);
    }

    private void Use(Order order)
    {
        (int lots, int command, int air) = Rulebook.Takes(sight, order);
        LotsUsed += lots;
        CommandUsed += command;
        AirUsed += air;
        if (order is Announce) Announced++;
    }

    /// <summary>Men in a place who are ordered away already.</summary>
    public int MenOrdered(int city)
    {
        if (!counted) Count();
        return away![city];
    }

    private void Count()
    {
        if (away is null) away = new int[sight.Scenario.Cities.Length];
        else Array.Clear(away);
        foreach (Order order in filed) Count(order);
        counted = true;
    }

    private void Count(Order order)
    {
        (CityId from, int men) = order switch
        {
            Reinforce o => (o.From, o.Men),
            Advance o => (o.From, o.Men),
            Withdraw o => (o.From, o.Men),
            _ => default,
        };
        if (men != 0 && sight.Scenario.IndexOf(from) is >= 0 and var at) away![at] += men;
    }

    /// <summary>Men in a place who have no order to leave yet.</summary>
    public int MenLeft(int city) => sight.Men(city) - MenOrdered(city);

    /// <summary>Men in a place who can still march elsewhere: those whom the place ties down stay.</summary>
    public int MenFree(int city) => Math.Max(0, MenLeft(city) - sight.Tied(city));

    /// <summary>True where the men in a place have clear orders.</summary>
    internal bool Holds(CityId city)
    {
        foreach (Order order in filed)
        {
            if (order is Hold hold && hold.City == city) return true;
        }
        return false;
    }

    /// <summary>True where the sheet says already what an order says.</summary>
    internal bool Repeats(Order order)
    {
        foreach (Order other in filed)
        {
            if (order.Repeats(other)) return true;
        }
        return false;
    }

    /// <summary>True where an order of a kind that fits stands on the sheet.</summary>
    public bool Has<T>(Func<T, bool> fits) where T : Order
    {
        foreach (Order order in filed)
        {
            if (order is T wanted && fits(wanted)) return true;
        }
        return false;
    }
}
