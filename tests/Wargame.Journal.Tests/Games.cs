using CsCheck;

namespace Wargame.Journal.Tests;

/// <summary>One random append: to which stream, how far off the writer's belief is, what it says, which operation it is.</summary>
public sealed record RandomAppend(int Stream, int Stale, NewEntry[] Entries, int? Operation, byte[] Answer);

/// <summary>Random sequences of appends, and sessions made of them.</summary>
public static class Games
{
    public static readonly StreamName[] Streams = [StreamName.Session, StreamName.Faction("GOV"), StreamName.Faction("OPP")];

    private static readonly Gen<NewEntry> Entry = Gen.Select(
        Gen.OneOf(Gen.Const("OrderFiled"), Gen.Const("TurnResolved"), Gen.Const("Seat.Joined")),
        Gen.Int[1, 9],
        Gen.Long[0, 4_000_000_000_000],
        Gen.String[Gen.Char[' ', '\u3000'].Where(c => !char.IsControl(c)), 0, 20],
        Gen.OneOf(Gen.Byte.Array[0, 200], Gen.String.AlphaNumeric.Select(System.Text.Encoding.UTF8.GetBytes)),
        (kind, schema, at, actor, body) => new NewEntry(kind, schema, DateTimeOffset.FromUnixTimeMilliseconds(at), actor, body));

    public static readonly Gen<RandomAppend[]> Appends = Gen.Select(
        Gen.Int[0, Streams.Length - 1],
        Gen.Frequency((8, Gen.Const(0)), (1, Gen.Int[1, 3])),
        Entry.Array[1, 4],
        Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, 9].Select(n => (int?)n)),
        Gen.Byte.Array[0, 20],
        (stream, stale, entries, operation, answer) => new RandomAppend(stream, stale, entries, operation, answer)).Array[1, 12];

    /// <summary>Posts all without waiting and gives the results; what a plain list would have done is worked out beside it.</summary>
    public static async Task<(List<AppendResult> Results, GameModel Model)> Play(IJournal journal, SessionId session, RandomAppend[] appends)
    {
        var model = new GameModel();
        var posted = new List<Task<AppendResult>>();
        foreach (var append in appends)
        {
            var stream = Streams[append.Stream];
            var expected = Math.Max(0, model.LastSeq(stream) - append.Stale);
            Guid? operation = append.Operation is { } n ? new Guid(n, 0, 0, new byte[8]) : null;
            posted.Add(journal.Append(session, stream, expected, append.Entries, operation, append.Answer, TestContext.Current.CancellationToken));
            model.Append(stream, expected, append, operation);
        }
        return ([.. await Task.WhenAll(posted)], model);
    }
}

/// <summary>The journal in its plainest form: lists.</summary>
public sealed class GameModel
{
    private readonly SortedDictionary<StreamName, List<NewEntry>> _streams = [];
    private readonly Dictionary<(StreamName, Guid), (long Seq, byte[] Answer)> _operations = [];

    public List<AppendResult> Results { get; } = [];

    public IEnumerable<NewEntry> Entries => _streams.Values.SelectMany(entries => entries);

    public long LastSeq(StreamName stream) => _streams.TryGetValue(stream, out var entries) ? entries.Count : 0;

    public void Append(StreamName stream, long expected, RandomAppend append, Guid? operation)
    {
        if (operation is { } known && _operations.TryGetValue((stream, known), out var first))
            Results.Add(new AppendResult.Repeated(first.Seq, first.Answer));
        else if (LastSeq(stream) is var last && last != expected)
            Results.Add(new AppendResult.Conflict(last));
        else
        {
            if (!_streams.TryGetValue(stream, out var entries))
                _streams[stream] = entries = [];
            entries.AddRange(append.Entries);
            if (operation is { } id)
                _operations[(stream, id)] = (entries.Count, append.Answer);
            Results.Add(new AppendResult.Appended(entries.Count));
        }
    }
}
