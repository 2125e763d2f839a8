using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wargame.Journal;

namespace Wargame.Server.Tests;

public sealed class RunningReplayTests
{
    private static readonly string[] addresses = ["", "/turns/1", "/turns/1?whom=GOV", "/turns/1?whom=HTS", "/turns/1?whom=truth", "/turns/99?whom=XYZ", "/export"];

    [Fact]
    public async Task Replay_of_a_session_that_runs_is_refused_alike_for_every_role_whatever_is_in_it_and_before_anything_is_read()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        Reads reads = null!;
        await using var server = new RunningServer
        {
            Time = time, Settings = ["--SeatHours", "1", "--ControlHours", "1", "--Limits:Person:Burst", "1000", "--Limits:Thinking:Burst", "1000"],
            Change = services => services.AddSingleton<IJournalReader>(provider => reads = new Reads(provider.GetRequiredService<SqliteJournal>())),
        };
        await server.Start();
        IReadOnlyList<Scene> running = [.. (await new Cast(server, time.Advance).Play()).Where(scene => !scene.Over)];
        using var script = new Browser(server.Address, cookies: false);
        foreach (Scene scene in running.Where(scene => scene.State == "planning"))
        {
            string path = $"/api/sessions/{scene.Session}";
            string player = scene.Tokens[Role.Player][0]!;
            (await Send(script, HttpMethod.Post, $"{path}/messages", player, new { text = "We hold Homs." })).Good();
            (await Send(script, HttpMethod.Post, $"{path}/seats/GOV/orders", player, new { operation = Guid.NewGuid(), turn = 1, state = "Filed", order = Player.DigInAtHoms, why = "" })).Good();
        }
        int before = reads.Count;
        foreach (Role role in Enum.GetValues<Role>().Where(role => role is not (Role.Control or Role.ControlPlaying)))
        {
            for (int i = 0; i < running[0].Tokens[role].Count; i++)
            {
                var told = new HashSet<string>(StringComparer.Ordinal);
                foreach (Scene scene in running)
                {
                    foreach (string address in addresses) told.Add(Whole(await Send(script, HttpMethod.Get, $"/api/replays/{scene.Session}{address}", scene.Tokens[role][i])));
                }
                string refusal = Assert.Single(told);
                Assert.Contains($"\"code\":\"{AccessTable.Rows.Single(row => row.Address == "GET /api/replays/{session}").Refusal(role, Whose.Own, over: false) ?? "let in"}\"", refusal.Replace("SignedOut", "NotSignedIn", StringComparison.Ordinal));
            }
        }
        Assert.Equal(before, reads.Count);
        (await Send(script, HttpMethod.Get, $"/api/replays/{running[0].Session}", running[0].Tokens[Role.Control][0])).Good();
        Assert.Equal(before + 1, reads.Count);
    }

    private static Task<Answer> Send(Browser script, HttpMethod method, string path, string? token, object? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return script.Send(request);
    }

    // All that came, but for the clock and the trace id, which is drawn by chance for each.
    private static string Whole(Answer answer) =>
        $"{(int)answer.Status} {string.Join(" | ", answer.Headers.Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}"))} {answer.Text}"
            .Replace(answer.Headers[Traces.Header], "trace", StringComparison.Ordinal);

    /// <summary>Counts how often a whole session is read.</summary>
    private sealed class Reads(IJournalReader inner) : IJournalReader
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public Task<SessionReading> ReadSession(SessionId session)
        {
            Interlocked.Increment(ref count);
            return inner.ReadSession(session);
        }

        public Task<StreamReading> Read(SessionId session, StreamName stream, long fromSeq = 1) => inner.Read(session, stream, fromSeq);

        public Task<IReadOnlyList<SessionSummary>> Sessions() => inner.Sessions();

        public Task<Damage?> Check(SessionId session) => inner.Check(session);
    }
}
