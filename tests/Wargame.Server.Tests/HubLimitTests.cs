using System.Net;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using System.Text;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server.Tests;

public sealed class HubLimitTests
{
    private const int FrameBytes = 100_000;

    [Fact]
    public async Task Connection_that_calls_too_often_is_told_to_wait_and_the_others_are_not()
    {
        await using RunningServer server = await Server("--Limits:HubCalls:Burst", "3", "--Limits:HubCalls:PerSecond", "0.001");
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), hts = await table.Join("Cem", "HTS");
        await using Feed his = await Feed.Connect(gov.Browser), hers = await Feed.Connect(hts.Browser);
        for (int i = 0; i < 3; i++) await his.Ask(table.Session, "Seat");
        HubException refused = await Assert.ThrowsAsync<HubException>(() => his.Ask(table.Session, "Seat"));
        Assert.Contains("TooManyRequests: This browser asks for too much at once. Wait 60 seconds and try again.", refused.Message, StringComparison.Ordinal);
        await hers.Ask(table.Session, "Seat");
        await using Feed other = await Feed.Connect(gov.Browser);
        await other.Ask(table.Session, "Seat");
    }

    [Fact]
    public async Task Person_who_reconnects_without_end_is_counted_over_all_connections()
    {
        await using RunningServer server = await Server("--Limits:HubCallsOfPerson:Burst", "2", "--Limits:HubCallsOfPerson:PerSecond", "0.001");
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        for (int i = 0; i < 2; i++) await (await Feed.Watch(gov.Browser, table.Session, "Seat")).DisposeAsync();
        await using Feed third = await Feed.Connect(gov.Browser);
        Assert.Contains("TooManyRequests", (await Assert.ThrowsAsync<HubException>(() => third.Ask(table.Session, "Seat"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Window_too_many_is_told_so_and_closed_and_a_closed_one_makes_room()
    {
        await using RunningServer server = await Server("--Limits:HubOfPerson", "2", "--Limits:HubOfSeat", "3");
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), mate = await table.Join("Bea", "GOV");
        Feed one = await Feed.Watch(gov.Browser, table.Session, "Seat");
        await using Feed two = await Feed.Watch(gov.Browser, table.Session, "Seat");
        Assert.Contains("TooManyTabs: You have this open in too many windows and devices. Close some of them and reload this one.", await Refused(gov, table), StringComparison.Ordinal);
        await using Feed mates = await Feed.Watch(mate.Browser, table.Session, "Seat");
        Assert.Contains("SeatCrowded", await Refused(mate, table), StringComparison.Ordinal);
        Player hts = await table.Join("Cem", "HTS");
        await using Feed hers = await Feed.Watch(hts.Browser, table.Session, "Seat");
        await one.DisposeAsync();
        await using Feed again = await Eventually(() => Feed.Watch(gov.Browser, table.Session, "Seat"));
    }

    [Fact]
    public async Task Strangers_of_one_address_open_only_some_connections_and_those_who_sit_are_not_among_them()
    {
        await using RunningServer server = await Server("--Limits:HubOfStrangers", "1");
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        using Browser stranger = server.Stranger();
        using RawHub one = await RawHub.Connect(stranger);
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => RawHub.Connect(stranger));
        await using Feed his = await Feed.Watch(gov.Browser, table.Session, "Seat");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connection_that_watches_nothing_is_closed(bool handshake)
    {
        await using RunningServer server = await Server("--Limits:IdleSeconds", "1");
        using Browser stranger = server.Stranger();
        using RawHub hub = await RawHub.Connect(stranger, handshake);
        await hub.ReadToEnd();
    }

    [Theory]
    [InlineData("{\"type\":6}\u001e")]
    [InlineData("{\"type\":1,\"invocationId\":\"1\",\"target\":\"Nothing\",\"arguments\":[]}\u001e")]
    public async Task Connection_that_floods_is_read_slowly_and_the_others_hear_everything(string frame)
    {
        await using RunningServer server = await Server("--Limits:HubBytes:Burst", "1000", "--Limits:HubBytes:PerSecond", "10");
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), hts = await table.Join("Cem", "HTS");
        using RawHub flood = await RawHub.Connect(gov.Browser);
        await using Feed hers = await Feed.Watch(hts.Browser, table.Session, "Seat");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        long sent = 0;
        Task flooding = Task.Run(async () =>
        {
            string many = string.Concat(Enumerable.Repeat(frame, 200));
            while (true)
            {
                await flood.Send(many, enough.Token);
                Interlocked.Add(ref sent, many.Length);
            }
        }, TestContext.Current.CancellationToken);
        for (int i = 0; i < 10; i++) (await table.Control.Post($"{table.Path}/messages", new { to = "HTS", text = $"Number {i}" })).Good();
        await hers.Until(d => d["messages"]!.AsObject().Count == 10);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => flooding);
        Assert.InRange(Interlocked.Read(ref sent), 0, 32_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} bytes went into the socket's buffers");
    }

    [Fact]
    public async Task Reader_who_stops_reading_is_cut_off_and_the_others_hear_everything()
    {
        await using RunningServer server = await Server("--Limits:ReaderSeconds", "1");
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), mate = await table.Join("Bea", "GOV");
        await using Feed desk = await Feed.Watch(table.Control, table.Session, "Control");
        await using Feed hers = await Feed.Watch(mate.Browser, table.Session, "Seat");
        using RawHub silent = await RawHub.Connect(gov.Browser);
        await silent.Watch(table.Session, "Seat");
        await desk.Until(d => IsHere(d, "Ben"));
        var relay = server.Services.GetRequiredService<FeedRelay>();
        var name = new FeedName(SessionId.Parse(table.Session), FeedKind.Seat, new FactionId("GOV"));
        (string feed, long first) = (name.ToString(), hers.N);
        // More than every buffer on the way holds: what the silent reader does not take stays where it costs nobody else.
        for (int i = 1; i <= 300; i++)
        {
            await relay.Published(new FeedPush(feed, first + i, Large(first + i)));
            await hers.Until(_ => hers.N == first + i);
        }
        await desk.Until(d => !IsHere(d, "Ben"));
        Assert.Equal(1, hers.Wholes);
    }

    private static async Task<string> Refused(Player player, OpenedTable table)
    {
        await using Feed feed = await Feed.Connect(player.Browser);
        return (await Assert.ThrowsAsync<HubException>(() => feed.Ask(table.Session, "Seat"))).Message;
    }

    private static bool IsHere(System.Text.Json.Nodes.JsonObject control, string name) =>
        control["seats"]!["GOV"]!["people"]!.AsObject().Any(p => (string?)p.Value!["name"] == name && (bool?)p.Value!["here"] == true);

    private static byte[] Large(long n) => Encoding.UTF8.GetBytes($$"""{"n":{{n}},"patch":{},"at":0{{new string(' ', FrameBytes)}}}""");

    private static async Task<Feed> Eventually(Func<Task<Feed>> watch)
    {
        while (true)
        {
            try
            {
                return await watch();
            }
            catch (Exception why) when (why is HubException or IOException or InvalidOperationException && !TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                // The server has not yet heard of the one that closed.
            }
        }
    }

    private static async Task<RunningServer> Server(params string[] settings)
    {
        var server = new RunningServer { Settings = ["--Limits:PauseSeconds", "0", .. settings] };
        await server.Start();
        return server;
    }
}
