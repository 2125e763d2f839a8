using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Concurrency;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

// The turn, read downward: take the sheets, open, each city by itself, close, commit, hand down.
public sealed partial class SessionGrain
{
    private static readonly TimeSpan AwayTooLong = TimeSpan.FromMinutes(5);
    private Task closing = Task.CompletedTask;

    /// <summary>Closes the turn once: whoever else asks meanwhile waits for the same close.</summary>
    private async Task CloseTurn(string why)
    {
        int turn = state.Turn;
        while (!closing.IsCompleted) await closing;
        if (state.Phase != Phase.Planning || state.Turn != turn) return;
        await (closing = AdjudicateTurn(why));
    }

    /// <summary>Waits until no turn is being closed; whether the close succeeded is for those who asked for it.</summary>
    private async Task Closed()
    {
        while (!closing.IsCompleted) await closing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    private async Task AdjudicateTurn(string why)
    {
        using Activity? activity = Measures.Activities.StartActivity("adjudicate")?.SetTag("session", id.ToString()).SetTag("turn", state.Turn);
        long began = Stopwatch.GetTimestamp();
        try
        {
            Sheet[] taken = await TakeSheets(why);
            InjectListed[] due = [.. state.Injects.Where(i => i.State == InjectState.Released)];
            TurnWork work = Turn.Open(current.World, new TurnInputs(taken, [.. due.Select(i => i.Content)]) { Events = [.. due.Select(i => i.Id)] });
            CityResult[] cities = await AdjudicateCities(work);
            TurnResult result = Turn.Close(work, cities);
            await Commit(taken, due, result, why);
            Measures.TurnsAdjudicated.Add(1);
            Measures.Adjudication.Record(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        catch (Exception bug)
        {
            log.NotAdjudicated(bug, id, state.Turn, state.Opened!.Seed);
            throw;
        }
        await HandDown();
    }

    private Task<Sheet[]> TakeSheets(string by) => Task.WhenAll(scenario.Factions.Select(async faction =>
    {
        SeatPlan seat = state.Seats[faction.Id];
        Immutable<Sheet> sheet = await GrainFactory.Faction(id, faction.Id).TakeSheet(state.Turn, PlayedByHand(seat) ? null : seat.Doctrine, by);
        return sheet.Value;
    }));

    private Task<CityResult[]> AdjudicateCities(TurnWork work) => Task.WhenAll(scenario.Cities.Select(async (city, index) =>
    {
        Immutable<CitySituation> situation = Turn.Situation(work, index).AsImmutable();
        return (await GrainFactory.City(id, city.Id).Adjudicate(situation)).Value;
    }));

    /// <summary>One append with everything: the only commit point of the turn.</summary>
    private async Task Commit(IReadOnlyList<Sheet> taken, IReadOnlyList<InjectListed> due, TurnResult result, string by)
    {
        int turn = state.Turn;
        var adjudicated = new TurnAdjudicated(
            turn, taken, [.. due.Select(i => i.Content)], [.. due.Select(i => i.Id)], WorldJson.Write(result.After), result.Events, result.Cards, result.Hash);
        long? endsAt = state.Opened!.ReportSeconds > 0 ? Now + state.Opened.ReportSeconds * 1000L : null;
        PhaseBegan next = result.After.Ending is null ? new(turn, Phase.Report, endsAt) : new(turn, Phase.Ended, null);
        await Record(by, [adjudicated, next]);
        current = new CommittedTurn(turn, result.After, result);
        turns.Keep(id, current);
    }

    private async Task HandDown()
    {
        ArmDeadline();
        await Show();
        await Task.WhenAll(scenario.Cities.Select(city => GrainFactory.City(id, city.Id).Keep(state.Adjudicated)));
        await Snapshots.Keep(snapshot, journal, id, StreamName.Session, state, state.Seq, log);
    }

    /// <summary>Seats that a doctrine plays decide as soon as planning begins, so that the close does not wait for them.</summary>
    private async Task PlayDoctrines(string by)
    {
        int turn = state.Turn;
        await Task.WhenAll(state.Seats.Values.Where(seat => seat.Player == Player.Doctrine && !(sheets.TryGetValue(seat.Faction, out SheetStanding? s) && s.Sealed)).Select(async seat =>
        {
            await GrainFactory.Faction(id, seat.Faction).TakeSheet(turn, seat.Doctrine, by);
            SheetStanding standing = (await GrainFactory.Faction(id, seat.Faction).Standing()).Value;
            if (state.Turn == turn) sheets[seat.Faction] = standing;
        }));
    }

    private Task CloseIfAllSealed() => AllSealed() ? CloseTurn("all sealed") : Task.CompletedTask;

    /// <summary>True when all seats that people play have sealed; never while control has stopped the clock.</summary>
    private bool AllSealed()
    {
        if (state.Phase != Phase.Planning || state.Paused || !closing.IsCompleted) return false;
        SeatPlan[] waiting = [.. state.Seats.Values.Where(PlayedByHand)];
        return waiting.Length > 0 && waiting.All(seat => sheets.TryGetValue(seat.Faction, out SheetStanding? s) && s.Turn == state.Turn && s.Sealed);
    }

    /// <summary>True where somebody decides: control, or people of whom at least one is here or was lately.</summary>
    private bool PlayedByHand(SeatPlan seat) => seat.Player switch
    {
        Player.Doctrine => false,
        Player.Control => true,
        _ => state.People.Any(p => p.Seat == seat.Faction && !AwayLong(p.Person)),
    };

    // Nothing is known of a person's connection after the server started anew: that is not yet an absence.
    private bool AwayLong(string person) =>
        presence.TryGetValue(person, out PersonView? p) && p is { Here: false, AwaySince: { } since } && Now - since > AwayTooLong.TotalMilliseconds;

    // Wakes all factions of a session that runs: else each would wake with the first who asks it, and its feed's number would tell when that was.
    private async Task AskSheets()
    {
        if (!state.Runs) return;
        foreach (FactionDefinition faction in scenario.Factions)
        {
            sheets[faction.Id] = (await GrainFactory.Faction(id, faction.Id).Standing()).Value;
        }
    }
}
