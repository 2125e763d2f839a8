namespace Wargame.Scenarios;

/// <summary>The small commented scenario that <c>wargame new</c> writes: three cities, two sides and a power.</summary>
public static class ScenarioTemplate
{
    private const string id = "three-cities";

    /// <summary>
    /// Writes the files and, beside them, the schemas that editors use. The scenario takes its id from the folder's name.
    /// </summary>
    /// <param name="folder">A folder that is missing or empty, named like a scenario: 2 to 40 lower-case letters, digits and hyphens.</param>
    /// <returns>What is wrong with the folder; null when all was written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string? Write(string folder)
    {
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (!Fields.IsSlug(name)) return $"'{name}' is no name for a scenario; expected 2 to 40 lower-case letters, digits and hyphens";
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) return $"the folder '{folder}' is not empty";
        string template = Path.Combine(AppContext.BaseDirectory, "Template");
        foreach (string file in Directory.EnumerateFiles(template, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(folder, Path.GetRelativePath(template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllText(to, File.ReadAllText(file).Replace($"id: {id}\n", $"id: {name}\n", StringComparison.Ordinal));
        }
        string schemas = Path.Combine(folder, ".schema");
        Directory.CreateDirectory(schemas);
        foreach ((string file, string text) in ScenarioSchemas.All()) File.WriteAllText(Path.Combine(schemas, file), text);
        return null;
    }
}
