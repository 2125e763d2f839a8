using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Wargame.Server.Tests;

/// <summary>Measured alone: what else runs would be taken for the flood's doing.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>One seat floods, by requests, by its connections to the hub, and by not reading; the others play on.</summary>
[Collection(nameof(Alone))]
public sealed class FloodTests
{
    private const int Steps = 30, Others = 5, Requesters = 24, Floods = 4;

    // Many in one piece: what this process spends on sending it must not be taken for what the server spends.
    private static readonly string Pings = string.Concat(Enumerable.Repeat("{\"type\":6}\u001e", 5_000));

    [Fact]
    public async Task Flood_of_one_seat_is_refused_and_everybody_else_is_answered_and_hears_everything()
    {
        await using var server = new RunningServer();
        await server.Start();
        OpenedTable table = await OpenedTable.Open(server);
        Player[] others = await Task.WhenAll(Enumerable.Range(0, Others).Select(i => table.Join($"Cem {i}", "HTS")));
        Player flooder = await table.Join("Ben", "GOV");
        await table.Begin();
        Feed[] feeds = await Task.WhenAll(others.Select(o => Feed.Watch(o.Browser, table.Session, "Seat")));
        int[] orders = await Task.WhenAll(others.Select(async o => (int)(await o.Write(Order(0), "Draft")).Good()["id"]!));
        using RawHub silent = await RawHub.Connect(flooder.Browser);
        await silent.Watch(table.Session, "Seat");
        RawHub[] hubs = await Task.WhenAll(Enumerable.Range(0, Floods).Select(_ => RawHub.Connect(flooder.Browser)));
        await Block(others, feeds, orders, []);
        List<double> quiet = [], flooded = [];
        int refused = 0;
        await Block(others, feeds, orders, quiet);
        using (var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken))
        {
            Task<int> flood = Flood(flooder, hubs, enough.Token);
            for (int twice = 0; twice < 2; twice++) await Block(others, feeds, orders, flooded);
            await enough.CancelAsync();
            refused = await flood;
        }
        await Block(others, feeds, orders, quiet);
        foreach (Feed feed in feeds) await feed.DisposeAsync();
        foreach (RawHub hub in hubs) hub.Dispose();
        Assert.True(refused > 0);
        Assert.Equal(quiet.Count, flooded.Count);
        Figures.Note(string.Create(CultureInfo.InvariantCulture,
            $"one seat floods: others' delay {Middle(quiet):F1} → {Middle(flooded):F1} ms (× {Middle(flooded) / Middle(quiet):F2}), p99 {P99(quiet):F1} → {P99(flooded):F1} ms (× {P99(flooded) / P99(quiet):F2}), {flooded.Count} answers each way, {refused} requests refused"));
    }

    // What people at a table do: look at a place's options, and now and then write a draft and see it on their screens.
    private static Task Block(Player[] others, Feed[] feeds, int[] orders, List<double> delays) => Task.WhenAll(others.Select(async (player, i) =>
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (int step = 0; step < Steps && await pace.WaitForNextTickAsync(TestContext.Current.CancellationToken); step++)
        {
            long began = Stopwatch.GetTimestamp();
            if (step % 8 == 0)
            {
                (await player.Write(Order(step), "Draft", id: orders[i])).Good();
                string posture = Posture(step), order = orders[i].ToString(CultureInfo.InvariantCulture);
                await feeds[i].Until(d => (string?)d["sheet"]!["orders"]![order]?["order"]?["posture"] == posture);
            }
            else (await player.Browser.Get($"{player.SeatPath}/options?city=hama")).Good();
            lock (delays) delays.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }));

    private static async Task<int> Flood(Player flooder, RawHub[] hubs, CancellationToken ct)
    {
        int refused = 0;
        IEnumerable<Task> requests = Enumerable.Range(0, Requesters).Select(_ => UntilCancelled(async () =>
        {
            if ((await flooder.Browser.Get($"{flooder.SeatPath}/options?city=homs")).Status == HttpStatusCode.TooManyRequests) Interlocked.Increment(ref refused);
        }, ct));
        await Task.WhenAll([.. requests, .. hubs.Select(hub => UntilCancelled(() => hub.Send(Pings, ct), ct))]);
        return refused;
    }

    private static async Task UntilCancelled(Func<Task> act, CancellationToken ct)
    {
        try
        {
            while (!ct.IsCancellationRequested) await act();
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // The flood ends in the middle of something.
        }
    }

    private static string Posture(int step) => step % 16 == 0 ? "Rest" : "Stand";

    private static object Order(int step) => new { kind = "Hold", city = "hama", posture = Posture(step) };

    private static double Middle(List<double> delays) => At(delays, 0.5);

    private static double P99(List<double> delays) => At(delays, 0.99);

    private static double At(List<double> delays, double part) => delays.Order().ElementAt((int)(part * (delays.Count - 1)));
}
