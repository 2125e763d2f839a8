using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>One scenario of a library, good or broken.</summary>
/// <param name="Id">Id of the scenario; the folder's name where it cannot be read.</param>
/// <param name="Scenario">The scenario; null where it is broken.</param>
/// <param name="Problems">What is wrong with it; empty for a good one.</param>
/// <param name="Files">Its files, to be pinned in a session.</param>
public sealed record LibraryEntry(string Id, Scenario? Scenario, IReadOnlyList<Problem> Problems, IScenarioFiles Files);

/// <summary>
/// The scenarios in some folders, each a folder of its own. Broken ones are listed with their problems, so that one of
/// them keeps nobody from playing the others. Read once; make a new library to read again.
/// </summary>
public sealed class ScenarioLibrary
{
    private static readonly Lazy<ScenarioLibrary> shipped = new(() => new(Path.Combine(AppContext.BaseDirectory, "Library")));

    /// <summary>Reads every scenario in the given folders: by their places on the shelf, then in the order of the folders and by name within each.</summary>
    /// <param name="folderPaths">Folders that hold scenario folders; one that is missing holds none.</param>
    public ScenarioLibrary(params IReadOnlyList<string> folderPaths)
    {
        ArgumentNullException.ThrowIfNull(folderPaths);
        var entries = new List<LibraryEntry>();
        foreach (string folder in folderPaths.Where(Directory.Exists).SelectMany(Folders))
        {
            entries.Add(Read(folder, entries));
        }
        Entries = [.. entries.OrderBy(e => e.Scenario?.Shelf ?? Scenario.LastOnShelf)];
    }

    /// <summary>The shipped scenarios, in the folder beside the assembly.</summary>
    public static ScenarioLibrary Default => shipped.Value;

    /// <summary>All scenarios, broken ones included.</summary>
    public IReadOnlyList<LibraryEntry> Entries { get; }

    /// <summary>The entry of an id, or null.</summary>
    public LibraryEntry? Find(string id) => Entries.FirstOrDefault(e => e.Id == id);

    /// <summary>A scenario that is known to be there and good.</summary>
    /// <exception cref="InvalidOperationException">It is missing or broken; the message says which and why.</exception>
    public Scenario Get(string id)
    {
        LibraryEntry entry = Find(id) ?? throw new InvalidOperationException($"There is no scenario '{id}'.");
        return entry.Scenario ?? throw new InvalidOperationException($"The scenario '{id}' is broken: {entry.Problems[0]}");
    }

    /// <summary>One scenario read alone, the first of its id in the given folders; null where there is none.</summary>
    public static LibraryEntry? One(string id, params IReadOnlyList<string> folderPaths) =>
        folderPaths.Where(Directory.Exists).SelectMany(Folders).FirstOrDefault(f => Path.GetFileName(f) == id) is { } folder ? Read(folder, []) : null;

    private static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(folder).Where(d => !Path.GetFileName(d).StartsWith('.')).Order(StringComparer.Ordinal);

    private static LibraryEntry Read(string folder, List<LibraryEntry> before)
    {
        var files = new FolderFiles(folder);
        ScenarioReading reading = ScenarioReader.Read(files);
        string name = Path.GetFileName(folder);
        string id = reading.Scenario?.Id ?? name;
        if (reading.Scenario is not null && id != name)
        {
            return new(name, null, [new Problem("scenario.yaml", 1, 1, $"the scenario '{id}' lies in the folder '{name}'", $"a folder '{id}'")], files);
        }
        return before.Any(e => e.Id == id)
            ? new(id, null, [new Problem("", 1, 1, $"a second scenario '{id}'", "each id once in all folders")], files)
            : new(id, reading.Scenario, reading.Problems, files);
    }
}
