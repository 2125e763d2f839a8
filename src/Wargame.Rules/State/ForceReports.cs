using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wargame.Rules;

/// <summary>
/// Reports of one faction on the forces in one city, by position of the faction reported on. Few of them exist at a time, and those stand
/// side by side: a turn that makes hundreds of reports makes no object.
/// </summary>
/// <param name="factions">Number of factions, at most 64.</param>
[JsonConverter(typeof(ForceReportsJson))]
public sealed class ForceReports(int factions)
{
    private ForceReport[] kept = [];

    /// <summary>Number of factions.</summary>
    public int Count => factions;
    /// <summary>Factions on which there is a report, by bits.</summary>
    internal ulong Known { get; private set; }

    /// <summary>The report on a faction; null for none.</summary>
    public ForceReport? this[int faction]
    {
        get => (Known >> faction & 1) == 0 ? null : kept[Place(faction)];
        set
        {
            if (value is { } report) Keep(faction, report);
            else Drop(faction);
        }
    }

    /// <summary>Keeps a report in place of the one before.</summary>
    internal void Keep(int faction, in ForceReport report)
    {
        int place = Place(faction);
        if ((Known >> faction & 1) == 0) Make(faction, place);
        kept[place] = report;
    }

    /// <summary>Forgets the report on a faction.</summary>
    internal void Drop(int faction)
    {
        if ((Known >> faction & 1) == 0) return;
        int place = Place(faction), last = BitOperations.PopCount(Known) - 1;
        Array.Copy(kept, place + 1, kept, place, last - place);
        Known &= ~(1UL << faction);
    }

    /// <summary>Takes over the reports of another, of as many factions.</summary>
    internal void Take(ForceReports other)
    {
        int count = BitOperations.PopCount(other.Known);
        if (kept.Length < count) kept = new ForceReport[count];
        other.kept.AsSpan(0, count).CopyTo(kept);
        Known = other.Known;
    }

    /// <summary>A copy.</summary>
    public ForceReports Clone() => new(factions) { kept = Known == 0 ? [] : kept[..BitOperations.PopCount(Known)], Known = Known };

    /// <summary>Men of some factions, by bits, each in the middle of its report.</summary>
    internal int Middle(ulong sides)
    {
        int sum = 0;
        for (ulong who = Known & sides; who != 0; who &= who - 1)
        {
            ref readonly ForceReport report = ref kept[Place(BitOperations.TrailingZeroCount(who))];
            sum += (report.Low + report.High) / 2;
        }
        return sum;
    }

    /// <summary>The first of some factions, by bits, of which so many men may be there at most; -1 for none.</summary>
    internal int First(ulong sides, int men)
    {
        for (ulong who = Known & sides; who != 0; who &= who - 1)
        {
            int faction = BitOperations.TrailingZeroCount(who);
            if (kept[Place(faction)].High >= men) return faction;
        }
        return -1;
    }

    // Reports stand in the order of their factions.
    private int Place(int faction) => BitOperations.PopCount(Known & ((1UL << faction) - 1));

    private void Make(int faction, int place)
    {
        int count = BitOperations.PopCount(Known);
        if (count == kept.Length) Array.Resize(ref kept, count + 2);
        Array.Copy(kept, place, kept, place + 1, count - place);
        Known |= 1UL << faction;
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
