using System.Globalization;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>Where the items of a scenario stand in its files, and what only lint asks of them.</summary>
internal sealed class Marks
{
    private readonly Dictionary<(string File, string Item), Spot> spots = [];

    /// <summary>Codes of warnings that the author means.</summary>
    public IReadOnlyList<string> Accepts { get; set; } = [];

    /// <summary>Remembers the items of every list at the top of a file, by id where they have one, and by number.</summary>
    public void Note(string file, YamlMap root)
    {
        foreach (YamlEntry entry in root.Entries)
        {
            spots.TryAdd((file, entry.Key.Text), entry.Key.At);
            if (entry.Value is YamlMap inner)
            {
                foreach (YamlEntry one in inner.Entries) spots.TryAdd((file, one.Key.Text), one.Key.At);
            }
            if (entry.Value is not YamlList list) continue;
            for (int i = 0; i < list.Items.Count; i++)
            {
                spots.TryAdd((file, i.ToString(CultureInfo.InvariantCulture)), list.Items[i].At);
                if (list.Items[i] is not YamlMap item) continue;
                foreach (YamlEntry key in item.Entries)
                {
                    if (key is { Key.Text: "id", Value: YamlScalar id }) spots.TryAdd((file, id.Text), id.At);
                }
            }
        }
    }

    /// <summary>The place of an item; the beginning of the file where it is not known.</summary>
    public Spot Find(string file, string item) => spots.GetValueOrDefault((file, item), new Spot(file, 1, 1));
}
