using System.Collections.Concurrent;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>What the lobby lists of every session, read from the journal and kept up with it: a list wakes no session.</summary>
public sealed class SessionIndex(IJournalReader journal, SessionScenarios scenarios, SessionHealth health)
{
    private readonly ConcurrentDictionary<SessionId, Line> known = new();

    /// <summary>Every session, the newest first; damaged ones say where.</summary>
    public async Task<IReadOnlyList<SessionListed>> All()
    {
        IReadOnlyList<SessionSummary> kept = await journal.Sessions();
        SessionListed?[] listed = await Task.WhenAll(kept.Select(Of));
        return [.. listed.OfType<SessionListed>()];
    }

    private async Task<SessionListed?> Of(SessionSummary summary)
    {
        if (health.DamageOf(summary.Id) is { } noted) return SessionListed.Broken(summary, noted);
        try
        {
            Line? line = await UpToDate(summary.Id, known.GetValueOrDefault(summary.Id));
            if (line is null) return null;
            known[summary.Id] = line;
            return line.Listed(summary);
        }
        catch (Exception why) when (why is DamagedSession or UnreadableEntry or InvalidDataException)
        {
            return SessionListed.Broken(summary, why.Message);
        }
    }

    /// <summary>Reads on from the entry where a line stopped.</summary>
    private async Task<Line?> UpToDate(SessionId session, Line? line)
    {
        StreamReading reading = await journal.Read(session, StreamName.Session, (line?.Seq ?? 0) + 1);
        if (reading.Damage is { } damage) throw new DamagedSession(session, damage);
        foreach (Entry entry in reading.Entries)
        {
            line = entry.Kind switch
            {
                nameof(SessionOpened) => await Opened(session, (SessionOpened)EntryCodec.Decode(entry)),
                nameof(PhaseBegan) => line?.Begin((PhaseBegan)EntryCodec.Decode(entry)),
                nameof(SessionEnded) => line is null ? null : line with { Phase = Phase.Ended },
                _ => line,
            };
            if (line is not null) line = line with { Seq = entry.Seq };
        }
        return line;
    }

    private async Task<Line?> Opened(SessionId session, SessionOpened opened) => await scenarios.Of(session) is { } scenario
        ? new Line(1, opened.Name, scenario.Title, scenario.ShortTitle, scenario.Turns, Phase.Briefing, 1)
        : null;

    private sealed record Line(long Seq, string Name, string ScenarioTitle, string ShortTitle, int Turns, Phase Phase, int Turn)
    {
        public Line Begin(PhaseBegan began) => this with { Phase = began.Phase, Turn = began.Turn };

        public SessionListed Listed(SessionSummary summary) =>
            new(summary.Id, Name, ScenarioTitle, ShortTitle, Phase, Turn, Turns, summary.FirstAt.ToUnixTimeMilliseconds(), null);
    }
}
