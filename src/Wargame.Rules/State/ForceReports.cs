using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wargame.Rules;

/// <summary>
/// Reports of one faction on the forces in one city, by position of the faction reported on. They stand side by side: a turn that makes
/// hundreds of reports makes no object.
/// </summary>
/// <param name="factions">Number of factions, at most 64.</param>
[JsonConverter(typeof(ForceReportsJson))]
public sealed class ForceReports(int factions)
{
    // None until the first is kept: of most places a faction hears nothing for long.
    private Entry[] kept = [];

    /// <summary>Number of factions.</summary>
    public int Count => factions;
    /// <summary>Factions on which there is a report, by bits.</summary>
    internal ulong Known { get; private set; }

    /// <summary>The report on a faction; null for none.</summary>
    public ForceReport? this[int faction]
    {
        get => Has(faction) ? kept[faction].Report : null;
        set
        {
            if (value is { } report) Keep(faction, report);
            else Drop(faction);
        }
    }

    /// <summary>True where there is a report on a faction.</summary>
    internal bool Has(int faction) => (Known >> faction & 1) != 0;

    /// <summary>Keeps a report in place of the one before.</summary>
    internal void Keep(int faction, in ForceReport report) => Keep(faction, report.Low, report.High, report.Turn, report.Letter, report.Number, report.Source);

    /// <summary>The same, by what is in the report.</summary>
    internal void Keep(int faction, int low, int high, int turn, char letter, int number, string source)
    {
        if (kept.Length == 0) kept = new Entry[factions];
        ref Entry entry = ref kept[faction];
        entry.Low = low;
        entry.High = high;
        entry.Turn = turn;
        entry.Letter = letter;
        entry.Number = number;
        entry.Source = source;
        Known |= 1UL << faction;
    }

    /// <summary>Forgets the report on a faction.</summary>
    internal void Drop(int faction) => Known &= ~(1UL << faction);

    /// <summary>Takes over the reports of another, of as many factions.</summary>
    internal void Take(ForceReports other)
    {
        Known = other.Known;
        if (Known == 0) return;
        if (kept.Length == 0) kept = new Entry[factions];
        for (ulong who = Known; who != 0; who &= who - 1)
        {
            int faction = BitOperations.TrailingZeroCount(who);
            kept[faction] = other.kept[faction];
        }
    }

    /// <summary>A copy.</summary>
    public ForceReports Clone()
    {
        var copy = new ForceReports(factions);
        copy.Take(this);
        return copy;
    }

    /// <summary>Men of some factions, by bits, each in the middle of its report.</summary>
    internal int Middle(ulong sides)
    {
        int sum = 0;
        for (ulong who = Known & sides; who != 0; who &= who - 1)
        {
            ref readonly Entry entry = ref kept[BitOperations.TrailingZeroCount(who)];
            sum += (entry.Low + entry.High) / 2;
        }
        return sum;
    }

    /// <summary>The first of some factions, by bits, of which so many men may be there at most; -1 for none.</summary>
    internal int First(ulong sides, int men)
    {
        for (ulong who = Known & sides; who != 0; who &= who - 1)
        {
            int faction = BitOperations.TrailingZeroCount(who);
            if (kept[faction].High >= men) return faction;
        }
        return -1;
    }

    // A report where it lies: written field by field, since a turn writes hundreds.
    private struct Entry
    {
        public int Low, High, Turn, Number;
        public char Letter;
        public string Source;

        public readonly ForceReport Report => new(Low, High, Turn, Letter, Number, Source);
    }
}

/// <summary>JSON form of <see cref="ForceReports"/>: an array with a report or null for each faction.</summary>
public sealed class ForceReportsJson : JsonConverter<ForceReports>
{
    /// <inheritdoc/>
    public override ForceReports Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ForceReport?[] all = JsonSerializer.Deserialize<ForceReport?[]>(ref reader, options) ?? throw new JsonException("reports are a list");
        if (all.Length > 64) throw new JsonException("a world has at most 64 factions");
        var reports = new ForceReports(all.Length);
        for (int f = 0; f < all.Length; f++) reports[f] = all[f];
        return reports;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ForceReports value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        for (int f = 0; f < value.Count; f++) JsonSerializer.Serialize(writer, value[f], options);
        writer.WriteEndArray();
    }
}
