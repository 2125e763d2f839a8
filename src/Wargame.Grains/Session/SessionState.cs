using System.Text.Json.Serialization;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>What a session is, folded from its stream: every record is applied here and nowhere else, alive and in reading.</summary>
public sealed class SessionState
{
    /// <summary>Seq of the last entry applied.</summary>
    public long Seq { get; set; }
    /// <summary>How it was opened, without the scenario's files; null before the first entry.</summary>
    public SessionOpened? Opened { get; set; }
    /// <summary>Phase.</summary>
    public Phase Phase { get; set; } = Phase.Briefing;
    /// <summary>Turn.</summary>
    public int Turn { get; set; } = 1;
    /// <summary>When the phase ends, Unix milliseconds; null for no clock or while paused.</summary>
    public long? EndsAt { get; set; }
    /// <summary>Every clock stands.</summary>
    public bool Paused { get; set; }
    /// <summary>Time left while paused.</summary>
    public long? RemainingMs { get; set; }
    /// <summary>When the phase began, Unix milliseconds.</summary>
    public long BeganAt { get; set; }
    /// <summary>Full length of the phase with its extensions and without its pauses.</summary>
    public long? DurationMs { get; set; }
    /// <summary>Who plays what.</summary>
    public Dictionary<FactionId, SeatPlan> Seats { get; set; } = [];
    /// <summary>People by id, in order of joining.</summary>
    public List<PersonJoined> People { get; set; } = [];
    /// <summary>Messages in order.</summary>
    public List<KeptMessage> Messages { get; set; } = [];
    /// <summary>Injects in order of listing, released ones after the others in order of their release.</summary>
    public List<InjectListed> Injects { get; set; } = [];
    /// <summary>Last turn adjudicated; 0 for none.</summary>
    public int Adjudicated { get; set; }

    /// <summary>True until it has ended.</summary>
    [JsonIgnore]
    public bool Runs => Opened is not null && Phase != Phase.Ended;

    /// <summary>Applies a record written at a time. A record unknown to a fold is a bug.</summary>
    public void Apply(object record, long at)
    {
        switch (record)
        {
            case SessionOpened opened: Open(opened); break;
            case PhaseBegan began: Begin(began, at); break;
            case ClockChanged clock: Change(clock, at); break;
            case SeatChanged seat: Seats[seat.Seat.Faction] = seat.Seat; break;
            case PersonJoined person: Take(person); break;
            case PersonRemoved removed: People.RemoveAll(p => p.Person == removed.Person); break;
            case MessageSent message: Messages.Add(new KeptMessage(message, at)); break;
            case InjectListed inject: List(inject); break;
            case TurnAdjudicated turn: Adjudicate(turn.Turn, turn.InjectIds); break;
            case SessionEnded: Phase = Phase.Ended; EndsAt = null; Paused = false; break;
            default: throw new InvalidOperationException($"a session stream holds no {record.GetType().Name}");
        }
        Seq++;
    }

    private void Open(SessionOpened opened)
    {
        Opened = opened with { Scenario = new Dictionary<string, string>() };
        foreach (SeatPlan seat in opened.Seats) Seats[seat.Faction] = seat;
    }

    private void Begin(PhaseBegan began, long at)
    {
        Phase = began.Phase;
        Turn = began.Turn;
        EndsAt = began.EndsAt;
        BeganAt = at;
        DurationMs = began.EndsAt - at;
        Paused = false;
        RemainingMs = null;
    }

    private void Change(ClockChanged clock, long at)
    {
        long? before = RemainingMs ?? EndsAt - at;
        Paused = clock.Paused;
        EndsAt = clock.EndsAt;
        RemainingMs = clock.RemainingMs;
        DurationMs += (clock.RemainingMs ?? clock.EndsAt - at) - before;
    }

    private void Take(PersonJoined person)
    {
        People.RemoveAll(p => p.Person == person.Person);
        People.Add(person);
    }

    // A released one goes to the end: seats read injects in the order of their release, whatever came on control's list before them.
    private void List(InjectListed inject)
    {
        int at = Injects.FindIndex(i => i.Id == inject.Id);
        if (at >= 0 && inject.State != InjectState.Released)
        {
            Injects[at] = inject;
            return;
        }
        if (at >= 0) Injects.RemoveAt(at);
        Injects.Add(inject);
    }

    private void Adjudicate(int turn, IReadOnlyList<string> played)
    {
        Adjudicated = turn;
        Phase = Phase.Adjudication;
        for (int i = 0; i < Injects.Count; i++)
        {
            if (played.Contains(Injects[i].Id)) Injects[i] = Injects[i] with { State = InjectState.Played };
        }
    }
}

/// <summary>A message with its time.</summary>
/// <param name="Message">The message.</param>
/// <param name="At">Unix milliseconds.</param>
public sealed record KeptMessage(MessageSent Message, long At);
