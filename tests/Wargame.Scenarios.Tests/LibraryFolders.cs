namespace Wargame.Scenarios.Tests;

/// <summary>Folders of scenarios, some of them broken.</summary>
public sealed class LibraryFolders : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("wargame-library-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_broken_scenario_is_listed_with_its_problems_and_the_others_play()
    {
        Write("three-towns", ThreeTowns.Files());
        Write("broken", ThreeTowns.With("routes.yaml", "km: 60", "km: sixty"));

        var library = new ScenarioLibrary(root);

        Assert.Equal(["broken", "three-towns"], library.Entries.Select(e => e.Id));
        Assert.Null(library.Entries[0].Scenario);
        Assert.Equal("routes.yaml:6:9: 'km' is 'sixty'; expected a whole number from 1 to 2000", library.Entries[0].Problems.Single().ToString());
        Assert.Equal("Three towns on a road", library.Get("three-towns").Title);
    }

    [Fact]
    public void Scenarios_stand_by_their_places_on_the_shelf_and_those_without_one_come_last()
    {
        Write("a-town", Named("a-town", ""));
        Write("b-town", Named("b-town", "shelf: 2\n"));
        Write("c-town", Named("c-town", "shelf: 1\n"));
        Write("aa-broken", ThreeTowns.With("routes.yaml", "km: 60", "km: sixty"));

        Assert.Equal(["c-town", "b-town", "a-town", "aa-broken"], new ScenarioLibrary(root).Entries.Select(e => e.Id));

        static TextFiles Named(string id, string shelf) => ThreeTowns.With("scenario.yaml", "id: three-towns\n", $"id: {id}\n{shelf}");
    }

    [Fact]
    public void One_scenario_is_read_alone()
    {
        Write("three-towns", ThreeTowns.Files());

        Assert.Equal("three-towns", ScenarioLibrary.One("three-towns", root)!.Scenario!.Id);
        Assert.Null(ScenarioLibrary.One("..", root));
    }

    [Fact]
    public void A_scenario_must_lie_in_a_folder_of_its_name()
    {
        Write("four-towns", ThreeTowns.Files());

        LibraryEntry entry = Assert.Single(new ScenarioLibrary(root).Entries);

        Assert.Equal(("four-towns", null), (entry.Id, entry.Scenario));
        Assert.Equal("a folder 'three-towns'", entry.Problems.Single().Expected);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_problem_of_their_file()
    {
        Write("three-towns", ThreeTowns.Files());
        File.WriteAllBytes(Path.Combine(root, "three-towns", "map.yaml"), [0xFF, 0xFE, 0x00, 0xC3, 0x28]);

        LibraryEntry entry = Assert.Single(new ScenarioLibrary(root).Entries);

        Assert.Equal([new Problem("map.yaml", 1, 1, "the file cannot be read", "text in UTF-8")], entry.Problems);
    }

    [Fact]
    public void A_missing_folder_holds_no_scenarios() => Assert.Empty(new ScenarioLibrary(Path.Combine(root, "nowhere")).Entries);

    [Fact]
    public void Asking_for_an_unknown_scenario_says_which() =>
        Assert.Contains("'atlantis'", Assert.Throws<InvalidOperationException>(() => new ScenarioLibrary(root).Get("atlantis")).Message);

    private void Write(string name, TextFiles files)
    {
        foreach (string path in files.Paths)
        {
            string file = Path.Combine(root, name, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, files.Text(path));
        }
    }
}
