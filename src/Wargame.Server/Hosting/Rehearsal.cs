using System.Text.Json;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// Plays some turns to itself after the start, so that the first players do not wait for the compiler: the rules, the views, their JSON.
/// It keeps nothing and stops with the server.
/// </summary>
public sealed class Rehearsal(ScenarioShelf shelf, ServerSettings settings) : BackgroundService
{
    private const int Turns = 3;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => settings.Rehearse ? Task.Run(() => Play(stoppingToken), stoppingToken) : Task.CompletedTask;

    private void Play(CancellationToken stopped)
    {
        if (shelf.All().FirstOrDefault(s => s.Scenario is not null)?.Scenario is not { } scenario) return;
        World world = WorldSetup.Start(scenario, 1);
        for (int turn = 0; turn < Turns && SelfPlay.Runs(world) && !stopped.IsCancellationRequested; turn++)
        {
            TurnInputs inputs = SelfPlay.Inputs(world, SelfPlay.Doctrines(scenario));
            TurnResult result = Turn.Play(world, inputs);
            EntryCodec.Encode(new TurnAdjudicated(world.Turn, inputs.Sheets, inputs.Injects, [], WorldJson.Write(result.After), result.Events, result.Cards, result.Hash), DateTimeOffset.UnixEpoch, "rehearsal");
            foreach (FactionDefinition faction in scenario.Factions) See(result, world, faction.Id);
            Views.Truth(result.After, result);
            world = result.After;
        }
    }

    private static void See(TurnResult result, World before, FactionId seat)
    {
        JsonElement was = JsonSerializer.SerializeToElement(Views.For(before, seat, null), WireJson.Options);
        JsonElement now = JsonSerializer.SerializeToElement(Views.For(result.After, seat, result), WireJson.Options);
        MergePatch.Of(was, now);
        JsonSerializer.SerializeToUtf8Bytes(Views.Cards(result.Cards, seat), WireJson.Options);
        Sight sight = Sight.Of(result.After, seat);
        Rulebook.Support(sight, []);
        foreach (CityState city in result.After.Cities.Where(c => c.Controller == seat).Take(2))
        {
            IEnumerable<Choice> choices = Rulebook.Options(sight, [], city.Id).Kinds.SelectMany(k => k.Choices.Where(c => c.Refusal is null).Take(1));
            foreach (Choice choice in choices) Forecast.Of(sight, [], choice.Order);
        }
    }
}
