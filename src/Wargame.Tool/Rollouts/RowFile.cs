using CsvHelper;
using Parquet;
using Parquet.Schema;
using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary>One row a game, as text for spreadsheets or as Parquet for notebooks. A turn that never came is an empty cell.</summary>
internal static class RowFile
{
    /// <summary>True for a name whose ending says what to write.</summary>
    public static bool Knows(string file) => Path.GetExtension(file) is ".csv" or ".parquet";

    /// <summary>Writes the file whole: where it cannot be finished, what stood there before stays.</summary>
    public static void Write(string file, Scenario scenario, Game[] games)
    {
        string part = file + ".part";
        using (FileStream target = File.Create(part))
        {
            if (Path.GetExtension(file) == ".csv") Csv(target, scenario, games);
            else Parquet(target, scenario, games).GetAwaiter().GetResult();
        }
        File.Move(part, file, overwrite: true);
    }

    private static void Csv(Stream target, Scenario scenario, Game[] games)
    {
        using CsvWriter csv = CsvWriter.Create(target, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (string name in (string[])["game", "seed", "turns", .. Outcomes(scenario), .. Objectives(scenario)]) csv.WriteField(name);
        csv.EndRecord();
        for (int g = 0; g < games.Length; g++)
        {
            csv.WriteField(g + 1);
            csv.WriteField(games[g].Seed);
            csv.WriteField(games[g].Turns);
            for (int o = 0; o < scenario.Outcomes.Length; o++)
            {
                if (scenario.Outcomes[o].IsCategory) csv.WriteField(Category(scenario, games[g], o));
                else csv.WriteField(Value(scenario, games[g], o));
            }
            foreach (ObjectiveBand band in games[g].Bands) csv.WriteField(band.ToString());
            csv.EndRecord();
        }
    }

    private static async Task Parquet(Stream target, Scenario scenario, Game[] games)
    {
        var game = new DataField<int>("game");
        var seed = new DataField<ulong>("seed");
        var turns = new DataField<int>("turns");
        DataField[] outcomes = [.. scenario.Outcomes.Select(o => o.IsCategory ? new DataField<string>(o.Id) : (DataField)new DataField<int?>(o.Id))];
        DataField[] objectives = [.. Objectives(scenario).Select(n => new DataField<string>(n))];
        var schema = new ParquetSchema((Field[])[game, seed, turns, .. outcomes, .. objectives]);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, target);
        using ParquetRowGroupWriter rows = writer.CreateRowGroup();
        await rows.WriteAsync<int>(game, Enumerable.Range(1, games.Length).ToArray().AsMemory());
        await rows.WriteAsync<ulong>(seed, games.Select(g => g.Seed).ToArray().AsMemory());
        await rows.WriteAsync<int>(turns, games.Select(g => g.Turns).ToArray().AsMemory());
        for (int o = 0; o < outcomes.Length; o++)
        {
            int at = o;
            if (scenario.Outcomes[o].IsCategory) await rows.WriteAsync(outcomes[o], games.Select(g => Category(scenario, g, at)).ToArray());
            else await rows.WriteAsync<int>(outcomes[o], games.Select(g => Value(scenario, g, at)).ToArray().AsMemory());
        }
        for (int o = 0; o < objectives.Length; o++)
        {
            int at = o;
            await rows.WriteAsync(objectives[o], games.Select(g => g.Bands[at].ToString()).ToArray());
        }
    }

    private static IEnumerable<string> Outcomes(Scenario scenario) => scenario.Outcomes.Select(o => o.Id);

    // Objectives have no names of their own: the faction's id and a number, in the order of the file.
    private static IEnumerable<string> Objectives(Scenario scenario)
    {
        var counts = new Dictionary<FactionId, int>();
        foreach (ObjectiveDefinition objective in scenario.Objectives)
        {
            counts[objective.Faction] = counts.GetValueOrDefault(objective.Faction) + 1;
            yield return $"{objective.Faction}-{counts[objective.Faction]}";
        }
    }

    private static string Category(Scenario scenario, Game game, int outcome) => scenario.Outcomes[outcome].WordOf(game.Values[outcome]);

    private static int? Value(Scenario scenario, Game game, int outcome) =>
        scenario.Outcomes[outcome].IsTurn && game.Values[outcome] == 0 ? null : game.Values[outcome];
}
