using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>calibration.yaml: figures that many games have to meet.</summary>
internal static class CalibrationSection
{
    public static FileKind File { get; } = new("calibration.yaml", false, "Figures that many games played by doctrines have to meet.", Read)
    {
        Declares = [("lines", n => null)],
    };

    private static void Read(Fields file, Draft draft)
    {
        string source = file.Source();
        draft.Calibration = [.. file.Items("lines", 60, typeof(CalibrationLine), "The lines; shares and relative changes are in permille.").Select(item => Line(item, source, draft))];
        file.Close();
    }

    private static CalibrationLine Line(Fields item, string source, Draft draft)
    {
        const string change = "Measures the change against games of the same seeds that are played this way.";
        var line = new CalibrationLine
        {
            Id = item.Slug("id"),
            Text = item.Text("text", 200),
            Outcome = item.Outcome("outcome"),
            Statistic = item.Word<Statistic>("statistic"),
            Play = Play(item.InnerOr("play", typeof(PlayDefinition)), draft) ?? PlayDefinition.First,
            Against = Play(item.InnerOr("against", typeof(PlayDefinition), change), draft),
            Relative = item.Flag("relative"),
            From = item.IntOr("from", 0, OutcomesSection.Most, 0),
            To = item.IntOr("to", 0, OutcomesSection.Most, OutcomesSection.Most),
            After = item.OutcomeOr("after"),
            Within = item.IntOr("within", 0, HeadSection.MostTurns, 0),
            Low = Bound(item, "low"),
            High = Bound(item, "high"),
            Clear = item.Flag("clear"),
            Source = item.Source(source),
        };
        if (!item.Probing) Sense(item, line, draft.Outcomes);
        item.Close();
        return line;
    }

    // A missing bound is no bound.
    private static int? Bound(Fields item, string key)
    {
        int bound = item.IntOr(key, -OutcomesSection.Most, OutcomesSection.Most, 0, "No bound where it is missing.");
        return item.Has(key) ? bound : null;
    }

    private static void Sense(Fields item, CalibrationLine line, ImmutableArray<OutcomeDefinition> outcomes)
    {
        if (line is { Low: null, High: null }) item.Refuse(item.Node("id"), $"the line '{line.Id}' has no range", "'low' or 'high'");
        if (line is { Low: { } low, High: { } high } && low > high) item.Refuse(item.Node("high"), "'high' lies below 'low'", $"{low} or more");
        if (line.Relative && (line.Against is null || line.Statistic != Statistic.Mean))
        {
            item.Refuse(item.Node("relative"), "nothing to be relative to", "'statistic: mean' and 'against'");
        }
        if (line.Against is not null && line.Statistic == Statistic.Median) item.Refuse(item.Node("statistic"), "a median has no change", "'mean' or 'share'");
        if (line.After is { } after)
        {
            bool turns = outcomes.Where(o => o.Id == after || o.Id == line.Outcome).All(o => o.IsTurn);
            if (!turns || line.Statistic != Statistic.Share || line.Against is not null)
            {
                item.Refuse(item.Node("after"), "'after' compares the turns of two outcomes", "'statistic: share' of a place-lost or a collapse after another, without 'against'");
            }
        }
        else if (line.Statistic == Statistic.Share && !item.Has("from") && !item.Has("to"))
        {
            item.Refuse(item.Node("statistic"), "a share of what", "'from', 'to', or 'after' and 'within'");
        }
    }

    private static PlayDefinition? Play(Fields? item, Draft draft)
    {
        if (item is null) return null;
        var doctrines = new SortedDictionary<FactionId, string>(Comparer<FactionId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)));
        var without = new SortedDictionary<FactionId, ImmutableArray<OrderKind>>(doctrines.Comparer);
        foreach (Fields one in item.ItemsOr("doctrines", 40, note: "Doctrines of factions that do not play their first."))
        {
            FactionId faction = one.Faction("faction");
            string name = one.Slug("name", "Name of one of its doctrines.");
            if (draft.Factions.FirstOrDefault(f => f.Id == faction) is { } known && known.Doctrines.All(d => d.Name != name))
            {
                one.Refuse(one.Node("name"), $"{faction} has no doctrine '{name}'", Words.Instead(name, [.. known.Doctrines.Select(d => d.Name)]));
            }
            doctrines[faction] = name;
            one.Close();
        }
        foreach (Fields one in item.ItemsOr("without", 100, note: "Kinds of orders taken off a faction's sheets."))
        {
            FactionId faction = one.Faction("faction");
            without[faction] = [.. without.GetValueOrDefault(faction, []), one.Word<OrderKind>("order")];
            one.Close();
        }
        item.Close();
        return new PlayDefinition(doctrines, without);
    }
}
