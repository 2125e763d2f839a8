using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Wargame.Scenarios;

/// <summary>Writes the shape of a file as a JSON Schema (draft 7), so that an editor completes keys and marks mistakes while one types.</summary>
internal static class SchemaText
{
    private static readonly JsonWriterOptions readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Of(FileKind kind)
    {
        (ItemShape root, IReadOnlyDictionary<string, Shape> named) = kind.Describe();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", kind.Name);
            json.WriteString("description", kind.About);
            Item(json, root);
            if (named.Count > 0)
            {
                json.WriteStartObject("definitions");
                foreach ((string name, Shape shape) in named) Write(json, name, shape, "");
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string name, Shape shape, string note)
    {
        json.WriteStartObject(name);
        if (note.Length > 0) json.WriteString("description", note);
        Body(json, shape);
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case TextShape text:
                json.WriteString("type", "string");
                if (text.Pattern.Length == 0) json.WriteNumber("maxLength", text.Most);
                json.WriteString("pattern", text.Pattern.Length == 0 ? "\\S" : text.Pattern);
                break;
            case WholeShape whole:
                // Digits may be grouped (800_000), which YAML 1.2 takes for a text.
                Strings(json, "type", ["integer", "string"]);
                json.WriteNumber("minimum", whole.Low);
                json.WriteNumber("maximum", whole.High);
                json.WriteString("pattern", "^[-+]?[0-9]+(_[0-9]+)*$");
                break;
            case DegreesShape degrees:
                json.WriteString("type", "number");
                json.WriteNumber("minimum", -degrees.Most);
                json.WriteNumber("maximum", degrees.Most);
                break;
            case FlagShape:
                json.WriteString("type", "boolean");
                break;
            case WordShape words:
                json.WriteString("type", "string");
                Strings(json, "enum", words.Words.Select(w => w.Word));
                if (words.Words.Any(w => w.Note.Length > 0)) Strings(json, "enumDescriptions", words.Words.Select(w => w.Note));
                break;
            case ListShape list:
                json.WriteString("type", "array");
                if (list.Fewest > 0) json.WriteNumber("minItems", list.Fewest);
                json.WriteNumber("maxItems", list.Most);
                Write(json, "items", list.Item, "");
                break;
            case PointShape:
                Point(json);
                break;
            case TableShape table:
                json.WriteString("type", "object");
                json.WriteStartObject("patternProperties");
                Write(json, table.KeyPattern, table.Value, "");
                json.WriteEndObject();
                json.WriteBoolean("additionalProperties", false);
                break;
            case NamedShape named:
                json.WriteString("$ref", "#/definitions/" + named.Name);
                break;
            case ItemShape item:
                Item(json, item);
                break;
            case CasesShape cases:
                Cases(json, cases);
                break;
        }
    }

    private static void Item(Utf8JsonWriter json, ItemShape item)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (KeyShape key in item.Keys)
        {
            string otherwise = key.Needed || item.OneKey || key.Otherwise.Length == 0 ? "" : $" Where it is missing: {key.Otherwise}.";
            Write(json, key.Key, key.Value, key.Value is NamedShape ? "" : (key.Note + otherwise).Trim());
        }
        json.WriteEndObject();
        if (item.Keys.Any(k => k.Needed)) Strings(json, "required", item.Keys.Where(k => k.Needed).Select(k => k.Key));
        if (item.OneKey)
        {
            json.WriteNumber("minProperties", 1);
            json.WriteNumber("maxProperties", 1);
        }
        json.WriteBoolean("additionalProperties", false);
    }

    // Words with the same keys share an alternative.
    private static void Cases(Utf8JsonWriter json, CasesShape cases)
    {
        json.WriteString("type", "object");
        json.WriteStartArray("oneOf");
        foreach (CaseGroup group in CaseGroup.Of(cases))
        {
            json.WriteStartObject();
            Item(json, group.Item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Point(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartArray("items");
        foreach (DegreesShape part in PointShape.Parts)
        {
            json.WriteStartObject();
            Body(json, part);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("minItems", 2);
        json.WriteNumber("maxItems", 2);
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}

/// <summary>Words of a deciding key that lead to the same further keys.</summary>
/// <param name="Words">The words.</param>
/// <param name="Item">The mapping, with the deciding key narrowed to these words.</param>
internal sealed record CaseGroup(IReadOnlyList<(string Word, string Note)> Words, ItemShape Item)
{
    public static IReadOnlyList<CaseGroup> Of(CasesShape cases)
    {
        var groups = new List<CaseGroup>();
        foreach (IGrouping<string, (string Word, ItemShape Item)> group in cases.Cases.GroupBy(c => Signature(c.Item)))
        {
            (_, ItemShape first) = group.First();
            var all = (WordShape)first.Keys.First(k => k.Key == cases.By).Value;
            HashSet<string> here = [.. group.Select(c => c.Word)];
            (string, string)[] words = [.. all.Words.Where(w => here.Contains(w.Word))];
            groups.Add(new(words, first with { Keys = [.. first.Keys.Select(k => k.Key == cases.By ? k with { Value = new WordShape(words) } : k)] }));
        }
        return groups;
    }

    // Lists of values in a record compare by reference, so the text of the keys stands for them.
    private static string Signature(ItemShape item) => string.Join(';', item.Keys.Select(k => $"{k.Key}:{(k.Value is WordShape ? "" : k.Value)}:{k.Needed}:{k.Otherwise}"));
}
