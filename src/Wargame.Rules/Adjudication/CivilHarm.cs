namespace Wargame.Rules;

/// <summary>Harm to civilians in one city, by one formula for all factions (system 19).</summary>
internal static class CivilHarm
{
    /// <summary>
    /// Applies the turn's harm to <see cref="CitySituation.City"/> (killed, wounded, people, people at risk) and notes events and card.
    /// Called once by the adjudication of each city, after battle and will are settled. <paramref name="power"/> is the fighting power
    /// that each faction brought to a battle inside the city, in scenario order; all zeros where men did not fight there.
    /// </summary>
    public static void Apply(Scenario scenario, CitySituation situation, IReadOnlyList<int> power, Ledger ledger)
    {
    }
}
