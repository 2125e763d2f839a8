using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// Looking back: every finished session for those who took part, a running one for control alone. The archive of a session goes out as one
/// file, and one from another server comes in.
/// </summary>
public static class Replays
{
    private const long MostInArchive = 64L << 20;

    /// <summary>Maps the endpoints.</summary>
    public static void MapReplays(this IEndpointRouteBuilder api)
    {
        var replays = api.MapGroup("replays").WithTags("Replays").RequireRateLimiting(RequestLimits.Thinking);
        replays.MapPost("", Import).For(Access.Control).WithMetadata(new BodyLimit(MostInArchive)).Accepts<byte[]>("application/gzip")
            .WithName("ImportReplay").WithSummary("Takes in the archive of a session from another server.");
        replays.MapGet("{session}", One).For(Access.Session).WithName("GetReplay").WithSummary("A saved session: its turns, its figures, and whether it replays to the same result.");
        replays.MapGet("{session}/turns/{turn:int}", ATurn).For(Access.Session).WithName("GetReplayTurn").WithSummary("A turn as a seat saw it then, as the public did, or as it truly was.");
        replays.MapGet("{session}/export", Export).For(Access.Session).WithName("ExportReplay").Produces<byte[]>(200, "application/gzip").WithSummary("The whole session as one file.");
    }

    private static async Task<Results<Ok<ReplaySummary>, ProblemResult>> One(SessionId session, Caller caller, ReplayShelf shelf, IGrainFactory grains)
    {
        (SavedSession? saved, ProblemResult? fault) = await Find(session, caller, shelf, grains);
        return saved is null ? fault! : TypedResults.Ok(Journal.Replays.Summary(saved));
    }

    private static async Task<Results<Ok<ReplayTurn>, ProblemResult>> ATurn(SessionId session, int turn, string? whom, Caller caller, ReplayShelf shelf, IGrainFactory grains)
    {
        (SavedSession? saved, ProblemResult? fault) = await Find(session, caller, shelf, grains);
        if (saved is null) return fault!;
        bool truth = whom == "truth";
        FactionId? seat = truth || whom is null or "public" ? null : new FactionId(whom);
        if (seat is { } named && saved.Scenario.IndexOf(named) < 0) return Fault.UnknownSeat();
        return Journal.Replays.Turn(saved, turn, seat, truth) is { } found ? TypedResults.Ok(found) : Fault.UnknownTurn();
    }

    private static async Task<IResult> Export(SessionId session, Caller caller, ReplayShelf shelf, IJournalReader journal, IGrainFactory grains)
    {
        (SavedSession? saved, ProblemResult? fault) = await Find(session, caller, shelf, grains);
        if (saved is null) return fault!;
        using var file = new MemoryStream();
        SessionArchive.Of(await journal.ReadSession(session)).Write(file);
        return TypedResults.File(file.ToArray(), "application/gzip", $"{session}.wargame");
    }

    private static async Task<Results<Ok<ReplayImported>, ProblemResult>> Import(HttpRequest request, IJournal journal, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        body.Position = 0;
        ArchiveReading reading = SessionArchive.Read(body);
        if (reading.Archive is not { } archive) return Fault.BrokenArchive(reading.Fault?.ToString() ?? reading.Damage?.ToString() ?? "it holds no session");
        if (Unsound(archive) is { } where) return Fault.BrokenArchive(where);
        return await journal.Import(archive) switch
        {
            ImportResult.Imported or ImportResult.SessionExists => TypedResults.Ok(new ReplayImported(archive.Session)),
            ImportResult.ArchiveDamaged damaged => Fault.BrokenArchive(damaged.Damage.ToString()),
            _ => Fault.Unexpected(),
        };
    }

    // Every record reads, and a session that would go on here is what its orders lead to; a finished one may have been played by older rules.
    private static string? Unsound(SessionArchive archive)
    {
        try
        {
            if (SavedSession.From(new SessionReading(archive.Session, archive.Entries, null)) is not { } saved) return "it holds no session";
            return saved.Ended || saved.Check.Difference is not { } difference ? null : $"turn {difference.Turn}: {difference.Field} is not what its orders lead to";
        }
        catch (UnreadableSession why)
        {
            return why.Message;
        }
    }

    // A running session is open to control alone: others would learn what their seat may not know, were it from the time that reading it takes.
    private static async Task<(SavedSession?, ProblemResult?)> Find(SessionId session, Caller caller, ReplayShelf shelf, IGrainFactory grains)
    {
        if (caller.Person is not null && (await grains.Session(session).Brief())?.Value is { Standing.Phase: not Phase.Ended }) return (null, Fault.StillRunning());
        SavedSession? saved;
        try
        {
            saved = await shelf.Of(session);
        }
        catch (UnreadableSession why)
        {
            return (null, Fault.Damaged(caller, why.Message));
        }
        if (saved is null) return (null, Fault.NoSession());
        return (saved, null);
    }
}

/// <summary>An archive that was taken in, or was here already.</summary>
/// <param name="Session">Its session.</param>
public sealed record ReplayImported(SessionId Session);

/// <summary>A larger limit for one endpoint's body.</summary>
/// <param name="MaxRequestBodySize">Bytes.</param>
public sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
