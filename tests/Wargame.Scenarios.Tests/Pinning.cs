namespace Wargame.Scenarios.Tests;

/// <summary>A session keeps the scenario that it was opened with.</summary>
public class Pinning
{
    [Fact]
    public void A_pinned_scenario_reads_back_to_the_same_files()
    {
        PinnedScenario pinned = PinnedScenario.Of(ThreeTowns.Files());

        PinnedScenario back = PinnedScenario.Parse(pinned.Json)!;

        Assert.Equal(pinned.Hash, back.Hash);
        Assert.Equal(ThreeTowns.Files().Paths, back.Files.Paths);
        Assert.All(back.Files.Paths, p => Assert.Equal(ThreeTowns.Files().Text(p), back.Files.Text(p)));
        Assert.NotNull(ScenarioReader.Read(back.Files).Scenario);
    }

    [Fact]
    public void The_same_files_pin_to_the_same_text_whatever_their_order_and_line_ends()
    {
        IEnumerable<KeyValuePair<string, string>> other =
            ThreeTowns.Texts().Reverse().Select(t => KeyValuePair.Create(t.Key, t.Value.Replace("\n", "\r\n")));

        Assert.Equal(PinnedScenario.Of(ThreeTowns.Files()).Json, PinnedScenario.Of(new TextFiles(new Dictionary<string, string>(other))).Json);
    }

    [Fact]
    public void A_folder_on_disk_pins_like_the_same_files_in_memory()
    {
        string folder = Directory.CreateTempSubdirectory("wargame-pin-").FullName;
        try
        {
            foreach ((string path, string text) in ThreeTowns.Texts())
            {
                string file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "not read");

            Assert.Equal(PinnedScenario.Of(ThreeTowns.Files()).Hash, PinnedScenario.Of(new FolderFiles(folder)).Hash);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":null}")]
    public void A_text_that_is_no_pinned_scenario_reads_as_none(string json) => Assert.Null(PinnedScenario.Parse(json));
}
