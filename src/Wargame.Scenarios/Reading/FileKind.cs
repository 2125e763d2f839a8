using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>
/// A kind of file in a scenario's folder. A new section is one file of code that declares its kind, a line in <see cref="All"/>, and a
/// property of <see cref="Draft"/>: reader, JSON Schema, reference tables and lint follow from that.
/// </summary>
/// <param name="Name">File name.</param>
/// <param name="Needed">False where a scenario may do without.</param>
/// <param name="About">What it holds, for authors.</param>
/// <param name="Read">Reads it into the draft; with a recording <see cref="Fields"/> it describes itself.</param>
internal sealed record FileKind(string Name, bool Needed, string About, Action<Fields, Draft> Read)
{
    /// <summary>The type whose summaries describe the keys at the top of the file.</summary>
    public Type? Of { get; init; }

    /// <summary>Lists whose items have an id, and the names that these ids add to.</summary>
    public IReadOnlyList<(string List, Func<Names, NameSet?> Names)> Declares { get; init; } = [];

    /// <summary>All kinds in the order in which they are read: the head and what others refer to come first.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
    [
        SourcesSection.File, HeadSection.File, PlacesSection.File, RoutesSection.File, CorridorsSection.File, FactionsSection.File,
        RelationsSection.File, ForcesSection.File, ObjectivesSection.File, InjectsSection.File, SecretsSection.File, MapSection.File,
        OutcomesSection.File, CalibrationSection.File, HazardsSection.File, WordsSection.File, TutorialSection.File,
    ];

    /// <summary>What the file's keys are, recorded from the reading itself, and the shapes that contain themselves by name.</summary>
    public (ItemShape Root, IReadOnlyDictionary<string, Shape> Named) Describe()
    {
        var named = new SortedDictionary<string, Shape?>(StringComparer.Ordinal);
        var probe = new Probe(named, Of);
        Read(Fields.Recorder(probe), new Draft());
        return (probe.Item(), named.ToDictionary(n => n.Key, n => n.Value!));
    }
}
