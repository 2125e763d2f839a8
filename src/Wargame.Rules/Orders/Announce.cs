namespace Wargame.Rules;

/// <summary>Publishes a claim; others see it as a claim, not as the truth (system 17).</summary>
/// <param name="Claim">What is said.</param>
/// <param name="City">About which place, for kinds that need one.</param>
/// <param name="About">About which faction, for kinds that need one.</param>
public sealed record Announce(ClaimKind Claim, CityId? City, FactionId? About) : Order;
