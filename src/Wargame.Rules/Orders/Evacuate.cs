namespace Wargame.Rules;

/// <summary>Convoys bring people out of an own place with transport, a corridor and the agreement of the forces on it (system 10).</summary>
/// <param name="City">Own place that they leave.</param>
/// <param name="To">Place that takes them in.</param>
/// <param name="Lots">Transport lots, 1 and up.</param>
/// <param name="FamiliesFirst">Soldiers' families go first: steadies the garrison, takes places from others.</param>
public sealed record Evacuate(CityId City, CityId To, int Lots, bool FamiliesFirst) : Order;
