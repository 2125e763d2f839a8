namespace Wargame.Scenarios.Tests;

/// <summary>A session keeps the scenario that it was opened with.</summary>
public class Pinning
{
    [Fact]
    public void The_same_files_give_the_same_texts_whatever_their_order_and_line_ends()
    {
        IEnumerable<KeyValuePair<string, string>> other =
            ThreeTowns.Texts().Reverse().Select(t => KeyValuePair.Create(t.Key, t.Value.Replace("\n", "\r\n")));

        Assert.Equal(Of(ThreeTowns.Files()), Of(new TextFiles(new Dictionary<string, string>(other))));
    }

    [Fact]
    public void A_folder_on_disk_gives_the_same_texts_as_its_files_in_memory()
    {
        string folder = Directory.CreateTempSubdirectory("wargame-pin-").FullName;
        try
        {
            foreach ((string path, string text) in ThreeTowns.Texts())
            {
                string file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text.Replace("\n", "\r\n"));
            }
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "not read");
            File.WriteAllBytes(Path.Combine(folder, "briefings", "torn.md"), [0xFF, 0xFE, 0x00, 0xC3]);

            Assert.Equal(Of(ThreeTowns.Files()), Of(new FolderFiles(folder)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Texts_read_back_to_the_same_scenario() => Assert.NotNull(ScenarioReader.Read(new TextFiles(((IScenarioFiles)ThreeTowns.Files()).Texts())).Scenario);

    private static IReadOnlyDictionary<string, string> Of(IScenarioFiles files) => files.Texts();
}
