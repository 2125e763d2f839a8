using Wargame.Scenarios;

namespace Wargame.Server;

/// <summary>
/// The scenarios that can be opened here: those shipped beside the program and the owner's own in the data folder. Folders are read when
/// asked, so that an author who mends a file sees it at the next look.
/// </summary>
public sealed class ScenarioShelf(DataFolder data)
{
    private readonly string[] folders = [Path.Combine(AppContext.BaseDirectory, "Library"), data.Scenarios];

    /// <summary>Every folder, read; the owner's own come last and cannot take a shipped one's name.</summary>
    public IReadOnlyList<LibraryEntry> All() => new ScenarioLibrary(folders).Entries;

    /// <summary>One scenario; null where no folder has this name.</summary>
    public LibraryEntry? Find(string id) => ScenarioLibrary.One(id, folders);
}
