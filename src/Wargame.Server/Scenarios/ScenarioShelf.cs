using Wargame.Scenarios;

namespace Wargame.Server;

/// <summary>
/// The scenarios that can be opened here: those shipped beside the program and the owner's own in the data folder. Folders are read when
/// asked, so that an author who mends a file sees it at the next look.
/// </summary>
public sealed class ScenarioShelf(DataFolder data)
{
    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "Library");

    /// <summary>Every folder, read; the owner's own come last and cannot take a shipped one's name.</summary>
    public IReadOnlyList<ShelvedScenario> All() => [.. Folders().Select(folder => Read(folder.Key, folder.Value))];

    /// <summary>One scenario; null where no folder has this name.</summary>
    public ShelvedScenario? Find(string id) => Folders().TryGetValue(id, out string? folder) ? Read(id, folder) : null;

    private SortedDictionary<string, string> Folders()
    {
        var folders = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string shelf in new[] { Shipped, data.Scenarios })
        {
            if (!Directory.Exists(shelf)) continue;
            foreach (string folder in Directory.EnumerateDirectories(shelf)) folders.TryAdd(Path.GetFileName(folder), folder);
        }
        return folders;
    }

    private static ShelvedScenario Read(string id, string folder)
    {
        var files = new FolderFiles(folder);
        ScenarioReading reading = ScenarioReader.Read(files);
        if (reading.Scenario is { } scenario && scenario.Id != id)
            return new ShelvedScenario(id, null, files, [new Problem("scenario.yaml", 1, 1, $"the id is '{scenario.Id}'", $"'{id}', the name of the folder")]);
        return new ShelvedScenario(id, reading.Scenario, files, reading.Problems);
    }
}

/// <summary>A folder of the library.</summary>
/// <param name="Id">Name of the folder, and id of the scenario in it.</param>
/// <param name="Scenario">The scenario; null where it is broken.</param>
/// <param name="Files">Its files.</param>
/// <param name="Problems">What is wrong; empty for a good one.</param>
public sealed record ShelvedScenario(string Id, Rules.Scenario? Scenario, IScenarioFiles Files, IReadOnlyList<Problem> Problems);
