using System.Text.RegularExpressions;

namespace Wargame.Rules.Tests.Cases;

/// <summary>Reads case files: a header at the margin, sections at two spaces, lines at four, details at six (NOTATION.md).</summary>
public static partial class CaseReader
{
    /// <summary>All cases of the suite, in order of files and lines.</summary>
    public static IReadOnlyList<Case> All { get; } = [.. Files().SelectMany(f => Read(f.Name, f.Text))];

    private static IEnumerable<(string Name, string Text)> Files()
    {
        System.Reflection.Assembly here = typeof(CaseReader).Assembly;
        foreach (string name in here.GetManifestResourceNames().Where(n => n.EndsWith(".cases", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(here.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }

    /// <summary>Cases of one file.</summary>
    public static IReadOnlyList<Case> Read(string file, string text)
    {
        var cases = new List<Case>();
        string[] lines = text.Split('\n');
        List<CaseLine>? section = null;
        List<CaseTurn> turns = [];
        List<string> clauses = [];
        for (int i = 0; i < lines.Length; i++)
        {
            string raw = lines[i].TrimEnd(), line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            int indent = raw.Length - raw.TrimStart().Length;
            string where = $"{file}:{i + 1}";
            if (indent == 0)
            {
                Match header = Header().Match(line);
                if (!header.Success) throw new CaseFault($"{where}: a case begins with its number and a title");
                turns = [new CaseTurn()];
                clauses = [];
                section = null;
                cases.Add(new Case(header.Groups[1].Value, header.Groups[2].Value, clauses, "war", turns, where));
            }
            else if (indent == 2 && line.StartsWith("clauses ", StringComparison.Ordinal)) clauses.AddRange(line[8..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));
            else if (indent == 2 && line.StartsWith("country ", StringComparison.Ordinal)) cases[^1] = cases[^1] with { Country = line[8..] };
            else if (indent == 2)
            {
                if (line == "then") turns.Add(new CaseTurn());
                section = line == "then" ? null : Section(turns[^1], line) ?? throw new CaseFault($"{where}: no section is called {line}");
            }
            else if (section is null) throw new CaseFault($"{where}: a line stands in no section");
            else if (indent == 4) section.Add(new CaseLine(i + 1, line, []));
            else if (indent == 6 && section.Count > 0) section[^1].Under.Add(new CaseLine(i + 1, line, []));
            else throw new CaseFault($"{where}: indent by two, four or six spaces");
        }
        return cases;
    }

    private static List<CaseLine>? Section(CaseTurn turn, string name) => name switch
    {
        "position" => turn.Position,
        "orders" => turn.Orders,
        "dice" => turn.Dice,
        "checks" => turn.Checks,
        "expect" => turn.Expect,
        _ => null,
    };

    [GeneratedRegex(@"^([A-Z]\.\d+) (.+)$")]
    private static partial Regex Header();
}
