namespace Wargame.Rules;

/// <summary>Men move from one own place to another by road, taking time and transport, thinning out what they leave (system 4).</summary>
/// <param name="From">Own place that they leave.</param>
/// <param name="To">Own or allied place, or a contested one where the faction stands.</param>
/// <param name="Men">How many, 100 and up.</param>
public sealed record Reinforce(CityId From, CityId To, int Men) : Order;
