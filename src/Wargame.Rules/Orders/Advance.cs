namespace Wargame.Rules;

/// <summary>Men go along a road into a place held by others, and fight for it where it is defended (systems 1 and 2).</summary>
/// <param name="From">Place where they stand.</param>
/// <param name="To">Neighbouring place that is not the faction's own.</param>
/// <param name="Men">How many, 100 and up.</param>
public sealed record Advance(CityId From, CityId To, int Men) : Order;
