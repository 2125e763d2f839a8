namespace Wargame.Rules;

/// <summary>Offers the garrison of a threatened place to hand it over without a fight (system 5).</summary>
/// <param name="City">Place held by another.</param>
/// <param name="SafePassage">The garrison may leave.</param>
/// <param name="Amnesty">Those who lay down arms are safe.</param>
/// <param name="Guarantor">A faction that stands for the terms; null for none.</param>
public sealed record NegotiateHandover(CityId City, bool SafePassage, bool Amnesty, FactionId? Guarantor) : Order;
