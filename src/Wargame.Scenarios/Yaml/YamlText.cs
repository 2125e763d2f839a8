using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Wargame.Scenarios.Yaml;

/// <summary>Turns the text of one file into nodes with places, or into problems.</summary>
internal static class YamlText
{
    /// <summary>The file's one document; null with a problem reported where there is none.</summary>
    public static YamlNode? Parse(string file, string text, Report report)
    {
        var scanner = new PlainScanner(new Scanner(new StringReader(text), skipComments: true));
        try
        {
            return Document(file, new Parser(scanner), report);
        }
        catch (NotPlainException e)
        {
            report.Add(Place(file, e.At), e.Message, e.Expected);
        }
        catch (YamlException e)
        {
            report.Add(Place(file, e.Start), Words.Short(Sentence(e.Message)), "valid YAML");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The scanner has states of its own that some broken texts run into (found by random changes to good files).
            report.Add(Place(file, scanner.CurrentPosition), "the text cannot be parsed", "valid YAML");
        }
        return null;
    }

    private static YamlNode? Document(string file, Parser parser, Report report)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            report.Add(new Spot(file, 1, 1), "the file is empty", "keys and values");
            return null;
        }
        parser.Consume<DocumentStart>();
        YamlNode root = Node(file, parser, report);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out DocumentStart? second))
        {
            report.Add(Place(file, second.Start), "a second document begins", "one document in a file");
        }
        return root;
    }

    private static YamlNode Node(string file, Parser parser, Report report)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(Place(file, scalar.Start), scalar.Value, scalar.Style != ScalarStyle.Plain);
        }
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(file, parser, report));
            }
            return new YamlList(Place(file, list.Start), items);
        }
        return Map(file, parser, report);
    }

    private static YamlMap Map(string file, Parser parser, Report report)
    {
        MappingStart start = parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            YamlNode key = Node(file, parser, report);
            YamlNode value = Node(file, parser, report);
            if (key is not YamlScalar name)
            {
                report.Add(key.At, $"{key.Kind} cannot be a key", "a word");
            }
            else if (!seen.Add(name.Text))
            {
                report.Add(name.At, $"the key {name.Kind} stands twice", "each key once");
            }
            else
            {
                entries.Add(new(name, value));
            }
        }
        return new(Place(file, start.Start), entries);
    }

    private static Spot Place(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private static string Sentence(string message)
    {
        // The parser's sentences begin with a capital and end with a stop; a problem's "what" is neither.
        string text = message.ReplaceLineEndings(" ").TrimEnd('.');
        return text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "the text cannot be parsed";
    }
}
