using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary><c>search SCENARIO --faction F</c>: looks for good play for a faction and prints what it found as a doctrine.</summary>
internal static partial class SearchVerb
{
    public static Command Make()
    {
        Argument<string> scenario = Verb.Scenario();
        var faction = new Option<string>("--faction") { Description = "Whose play is searched.", Required = true };
        var aim = new Option<string?>("--aim") { Description = "OUTCOME>=N or OUTCOME<=N, or both as OUTCOME=N..M; the scenario's aim for the faction where not given." };
        var generations = new Option<int>("--generations") { Description = "Generations of search; about 5,000 games each.", DefaultValueFactory = _ => 20 };
        Option<int> games = Verb.Games(4000), threads = Verb.Threads();
        Option<ulong> seed = Verb.Seed();
        Option<string[]> doctrine = DoctrineArgument.Make();
        var file = new Option<string?>("--out") { Description = "File for the doctrine as YAML." };
        var command = new Command("search",
            "Searches a faction's doctrine (its figures, lists and levers) for the play that succeeds most often against the others' doctrines, and prints it with its success on fresh games.")
        {
            scenario, faction, aim, generations, games, seed, doctrine, file, threads,
        };
        command.Plays((parsed, stop) => Run(
            new Inquiry(parsed.GetValue(scenario)!, parsed.GetValue(faction)!, parsed.GetValue(aim), parsed.GetValue(generations), parsed.GetValue(games),
                parsed.GetValue(seed), parsed.GetValue(doctrine) ?? [], parsed.GetValue(file)),
            Rollouts.Games.OnConsole(parsed.GetValue(threads), stop), Paper.ForConsole(), Console.Error));
        return command;
    }

    /// <summary>What is searched, as it stood on the command line.</summary>
    public sealed record Inquiry(
        string Scenario, string Faction, string? Aim, int Generations, int Games, ulong Seed, IReadOnlyList<string> Doctrines, string? File);

    /// <summary>0 when something was found, 2 when the input was no good.</summary>
    public static int Run(Inquiry inquiry, Games games, Paper paper, TextWriter errors)
    {
        if (ScenarioArgument.Read(inquiry.Scenario, errors) is not { } scenario) return 2;
        if (DoctrineArgument.Read(scenario, inquiry.Doctrines, errors) is not { } named) return 2;
        var id = new FactionId(inquiry.Faction.ToUpperInvariant());
        if (scenario.IndexOf(id) < 0)
        {
            errors.WriteLine($"--faction {inquiry.Faction}: expected one of {string.Join(", ", scenario.Factions.Select(f => f.Id))}.");
            return 2;
        }
        if (AimOf(scenario, id, inquiry.Aim, errors) is not { } aim || !Verb.Sensible(inquiry.Games, 10, errors)) return 2;
        FactionDefinition faction = scenario.Faction(id);
        paper.Line($"{scenario.Title} · play for {faction.Name}", Ink.Strong);
        paper.Entry("Aim", Say(scenario, aim));
        paper.Line();
        var search = new Search(scenario, faction, aim, SelfPlay.Doctrines(scenario, named), inquiry.Seed, games);
        Found found = search.Run(inquiry.Generations, inquiry.Games, (generation, _, rate) =>
            paper.Line(FormattableString.Invariant($"Generation {generation,3}: the best succeeds in {RolloutTable.Percent(rate)} of the games it was chosen on")));
        paper.Line();
        string yaml = DoctrineText.Of(found.Doctrine with { Name = "found", Title = "Found by search", Note = $"Found by search for: {Say(scenario, aim)}." });
        paper.Line(yaml);
        paper.Line(FormattableString.Invariant(
            $"Succeeds in {RolloutTable.Percent(found.Success.Value)} of {inquiry.Games:N0} fresh games ({RolloutTable.Percent(found.Success.Low)} to {RolloutTable.Percent(found.Success.High)}, Wilson 95 %)."), Ink.Strong);
        if (inquiry.File is { } file) File.WriteAllText(file, yaml);
        paper.Line(games.Pace());
        return 0;
    }

    private static Aim? AimOf(Scenario scenario, FactionId faction, string? text, TextWriter errors)
    {
        if (text is null)
        {
            if (scenario.Aims.FirstOrDefault(a => a.Faction == faction) is { } aim) return aim;
            errors.WriteLine($"{scenario.Id} names no aim for {faction}: give one with --aim.");
            return null;
        }
        Match match = AimForm().Match(text);
        string outcome = match.Groups["outcome"].Value;
        if (!match.Success || scenario.Outcomes.All(o => o.Id != outcome))
        {
            errors.WriteLine($"--aim {text}: expected OUTCOME>=N, OUTCOME<=N or OUTCOME=N..M with one of {string.Join(", ", scenario.Outcomes.Select(o => o.Id))}.");
            return null;
        }
        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        return match.Groups["sign"].Value switch
        {
            ">=" => new Aim(faction, outcome, Number("low"), int.MaxValue),
            "<=" => new Aim(faction, outcome, int.MinValue, Number("low")),
            _ => new Aim(faction, outcome, Number("low"), match.Groups["high"].Success ? Number("high") : Number("low")),
        };
    }

    private static string Say(Scenario scenario, Aim aim)
    {
        string text = scenario.Outcomes[Measurement.Position(scenario, aim.Outcome)].Text;
        bool low = aim.From > 0, high = aim.To is < int.MaxValue and < 50_000_000;
        return low && high ? $"{text}: {aim.From} to {aim.To}" : high ? $"{text}: {aim.To} or less" : $"{text}: {aim.From} or more";
    }

    [GeneratedRegex(@"^(?<outcome>[a-z][a-z0-9-]*)\s*(?<sign>>=|<=|=)\s*(?<low>\d{1,8})(\.\.(?<high>\d{1,8}))?$")]
    private static partial Regex AimForm();
}
