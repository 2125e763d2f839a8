namespace Wargame.Scenarios.Tests;

/// <summary>Each kind of mistake that an author can make, with the place and the advice that the reader gives.</summary>
public class ScenarioReaderRefusals
{
    // file, text replaced, by what, line, column, what is wrong, what was expected
    public static TheoryData<string, string, string, int, int, string, string> Mistakes => new()
    {
        // keys
        { "routes.yaml", "km: 60", "klm: 60", 6, 5, "unknown key 'klm'", "'km'" },
        { "routes.yaml", "km: 60", "klm: 60", 3, 5, "the key 'km' is missing", "a whole number from 1 to 2000" },
        { "forces.yaml", "men: 2000", "men: 2000, speed: 4", 3, 83, "unknown key 'speed'", "one of faction, name, city, class, men, quality, morale, cell, source" },
        { "scenario.yaml", "turns: 6", "turns: 6\nturns: 7", 10, 1, "the key 'turns' stands twice", "each key once" },
        { "scenario.yaml", "minutes: 30\n", "", 1, 1, "the key 'minutes' is missing", "a whole number from 5 to 10000" },
        { "scenario.yaml", "marchKm:", "marshKm:", 13, 3, "unknown key 'marshKm'", "'marchKm'" },
        // names
        { "routes.yaml", "a: birch", "a: birhc", 10, 8, "unknown place 'birhc'", "'birch'" },
        { "places.yaml", "controller: SOU", "controller: SUO", 33, 17, "unknown faction 'SUO'", "'SOU'" },
        { "corridors.yaml", "for: [NOR]", "for: [EAST]", 2, 74, "unknown faction 'EAST'", "one of NOR, SOU, PWR" },
        { "injects.yaml", "route: sea-alder", "route: sea-adler", 9, 35, "unknown route 'sea-adler'", "'sea-alder'" },
        { "scenario.yaml", "source: A1", "source: A7", 13, 34, "unknown source 'A7'", "'A1'" },
        { "forces.yaml", "source: A1", "source: hearsay", 1, 9, "'source' is 'hearsay'", "keys of sources.yaml or a sentence" },
        { "forces.yaml", "city: cedar", "city: sea", 5, 47, "'sea' is beyond the border", "a place of play" },
        // duplicates
        { "places.yaml", "id: cedar", "id: birch", 28, 9, "'birch' stands twice", "each id once" },
        { "relations.yaml", "{ a: NOR, b: PWR, relation: allied }", "{ a: SOU, b: NOR, relation: allied }", 4, 18, "a second relation of 'SOU' and 'NOR'", "each pair once" },
        { "relations.yaml", "{ a: NOR, b: PWR, relation: allied }", "{ a: NOR, b: NOR, relation: allied }", 4, 18, "a relation of 'NOR' to itself", "another faction" },
        { "places.yaml", "supplyFor: [SOU]", "supplyFor: [SOU, SOU]", 39, 22, "'SOU' stands twice", "each name once" },
        // values
        { "forces.yaml", "men: 5000", "men: 500000", 5, 73, "'men' is '500000'", "a whole number from 1 to 100000" },
        { "forces.yaml", "men: 5000", "men: many", 5, 73, "'men' is 'many'", "a whole number from 1 to 100000" },
        { "forces.yaml", "men: 5000", "men: 5000.5", 5, 73, "'men' is '5000.5'", "a whole number from 1 to 100000" },
        { "forces.yaml", "men: 5000", "men: [5000]", 5, 73, "'men' is a list", "a whole number from 1 to 100000" },
        { "places.yaml", "atRisk: 90000", "atRisk: 900000", 23, 13, "'atRisk' is '900000'", "no more than 'people', 300000" },
        { "places.yaml", "label: sw", "label: ws", 20, 12, "'label' is 'ws'", "'sw'" },
        { "places.yaml", "class: off-map", "class: OffMap", 43, 12, "'class' is 'OffMap'", "'off-map'" },
        { "routes.yaml", "bridge: true", "bridge: yes", 13, 13, "'bridge' is 'yes'", "true or false" },
        { "scenario.yaml", "2024-01-01T06:00", "1 January", 7, 11, "'startsAt' is '1 January'", "a time such as 2024-12-06T18:00" },
        { "places.yaml", "at: [36.7, 34.5]", "at: [36.7, 134.5]", 18, 16, "'134.5' is no coordinate", "degrees from -90 to 90 with at most six decimals" },
        { "places.yaml", "at: [36.7, 34.5]", "at: [36.7000001, 34.5]", 18, 10, "'36.7000001' is no coordinate", "degrees from -180 to 180 with at most six decimals" },
        { "places.yaml", "at: [36.7, 34.5]", "at: 36.7", 18, 9, "'at' is '36.7'", "[longitude, latitude] in decimal degrees" },
        { "places.yaml", "id: cedar", "id: Cedar!", 28, 9, "'id' is 'Cedar!'", "2 to 40 lower-case letters, digits and hyphens" },
        { "scenario.yaml", "title: Three towns on a road", "title: ''", 2, 8, "'title' is blank", "a text" },
        // sense
        { "places.yaml", "    controller: SOU\n", "", 28, 5, "nobody holds 'cedar'", "a 'controller', or the class off-map" },
        { "routes.yaml", "b: cedar", "b: birch", 11, 8, "the route leads from 'birch' to itself", "another place" },
        { "injects.yaml", "turn: 2", "turn: 9", 4, 11, "'turn' is '9'", "a turn from 1 to 6" },
        { "injects.yaml", "route: sea-alder, ", "", 9, 9, "the key 'route' is missing", "the name of a route" },
        { "objectives.yaml", "mixed: 600", "mixed: 100", 5, 66, "the thresholds are out of order", "mixed >= success >= distinguished" },
        { "objectives.yaml", "mixed: 2, success: 4", "mixed: 5, success: 4", 3, 81, "the thresholds are out of order", "mixed <= success <= distinguished" },
        { "map.yaml", ", fixed: SOU", "", 14, 5, "a site counts to a place or to a faction", "either 'follows' or 'fixed'" },
        { "factions.yaml", "city: alder, amount", "amount", 66, 87, "the term 'guard-the-port' concerns a place", "a 'city'" },
        // YAML that is not used, and text that is no YAML
        { "corridors.yaml", "to: sea", "to: &end sea", 2, 63, "anchors are not used", "the value written out" },
        { "corridors.yaml", "to: sea", "to: *end", 2, 63, "anchors are not used", "the value written out" },
        { "corridors.yaml", "to: sea", "to: !!str sea", 2, 63, "tags are not used", "a plain value" },
        { "corridors.yaml", "corridors:", "%YAML 1.2\n---\ncorridors:", 1, 1, "directives are not used", "keys and values only" },
        { "corridors.yaml", "to: sea", "to: [[[[[[[[[[[[[[[[sea]]]]]]]]]]]]]]]]", 2, 76, "nesting is too deep", "at most 16 levels" },
        { "corridors.yaml", "birch-sea,", "birch-sea, ]", 2, 22, "while parsing a node, did not find expected node content", "valid YAML" },
        { "secrets.yaml", "source: A1\n", "source: A1\n---\n", 2, 1, "a second document begins", "one document in a file" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_refused_with_its_place_and_what_was_expected(
        string file, string old, string now, int line, int column, string what, string expected)
    {
        ScenarioReading reading = ScenarioReader.Read(ThreeTowns.With(file, old, now));

        Assert.Null(reading.Scenario);
        Assert.Contains(new Problem(file, line, column, what, expected), reading.Problems);
    }

    [Fact]
    public void A_missing_file_is_named_and_nothing_that_follows_from_it()
    {
        ScenarioReading reading = ScenarioReader.Read(ThreeTowns.WithFile("places.yaml", null));

        Assert.Equal([new Problem("places.yaml", 1, 1, "the file is missing", "a file places.yaml")], reading.Problems);
    }

    [Theory]
    [InlineData("", "the file is empty", "keys and values")]
    [InlineData("- one\n- two\n", "the file is a list", "keys with values")]
    public void A_file_without_keys_is_refused(string text, string what, string expected)
    {
        ScenarioReading reading = ScenarioReader.Read(ThreeTowns.WithFile("forces.yaml", text));

        Assert.Equal([new Problem("forces.yaml", 1, 1, what, expected)], reading.Problems);
    }

    [Fact]
    public void A_text_that_the_parser_itself_stumbles_over_is_refused_like_any_other()
    {
        // YamlDotNet 18.1 throws an exception of no YAML kind here; random changes to good files found it.
        Problem problem = Assert.Single(ScenarioReader.Read(ThreeTowns.WithFile("forces.yaml", ":\n{\na")).Problems);

        Assert.Equal(("forces.yaml", "the text cannot be parsed", "valid YAML"), (problem.File, problem.What, problem.Expected));
    }

    [Fact]
    public void A_missing_briefing_is_refused()
    {
        ScenarioReading reading = ScenarioReader.Read(ThreeTowns.WithFile("briefings/SOU.md", null));

        Assert.Equal([new Problem("briefings/SOU.md", 1, 1, "the file is missing", "a file briefings/SOU.md")], reading.Problems);
    }

    [Theory]
    [InlineData("route.yaml", "'routes.yaml'")]
    [InlineData("briefings/NORD.md", "'briefings/NOR.md'")]
    public void A_file_that_nobody_reads_is_taken_for_a_mistyped_name(string path, string expected)
    {
        ScenarioReading reading = ScenarioReader.Read(ThreeTowns.WithFile(path, "text"));

        Assert.Equal([new Problem(path, 1, 1, "nobody reads this file", expected)], reading.Problems);
    }

    [Fact]
    public void A_huge_file_is_refused_unread()
    {
        ScenarioReading reading = ScenarioReader.Read(ThreeTowns.WithFile("map.yaml", new string('[', 4_000_001)));

        Assert.Equal([new Problem("map.yaml", 1, 1, "the file has 4000001 bytes", "at most 4000000")], reading.Problems);
    }

    [Fact]
    public void A_huge_folder_is_refused_unread()
    {
        Dictionary<string, string> texts = ThreeTowns.Texts();
        for (int i = 0; i < 6; i++)
        {
            texts[$"briefings/{i}.md"] = new string('a', 4_000_000);
        }

        Problem problem = Assert.Single(ScenarioReader.Read(new TextFiles(texts)).Problems);

        Assert.Equal("at most 20000000", problem.Expected);
        Assert.Equal("", problem.File);
    }

    [Fact]
    public void More_than_ten_thousand_places_are_refused()
    {
        string[] places = [.. Enumerable.Range(0, 10_001).Select(i =>
            $"  - {{ id: p{i}, name: P, at: [36, 34], class: small, label: e, controller: NOR, people: 1, welcome: 0, shelter: 0 }}\n")];

        ScenarioReading reading = ScenarioReader.Read(ThreeTowns.With("places.yaml", "places:\n", "places:\n" + string.Concat(places)));

        Assert.Contains(new Problem("places.yaml", 3, 3, "'places' has 10005 items", "at most 10000"), reading.Problems);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_in_the_order_of_file_and_line()
    {
        Dictionary<string, string> texts = ThreeTowns.Texts();
        texts["routes.yaml"] = texts["routes.yaml"].Replace("km: 60", "km: 0").Replace("km: 40", "km: 9999");
        texts["forces.yaml"] = texts["forces.yaml"].Replace("morale: 420", "morale: 1420");

        IReadOnlyList<Problem> problems = ScenarioReader.Read(new TextFiles(texts)).Problems;

        Assert.Equal(
            ["forces.yaml:4:107: 'morale' is '1420'; expected a whole number from 0 to 1000",
             "routes.yaml:6:9: 'km' is '0'; expected a whole number from 1 to 2000",
             "routes.yaml:12:9: 'km' is '9999'; expected a whole number from 1 to 2000"],
            problems.Select(p => p.ToString()));
    }
}
