namespace Wargame.Rules;

/// <summary>Men leave a place in order, before advances strike it (system 5).</summary>
/// <param name="From">Place that they leave.</param>
/// <param name="To">Own or allied place within reach.</param>
/// <param name="Men">How many; all of them gives the place up.</param>
public sealed record Withdraw(CityId From, CityId To, int Men) : Order;
