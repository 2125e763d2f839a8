using System.Globalization;
using System.Text;

namespace Wargame.Scenarios;

/// <summary>Writes the shapes of all files as Markdown tables for authors.</summary>
internal static class ReferenceText
{
    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("# Every file and key\n\n");
        text.Append("Generated from the reader itself by `wargame schema`; do not edit. [README.md](README.md) is the guide.\n");
        text.Append("**Bold** keys must stand. A whole number outside of its range is refused.\n");
        foreach (FileKind kind in FileKind.All.OrderBy(k => k.Name, StringComparer.Ordinal))
        {
            (ItemShape root, IReadOnlyDictionary<string, Shape> named) = kind.Describe();
            text.Append(CultureInfo.InvariantCulture, $"\n## {kind.Name}\n\n{kind.About}{(kind.Needed ? "" : " May be left out.")}\n");
            Table(text, "", root);
            foreach ((string name, Shape shape) in named) Inner(text, $"a {name}", shape);
        }
        return text.ToString();
    }

    private static void Table(StringBuilder text, string path, ItemShape item)
    {
        if (path.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\n### {path}\n");
        text.Append(item.OneKey ? "\nExactly one of these keys:\n\n" : "\n");
        text.Append("| key | holds | where missing | meaning |\n|---|---|---|---|\n");
        foreach (KeyShape key in item.Keys)
        {
            string name = key.Needed ? $"**{key.Key}**" : key.Key;
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {Cell(Holds(key.Value))} | {Cell(key.Needed || item.OneKey ? "" : key.Otherwise)} | {Cell(key.Note)} |\n");
        }
        foreach (KeyShape key in item.Keys.Where(k => k.Value is WordShape { Words: var w } && w.Any(x => x.Note.Length > 0)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\nWords of `{key.Key}`: {string.Join("; ", ((WordShape)key.Value).Words.Select(w => $"`{w.Word}` {w.Note.TrimEnd('.')}"))}.\n");
        }
        string stem = path.Length == 0 ? "" : path + ".";
        foreach (KeyShape key in item.Keys) Inner(text, stem + key.Key, key.Value);
    }

    private static void Inner(StringBuilder text, string path, Shape shape)
    {
        switch (shape)
        {
            case ListShape list:
                Inner(text, path + "[]", list.Item);
                break;
            case ItemShape item when !Alike(item):
                Table(text, path, item);
                break;
            case ItemShape item:
                Figures(text, path, item);
                break;
            case CasesShape cases:
                foreach (CaseGroup group in CaseGroup.Of(cases))
                {
                    Table(text, $"{path} with {cases.By} {string.Join(", ", group.Words.Select(w => w.Word))}", group.Item);
                }
                break;
        }
    }

    // The figures of the rules: many keys, each with a value and a source, read best in one table.
    private static bool Alike(ItemShape item) =>
        item.Keys.Count > 1 && item.Keys.All(k => k.Value is ItemShape { Keys: [{ Key: "value" }, { Key: "source" }] });

    private static void Figures(StringBuilder text, string path, ItemShape item)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {path}\n\nEach figure is written `key: {{ value: ..., source: ... }}`.\n\n| key | value | where missing | meaning |\n|---|---|---|---|\n");
        foreach (KeyShape key in item.Keys)
        {
            KeyShape value = ((ItemShape)key.Value).Keys[0];
            text.Append(CultureInfo.InvariantCulture, $"| {key.Key} | {Cell(Holds(value.Value))} | {Cell(value.Note.Replace("By default ", "").TrimEnd('.'))} | {Cell(key.Note)} |\n");
        }
    }

    private static string Holds(Shape shape) => shape switch
    {
        TextShape { Pattern.Length: > 0 } name => name.Kind,
        TextShape text => $"{text.Kind}, at most {text.Most} characters",
        WholeShape whole => string.Create(CultureInfo.InvariantCulture, $"whole number, {whole.Low:N0} to {whole.High:N0}"),
        FlagShape => "true or false",
        WordShape words => "one of " + string.Join(", ", words.Words.Select(w => $"`{w.Word}`")),
        PointShape => "[longitude, latitude]",
        ListShape { Item: ItemShape or CasesShape } list => $"list of items below, at most {list.Most}",
        ListShape list => $"list, {(list.Fewest > 0 ? $"{list.Fewest} to" : "at most")} {list.Most}: {Holds(list.Item)}",
        TableShape table => $"for each {table.KeyKind}: {Holds(table.Value)}",
        NamedShape named => $"a {named.Name}",
        _ => "keys below",
    };

    private static string Cell(string text) => text.Replace("|", "\\|").Replace('\n', ' ');
}
