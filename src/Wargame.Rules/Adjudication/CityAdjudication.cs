namespace Wargame.Rules;

/// <summary>Adjudicates one city by itself.</summary>
internal static class CityAdjudication
{
    /// <summary>Battle, will, desertion and harm of one city.</summary>
    public static CityResult Resolve(Scenario scenario, CitySituation situation)
    {
        var ledger = new Ledger(situation.WantsCards);
        int factions = scenario.Factions.Count;
        CivilHarm.Apply(scenario, situation, new int[factions], ledger);
        return new CityResult(situation.City, situation.Forces, new int[factions], new int[factions], null, false, false, ledger.Events, ledger.Cards);
    }
}
