using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>The small war with what its first form leaves out: hidden facts, objectives, a mediator.</summary>
public static class CivilWar
{
    /// <summary>South hides something; everybody wants something.</summary>
    public static readonly Scenario Scenario = SmallWar.Scenario with
    {
        Secrets = [new SecretDefinition("family", South, "The family has left.", "The family is said to have left.", 2, 20)],
        Objectives =
        [
            new(South, "Hold the city", ObjectiveKind.HoldPlace, [City], "", null, 2, 4, 8),
            new(South, "Cause little harm", ObjectiveKind.HarmCaused, [], "", null, 100, 50, 10),
            new(North, "Take the city and the capital", ObjectiveKind.PlacesHeld, [City, Capital], "", null, 1, 2, 2),
            new(North, "Part the capital from the port", ObjectiveKind.CutCorridor, [], "capital-port", null, 1, 1, 1),
            new(Third, "Keep North out of the hill", ObjectiveKind.DenyPlace, [Hill], "", North, 1, 1, 1),
        ],
    };

    /// <summary>People in the country, killed ones included: the number that nothing may change.</summary>
    public static int PeopleInAll(this World world) => world.Cities.Sum(c => c.People + c.Killed.Sum());

    /// <summary>Killed and wounded in a place.</summary>
    public static int Harmed(this World world, CityId city) => world.City(city).Killed.Sum() + world.City(city).Wounded.Sum();
}
