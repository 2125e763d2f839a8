namespace Wargame.Rules;

/// <summary>The headline and the lead sentences of a report, in the same neutral words for all.</summary>
internal static class Headlines
{
    /// <summary>Up to two short sentences, the weightiest for the seat first, e.g. "Homs held. One column reached Tartus."</summary>
    public static string Of(Sight sight, IReadOnlyList<Event> events)
    {
        Scenario scenario = sight.Scenario;
        var said = new List<(int Weight, string Text)>();
        int convoys = 0;
        CityId? reached = null;
        foreach (Event what in events)
        {
            switch (what)
            {
                case FactionCollapsed e: Say(10_000, $"{scenario.Faction(e.Faction).Name} collapsed."); break;
                case PowerTransferred e: Say(9_500, $"{scenario.Faction(e.Faction).Name} handed power over."); break;
                case LeaderLeft e: Say(9_000, $"{scenario.Faction(e.Faction).Leadership?.Title} {(e.Standing == LeaderStanding.Captured ? "was taken" : "left")}."); break;
                case PowerShared e: Say(800, $"An offer to share power was {(e.Agreed ? "taken up" : "turned down")}."); break;
                case CityFell e: Say(1000 + Weight(e.City, e.From, e.To), $"{Name(scenario, e.City)} fell."); break;
                case CityHandedOver e: Say(1000 + Weight(e.City, e.From, e.To), $"{Name(scenario, e.City)} was handed over."); break;
                case CityOccupied e: Say(700 + Weight(e.City, e.From, e.To), $"{scenario.Faction(e.To).Name} entered {Name(scenario, e.City)}."); break;
                case CityHeld e: Say(500 + Weight(e.City, e.By, e.Against), $"{Name(scenario, e.City)} held."); break;
                case WorksGaveWay e:
                    string works = scenario.Hazards.First(h => h.Id == e.Hazard).Works;
                    Say(1000 + Weight(e.City, e.OpenedBy, null), e.OpenedBy is null ? $"The {works} at {Name(scenario, e.City)} gave way." : $"The {works} at {Name(scenario, e.City)} was opened.");
                    break;
                case WorksHeld e: Say(500 + Weight(e.City, null, null), $"{Name(scenario, e.City)} held."); break;
                case HazardReleased e: Say(800 + Weight(e.City, e.By, null), $"{Name(scenario, e.City)} was opened."); break;
                case ConvoyStopped e: Say(650 + Weight(e.From, e.By, null), $"A convoy from {Name(scenario, e.From)} was stopped."); break;
                case ConvoyArrived e:
                    convoys++;
                    reached = e.To;
                    break;
                default: break;
            }
        }
        if (reached is { } to) Say(900, convoys == 1 ? $"One column reached {Name(scenario, to)}." : $"{convoys} columns reached safety.");
        return said.Count == 0 ? scenario.HasFoes ? "No place changed hands." : "A quiet turn." : string.Join(" ", said.OrderByDescending(s => s.Weight).Select(s => s.Text).Distinct().Take(2));

        void Say(int weight, string text) => said.Add((weight, text));

        // A place of great value is news to all; what touches the seat's own side is news to it.
        int Weight(CityId city, FactionId? a, FactionId? b)
        {
            bool own = sight.Faction is { } seat && (a == seat || b == seat);
            return (scenario.City(city).Value * 10) + (own ? 600 : 0);
        }
    }

    /// <summary>Two or three sentences: places, people, own men.</summary>
    public static string Text(Sight sight, IReadOnlyList<Event> events)
    {
        Scenario scenario = sight.Scenario;
        var places = new List<string>();
        int killed = 0, wounded = 0, fled = 0, lost = 0, deserted = 0;
        foreach (Event what in events)
        {
            switch (what)
            {
                case CityFell e: places.Add(Name(scenario, e.City)); break;
                case CityHandedOver e: places.Add(Name(scenario, e.City)); break;
                case CityOccupied e: places.Add(Name(scenario, e.City)); break;
                case CiviliansHarmed e: killed += e.Killed; wounded += e.Wounded; break;
                case PeopleFled e: fled += e.People; break;
                case MenLost e when e.Faction == sight.Faction: lost += e.Men; break;
                case MenDeserted e when e.Faction == sight.Faction: deserted += e.Home + e.Surrendered + e.ChangedSides; break;
                default: break;
            }
        }
        var text = new List<string>();
        if (places.Count > 0) text.Add($"{Words.List(places)} changed hands.");
        if (killed + wounded > 0) text.Add($"{Range(Sight.Count(killed))} civilians were killed and {Range(Sight.Count(wounded))} wounded.");
        if (fled >= 1000) text.Add($"About {Words.Number((fled + 500) / 1000 * 1000)} people left their homes.");
        if (lost + deserted > 0) text.Add($"You lost {Words.Number(lost)} men; {Words.Number(deserted)} left their posts.");
        return string.Join(" ", text);
    }

    private static string Range(Band band) => band.Low == band.High ? Words.Number(band.Low) : $"{Words.Number(band.Low)} to {Words.Number(band.High)}";
    private static string Name(Scenario scenario, CityId city) => scenario.City(city).Name;
}
