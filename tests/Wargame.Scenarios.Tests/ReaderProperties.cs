using System.Text;
using CsCheck;

namespace Wargame.Scenarios.Tests;

/// <summary>Whatever happens to the files, the reader answers: with a scenario or with problems, never with an exception.</summary>
public class ReaderProperties
{
    private static readonly Dictionary<string, string> homs = Texts();
    private static readonly string[] paths = [.. homs.Keys.Order(StringComparer.Ordinal)];

    private static readonly Gen<(int File, int Kind, int A, int B, string Text)> change =
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 6], Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.String[0, 12]);

    [Fact]
    public void Lines_deleted_doubled_and_swapped_and_random_text_never_throw() =>
        change.Array[1, 4].Sample(Answers, iter: 500, print: changes => string.Join("; ", changes));

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Select(Gen.Int[0, paths.Length - 1], Gen.Byte.Array[0, 400]).Sample((file, bytes) =>
        {
            ScenarioReading reading = ScenarioReader.Read(new TextFiles(new Dictionary<string, string>(homs) { [paths[file]] = Encoding.Latin1.GetString(bytes) }));
            return reading.Scenario is not null || reading.Problems.Count > 0;
        }, iter: 300);

    [Theory]
    [InlineData("[", 900_000)]
    [InlineData("- ", 400_000)]
    [InlineData("{a: ", 200_000)]
    [InlineData("? ", 400_000)]
    [InlineData("---\n", 200_000)]
    [InlineData("\"", 900_000)]
    [InlineData("a\n", 400_000)]
    [InlineData("\t", 900_000)]
    public void Texts_made_to_be_slow_end_as_problems(string piece, int times)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times));

        Assert.NotEmpty(ScenarioReader.Read(ThreeTowns.WithFile("places.yaml", text)).Problems);
    }

    private static bool Answers((int File, int Kind, int A, int B, string Text)[] changes)
    {
        var texts = new Dictionary<string, string>(homs);
        foreach ((int file, int kind, int a, int b, string text) in changes)
        {
            string path = paths[file % paths.Length];
            texts[path] = Changed(texts[path], kind, a, b, text);
        }
        ScenarioReading reading = ScenarioReader.Read(new TextFiles(texts));
        return (reading.Scenario is null) == (reading.Problems.Count > 0);
    }

    private static string Changed(string text, int kind, int a, int b, string insert)
    {
        List<string> lines = [.. text.Split('\n')];
        int i = a % lines.Count, j = b % lines.Count, at = a % (text.Length + 1);
        switch (kind)
        {
            case 0: lines.RemoveAt(i); break;
            case 1: lines.Insert(j, lines[i]); break;
            case 2: (lines[i], lines[j]) = (lines[j], lines[i]); break;
            case 3: lines[i] = "  " + lines[i]; break;
            case 4: return text.Insert(at, insert);
            case 5: return text[..at];
            default: lines[i] = lines[i].Replace(": ", ": " + b); break;
        }
        return string.Join('\n', lines);
    }

    private static Dictionary<string, string> Texts()
    {
        IScenarioFiles files = ScenarioLibrary.Default.Find("homs-2024")!.Files;
        return files.Paths.ToDictionary(p => p, p => files.Text(p)!);
    }
}
