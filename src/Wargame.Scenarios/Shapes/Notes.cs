using System.Xml.Linq;

namespace Wargame.Scenarios;

/// <summary>
/// What keys and words mean, taken from the summaries of the types that they fill. The compiler writes these beside the assembly; where
/// that file is missing there are no notes. Only schema and reference tables ask.
/// </summary>
internal static class Notes
{
    private static readonly Lazy<IReadOnlyDictionary<string, XElement>> rules = new(() => Read("Wargame.Rules"));

    /// <summary>What a key means: the property or parameter of its type that is spelled like it.</summary>
    public static string OfKey(Type? type, string key)
    {
        if (type is null || key.Length == 0) return "";
        string name = char.ToUpperInvariant(key[0]) + key[1..];
        return rules.Value.TryGetValue($"P:{type.FullName}.{name}", out XElement? property) ? Plain(property.Element("summary"))
            : rules.Value.TryGetValue($"T:{type.FullName}", out XElement? record)
                ? Plain(record.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name))
            : "";
    }

    /// <summary>What a word of a list means.</summary>
    public static string OfWord(Type type, string word) =>
        rules.Value.TryGetValue($"F:{type.FullName}.{word}", out XElement? field) ? Plain(field.Element("summary")) : "";

    private static Dictionary<string, XElement> Read(string assembly)
    {
        string file = Path.Combine(AppContext.BaseDirectory, assembly + ".xml");
        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        if (!File.Exists(file)) return members;
        foreach (XElement member in XDocument.Load(file).Descendants("member"))
        {
            if (member.Attribute("name")?.Value is { } name) members[name] = member;
        }
        return members;
    }

    // A reference to another member becomes its last name, as an author would write the key.
    private static string Plain(XElement? note)
    {
        if (note is null) return "";
        string text = string.Concat(note.DescendantNodes().Select(n => n switch
        {
            XText t => t.Value,
            XElement { Name.LocalName: "see" or "paramref" } e => Key(e),
            _ => "",
        }));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Key(XElement reference)
    {
        string name = (reference.Attribute("cref") ?? reference.Attribute("name"))?.Value ?? "";
        int dot = name.LastIndexOf('.');
        return name.Length == 0 ? "" : "`" + Words.Camel(name[(dot + 1)..]) + "`";
    }
}
