using Wargame.Rules;

namespace Wargame.Scenarios.Tests;

/// <summary>The shipped scenario, held against the figures that its brief gives.</summary>
public class HomsLibrary
{
    private static Scenario Homs => ScenarioLibrary.Default.Get("homs-2024");

    [Fact]
    public void Every_shipped_scenario_reads_without_problems()
    {
        Assert.Equal(["homs-2024", "arn-flood", "tutorial"], ScenarioLibrary.Default.Entries.Select(e => e.Id));
        Assert.All(ScenarioLibrary.Default.Entries, e => Assert.Empty(e.Problems));
    }

    [Fact]
    public void Its_counts_are_those_of_the_brief()
    {
        Scenario homs = Homs;
        Assert.Equal(30, homs.Cities.Count(c => c.Class != PlaceClass.OffMap));
        Assert.Equal(7, homs.Cities.Count(c => c.Class == PlaceClass.OffMap));
        Assert.Equal(48, homs.Routes.Length);
        Assert.Equal(10, homs.Factions.Length);
        Assert.Equal(42, homs.Forces.Length);
        Assert.Equal(4, homs.Corridors.Length);
        Assert.Equal(12, homs.Injects.Count(i => i.When is null));
        Assert.Equal(6, homs.Secrets.Length);
        Assert.Equal((12, 12), (homs.Turns, homs.TurnHours));
        Assert.Equal(new DateTime(2024, 12, 6, 18, 0, 0), homs.StartsAt);
        Assert.All(homs.Factions, f => Assert.InRange(homs.Objectives.Count(o => o.Faction == f.Id), 2, 6));
    }

    [Fact]
    public void Every_place_of_the_brief_is_in_it()
    {
        string[] places =
        [
            "aleppo", "idlib", "hama", "salamiyah", "rastan", "homs", "qusayr", "talkalakh", "tartus", "baniyas", "jableh", "latakia",
            "palmyra", "qaryatayn", "nabk", "damascus", "douma", "zabadani", "quneitra", "daraa", "suwayda", "deir", "mayadin",
            "abukamal", "raqqa", "hasakah", "manbij", "tanf", "beirut", "baalbek", "qaim", "gaziantep", "amman", "sea", "air",
        ];
        Assert.All(places, p => Assert.True(Homs.IndexOf(new CityId(p)) >= 0, p));
        Assert.Equal(800_000, Homs.City(new CityId("homs")).People);
    }

    [Theory]
    [InlineData("aleppo", "hama", 145)]
    [InlineData("hama", "rastan", 25)]
    [InlineData("rastan", "homs", 22)]
    [InlineData("homs", "nabk", 80)]
    [InlineData("nabk", "damascus", 80)]
    [InlineData("damascus", "daraa", 100)]
    [InlineData("homs", "tartus", 95)]
    [InlineData("tartus", "latakia", 90)]
    [InlineData("homs", "qusayr", 30)]
    [InlineData("homs", "palmyra", 155)]
    [InlineData("palmyra", "deir", 210)]
    [InlineData("deir", "abukamal", 130)]
    [InlineData("deir", "raqqa", 140)]
    [InlineData("palmyra", "damascus", 235)]
    [InlineData("salamiyah", "hama", 30)]
    [InlineData("salamiyah", "homs", 45)]
    [InlineData("damascus", "suwayda", 105)]
    [InlineData("daraa", "suwayda", 60)]
    [InlineData("damascus", "quneitra", 60)]
    [InlineData("palmyra", "tanf", 150)]
    [InlineData("aleppo", "manbij", 85)]
    [InlineData("raqqa", "hasakah", 200)]
    public void Roads_are_as_long_as_the_brief_says(string from, string to, int km) =>
        Assert.Equal(km, Shortest(Homs, new CityId(from), new CityId(to)));

    [Theory]
    [InlineData("HTS", 14_000, "rastan", "hama", "salamiyah")]
    [InlineData("GOV", 8_000, "homs")]
    [InlineData("GOV", 15_000, "damascus", "douma")]
    [InlineData("GOV", 7_100, "talkalakh", "tartus", "baniyas", "jableh", "latakia")]
    [InlineData("GOV", 3_000, "daraa")]
    [InlineData("IRN", 2_000, "qusayr")]
    public void Forces_add_up_to_the_order_of_battle(string faction, int men, params string[] cities) =>
        Assert.Equal(men, Homs.Forces.Where(f => f.Faction.Value == faction && cities.Contains(f.City.Value)).Sum(f => f.Men));

    [Fact]
    public void Every_faction_wears_its_own_mark_and_has_the_historical_doctrine_first()
    {
        Assert.Equal("GHDTSRILUA", string.Concat(Homs.Factions.Select(f => f.Letter)));
        Assert.Equal(Enumerable.Range(1, 10), Homs.Factions.Select(f => f.Palette).Order());
        Assert.All(Homs.Factions, f => Assert.Equal("historical", f.Doctrines[0].Name));
        Assert.All(Homs.Factions, f => Assert.True(f.Doctrines.Length >= 2));
    }

    [Fact]
    public void Harm_to_civilians_is_an_objective_of_every_faction_by_the_same_thresholds()
    {
        ObjectiveDefinition[] harm = [.. Homs.Objectives.Where(o => o.Kind == ObjectiveKind.HarmCaused)];
        Assert.Equal(Homs.Factions.Select(f => f.Id), harm.Select(o => o.Faction));
        Assert.Single(harm.Select(o => (o.Mixed, o.Success, o.Distinguished)).Distinct());
    }

    [Fact]
    public void Words_are_neutral_in_everything_that_people_read()
    {
        IScenarioFiles files = ScenarioLibrary.Default.Find("homs-2024")!.Files;
        string[] loaded = ["regime", "terroris", "liberat", "militant", "jihad", "thug", "martyr"];
        foreach (string path in files.Paths)
        {
            string text = files.Text(path)!;
            Assert.All(loaded, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_secret_briefing_can_be_read_in_a_minute_or_two() =>
        Assert.All(Homs.Factions, f => Assert.InRange(f.Briefing.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 150, 250));

    [Fact]
    public void Nothing_in_it_looks_unintended() => Assert.Empty(ScenarioLint.Of(ScenarioLibrary.Default.Find("homs-2024")!.Files).Warnings);

    private static int Shortest(Scenario scenario, CityId from, CityId to)
    {
        var km = new Dictionary<int, int> { [scenario.IndexOf(from)] = 0 };
        var open = new PriorityQueue<int, int>([(scenario.IndexOf(from), 0)]);
        while (open.TryDequeue(out int at, out int far))
        {
            foreach (Leg leg in scenario.Board.Legs(at))
            {
                if (km.TryGetValue(leg.To, out int known) && known <= far + leg.Km) continue;
                km[leg.To] = far + leg.Km;
                open.Enqueue(leg.To, far + leg.Km);
            }
        }
        return km[scenario.IndexOf(to)];
    }
}
