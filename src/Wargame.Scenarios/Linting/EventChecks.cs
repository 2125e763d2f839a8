using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>Events whose condition can never hold. Where it cannot be told, the event is taken to be possible.</summary>
internal static class EventChecks
{
    public static IEnumerable<Warning> Of(LintDesk desk)
    {
        foreach (InjectDefinition inject in desk.Scenario.Injects)
        {
            if (inject.When is { } when && Why(desk.Scenario, inject.Turn, when) is { } why)
            {
                yield return desk.Warn("EventNeverComes", "injects.yaml", inject.Id, $"\"{inject.Content.Title}\" can never come: {why}", "another condition, or a turn without one");
            }
        }
    }

    private static string? Why(Scenario scenario, int from, Condition condition) => condition switch
    {
        AllOf all => all.Of.Select(c => Why(scenario, from, c)).FirstOrDefault(w => w is not null) ?? Clash(scenario, all.Of),
        AnyOf any => any.Of.All(c => Why(scenario, from, c) is not null) ? Why(scenario, from, any.Of[0]) : null,
        TurnWithin turn when turn.To < from => $"its first turn is {from}, and it waits for turn {turn.To} or earlier",
        PlaceHeldBy { City: var city } when scenario.City(city).Class == PlaceClass.OffMap => $"nobody can hold {scenario.City(city).Name}, beyond the border",
        PlaceFallen { City: var city } when scenario.City(city).Class == PlaceClass.OffMap => $"nobody can take {scenario.City(city).Name}, beyond the border",
        HasCollapsed { Faction: var faction } when scenario.Faction(faction).CollapseBelow == 0 => $"{scenario.Faction(faction).Name} cannot collapse",
        IndexWithin index when index.Below - 1L <= index.Above || index.Below <= 0 || (index.Index != FactionIndex.Pool && index.Above >= 1000) => "no figure is both above and below",
        IndexWithin { Index: FactionIndex.Pool, Above: >= 0 } index when scenario.Faction(index.Faction).Patron is null => $"{scenario.Faction(index.Faction).Name} has no pool",
        HarmAbove harm when harm.Above >= scenario.Cities.Where(c => harm.City is null || c.Id == harm.City).Sum(c => (long)c.People) => "there are fewer people",
        DisplacedAbove displaced when displaced.Above >= scenario.Cities.Sum(c => (long)c.People) + scenario.Parameters.DisplacedBefore => "there are fewer people",
        EventPlayed played when played.Ago >= scenario.Turns => $"it waits {played.Ago} turns of {scenario.Turns}",
        EventPlayed played when ScenarioEvents.Definition(scenario, played.Event) is { When: { } other } before && Why(scenario, before.Turn, other) is not null => $"'{played.Event}' never comes",
        _ => null,
    };

    private static string? Clash(Scenario scenario, IReadOnlyList<Condition> parts)
    {
        IGrouping<CityId, PlaceHeldBy>? held = parts.OfType<PlaceHeldBy>().GroupBy(h => h.City).FirstOrDefault(g => g.Distinct().Count() > 1);
        if (held is not null) return $"two factions cannot hold {scenario.City(held.Key).Name}";
        TurnWithin[] turns = [.. parts.OfType<TurnWithin>()];
        return turns.Length > 1 && turns.Max(t => t.From) > turns.Min(t => t.To) ? "no turn is in all of its ranges" : null;
    }
}
