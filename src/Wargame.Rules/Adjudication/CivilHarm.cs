namespace Wargame.Rules;

/// <summary>What fighting took place in a city, as far as harm to its people depends on it.</summary>
/// <param name="Battle">True where men fought inside it this turn; false for strikes and siege alone.</param>
/// <param name="Power">Fighting power that each faction brought to the battle, by faction in scenario order; zeros where it did not fight.</param>
public sealed record CityFight(bool Battle, IReadOnlyList<int> Power);

/// <summary>Harm to civilians, by one formula for all factions (system 19).</summary>
public static class CivilHarm
{
    /// <summary>
    /// Applies the turn's harm to <see cref="CitySituation.City"/> (killed, wounded, people, people at risk) and notes event and card.
    /// Called once by the adjudication of each city, after battle and will are settled.
    /// </summary>
    public static void Resolve(Scenario scenario, CitySituation situation, CityFight fight, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(fight);
        ArgumentNullException.ThrowIfNull(ledger);
    }
}
