using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans;
using Orleans.Runtime;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

// The clock: phases, deadlines, pause. Deadlines live in the journal; the timer is only armed from it.
public sealed partial class SessionGrain
{
    private ITimer? deadline;

    /// <inheritdoc/>
    public async Task<CommandRefusal?> Act(Immutable<ActOnClock> act, string by)
    {
        // What control decides while a turn is adjudicated comes after it: the commit would begin a phase over it.
        if (act.Value.Action != ClockAction.Close) await Closed();
        if (!state.Runs) return CommandRefusals.NotRunning;
        return act.Value.Action switch
        {
            ClockAction.Next => await GoOn(by),
            ClockAction.Pause => await Pause(by),
            ClockAction.Resume => await Resume(by),
            ClockAction.Extend => await Extend(act.Value.Seconds, by),
            ClockAction.Close => await Close(by),
            _ => await End(by, act.Value.Reason),
        };
    }

    private async Task<CommandRefusal?> GoOn(string by)
    {
        if (state.Phase is not (Phase.Briefing or Phase.Report)) return CommandRefusals.WrongPhase;
        await BeginPlanning(state.Phase == Phase.Briefing ? 1 : state.Turn + 1, by);
        return null;
    }

    private async Task BeginPlanning(int turn, string by)
    {
        long? endsAt = state.Opened!.PlanningSeconds > 0 ? Now + state.Opened.PlanningSeconds * 1000L : null;
        IEnumerable<InjectListed> due = state.Injects.Where(i => IsDue(i, turn)).Select(i => i with { Turn = turn, State = InjectState.Released });
        sheets.Clear();
        await Record(by, [new PhaseBegan(turn, Phase.Planning, endsAt), .. due]);
        ArmDeadline();
        await Show();
        await PlayDoctrines(by);
        await ShowControl();
    }

    // The scenario's own events wait for their condition; what control wrote or changed comes in its turn.
    private bool IsDue(InjectListed inject, int turn)
    {
        if (Waiting(inject) is not { } waiting) return inject.State == InjectState.Set && inject.Turn <= turn;
        return inject.State is InjectState.Set or InjectState.Played && ScenarioEvents.IsDue(current.World, waiting);
    }

    // The scenario's own definition of what comes when its condition holds; null for what comes in its turn.
    private InjectDefinition? Waiting(InjectListed inject) =>
        inject.By.Length == 0 && ScenarioEvents.Definition(scenario, inject.Id) is { When: not null } own ? own : null;

    private async Task<CommandRefusal?> Pause(string by)
    {
        if (state.Paused || state.Phase is Phase.Briefing) return CommandRefusals.WrongPhase;
        await Clock(new ClockChanged(true, null, state.EndsAt is { } ends ? Math.Max(0, ends - Now) : null, by));
        return null;
    }

    private async Task<CommandRefusal?> Resume(string by)
    {
        if (!state.Paused) return CommandRefusals.WrongPhase;
        await Clock(new ClockChanged(false, state.RemainingMs is { } left ? Now + left : null, null, by));
        await CloseIfAllSealed();
        return null;
    }

    private async Task<CommandRefusal?> Extend(int seconds, string by)
    {
        if (seconds is < 10 or > 7200) return CommandRefusals.OutOfRange("Extend by 10 seconds to 2 hours.");
        if (state.EndsAt is null && state.RemainingMs is null) return CommandRefusals.NoClock;
        await Clock(new ClockChanged(state.Paused, state.EndsAt + seconds * 1000L, state.RemainingMs + seconds * 1000L, by));
        return null;
    }

    private async Task<CommandRefusal?> Close(string by)
    {
        if (state.Phase != Phase.Planning) return CommandRefusals.WrongPhase;
        await CloseTurn(by);
        return null;
    }

    private async Task<CommandRefusal?> End(string by, string reason)
    {
        if (reason.Length > TextLimits.Reason) return CommandRefusals.OutOfRange($"A reason has at most {TextLimits.Reason:N0} characters.");
        await Record(by, [new SessionEnded(by, reason.Trim())]);
        ArmDeadline();
        await Show();
        return null;
    }

    private async Task Clock(ClockChanged change)
    {
        await Record(change.By, [change]);
        ArmDeadline();
        await Show();
    }

    private void ArmDeadline()
    {
        deadline?.Dispose();
        deadline = null;
        this.DelayDeactivation(SessionWords.Awake(state.Phase));
        if (state.EndsAt is not { } ends || !state.Runs) return;
        var due = TimeSpan.FromMilliseconds(Math.Max(0, ends - Now));
        // The session's clock and not the silo's: the timer's callback comes back to the grain as a call like any other.
        ISessionGrain self = this.AsReference<ISessionGrain>();
        deadline = clock.Time.CreateTimer(_ => self.Wake().Ignore(), null, due, Timeout.InfiniteTimeSpan);
    }

    private async Task OnDeadline()
    {
        if (state.Paused || state.EndsAt is not { } ends || Now < ends) return;
        log.EndedByDeadline(id, state.Phase, state.Turn);
        if (state.Phase == Phase.Planning) await CloseTurn("deadline");
        else if (state.Phase == Phase.Report) await BeginPlanning(state.Turn + 1, "deadline");
    }
}
