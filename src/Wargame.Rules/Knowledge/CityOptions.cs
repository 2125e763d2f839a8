namespace Wargame.Rules;

/// <summary>What a seat can order for a chosen place, beside what stands on its sheet already.</summary>
public sealed record CityOptions
{
    /// <summary>The place.</summary>
    public required CityId City { get; init; }
    /// <summary>What the sheet has used so far.</summary>
    public required SheetTotals Totals { get; init; }
    /// <summary>Kinds of orders in the order of their buttons, the three headline decisions first; every kind is there.</summary>
    public required IReadOnlyList<KindOptions> Kinds { get; init; }
}

/// <summary>The choices of one kind of order.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Choices">Choices, legal ones first; those that are refused carry the refusal.</param>
/// <param name="Why">Why there is no legal choice; absent where there is one.</param>
public sealed record KindOptions(OrderKind Kind, IReadOnlyList<Choice> Choices, Refusal? Why)
{
    /// <summary>Legal choices.</summary>
    public int Legal => Choices.Count(c => c.Refusal is null);
}

/// <summary>Scarce means of a sheet: used, and how many there are.</summary>
/// <param name="LotsUsed">Transport lots used.</param>
/// <param name="Lots">Transport lots in all.</param>
/// <param name="CommandUsed">Command points used.</param>
/// <param name="Command">Command points in all.</param>
/// <param name="AirUsed">Air points used.</param>
/// <param name="Air">Air points in all, granted ones included.</param>
/// <param name="OrdersUsed">Orders on the sheet.</param>
/// <param name="Orders">Orders that a sheet holds.</param>
public sealed record SheetTotals(int LotsUsed, int Lots, int CommandUsed, int Command, int AirUsed, int Air, int OrdersUsed, int Orders);
