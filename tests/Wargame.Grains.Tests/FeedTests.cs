using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using NSubstitute;
using Orleans;
using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Grains.Tests;

public sealed class FeedTests
{
    private static readonly FactionId Gov = new("GOV");

    private static IScenarioFiles Homs => ScenarioLibrary.Default.Find("homs-2024")!.Files;

    [Fact]
    public async Task Pushes_are_numbered_one_by_one_and_lead_to_the_whole()
    {
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        IFactionGrain faction = cluster.Grains.Faction(id, Gov);
        (IFeedObserver observer, ChannelReader<FeedPush> pushes) = Watcher(cluster);
        long n = await faction.Subscribe(observer);
        JsonNode document = Whole((await faction.Whole()).Value);
        await SessionTests.Start(session);
        var order = new WriteOrder(Guid.NewGuid(), 1, null, OrderState.Filed, new Hold(new CityId("homs"), Posture.DigIn), "").AsImmutable();
        await session.Write(Gov, order, "Amal");
        await session.Act(new ActOnClock(ClockAction.Close, 0, "").AsImmutable(), "Control");
        FeedPush last = (await faction.Whole()).Value;
        while (n < last.N)
        {
            FeedPush push = await pushes.ReadAsync(TestContext.Current.CancellationToken);
            Assert.Equal(n + 1, push.N);
            n = push.N;
            document = MergePatchTests.Apply(document, JsonNode.Parse(push.Message)!["patch"])!;
        }
        Assert.True(JsonNode.DeepEquals(Whole(last), document));
        Assert.Equal("Report", document["standing"]!["phase"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nothing_is_pushed_when_nothing_changed()
    {
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await SessionTests.Start(session);
        IFactionGrain faction = cluster.Grains.Faction(id, Gov);
        (IFeedObserver observer, _) = Watcher(cluster);
        long before = await faction.Subscribe(observer);
        await session.Write(new FactionId("HTS"), new WriteOrder(Guid.NewGuid(), 1, null, OrderState.Filed, new Hold(new CityId("idlib"), Posture.Stand), "").AsImmutable(), "Priya");
        Assert.Equal(before, (await faction.Whole()).Value.N);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_change_counts_for_whoever_comes_back_whether_others_looked_meanwhile_or_not(bool looked)
    {
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7, Player.Human);
        Assert.Null(await session.Join("p1", "Ben", Gov));
        IFactionGrain faction = cluster.Grains.Faction(id, Gov);
        (long seat, long open) = ((await faction.Whole()).Value.N, (await session.Whole(FeedKind.Public)).Value.N);
        for (int i = 0; i < 3; i++)
        {
            await session.Say(null, "Dr Ada", new WriteMessage(null, "Ten more minutes.").AsImmutable());
            if (!looked) continue;
            await faction.Whole();
            await session.Whole(FeedKind.Public);
        }
        Assert.Equal((seat + 3, open + 3), ((await faction.Whole()).Value.N, (await session.Whole(FeedKind.Public)).Value.N));
    }

    [Fact]
    public async Task What_the_disk_refused_is_not_on_the_sheet_and_the_session_goes_on()
    {
        var failing = new FailingJournal();
        await using Cluster cluster = await Cluster.Start(wrap: journal => failing.Over(journal));
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await SessionTests.Start(session);
        var order = new WriteOrder(Guid.NewGuid(), 1, null, OrderState.Filed, new Hold(new CityId("homs"), Posture.DigIn), "").AsImmutable();
        failing.FailNext = StreamName.Faction("GOV");
        await Assert.ThrowsAnyAsync<Exception>(() => session.Write(Gov, order, "Amal"));
        SheetAnswer again = (await session.Write(Gov, order, "Amal")).Value;
        Assert.Equal((1, OrderState.Filed), (again.Id, again.State));
        Assert.Single((await cluster.Journal.Read(id, StreamName.Faction("GOV"))).Entries);
    }

    private static (IFeedObserver Reference, ChannelReader<FeedPush> Pushes) Watcher(Cluster cluster)
    {
        var pushes = Channel.CreateUnbounded<FeedPush>();
        var observer = Substitute.For<IFeedObserver>();
        observer.Published(Arg.Any<FeedPush>()).Returns(call => pushes.Writer.WriteAsync(call.Arg<FeedPush>()).AsTask());
        Kept.Add(observer);
        return (cluster.Grains.CreateObjectReference<IFeedObserver>(observer), pushes.Reader);
    }

    // The runtime holds observers weakly.
    private static readonly System.Collections.Concurrent.ConcurrentBag<IFeedObserver> Kept = [];

    private static JsonNode Whole(FeedPush push) => JsonNode.Parse(push.Message)!["whole"]!;
}
