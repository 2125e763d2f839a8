using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Grains.Tests;

/// <summary>What a document shows counts nothing that others do.</summary>
public sealed class SecrecyTests
{
    private static readonly FactionId Gov = new("GOV"), Hts = new("HTS");

    private static IScenarioFiles Homs => ScenarioLibrary.Default.Find("homs-2024")!.Files;

    [Fact]
    public async Task Numbers_of_messages_do_not_count_those_of_others()
    {
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await session.Say(Hts, "Priya", new WriteMessage(null, "For control alone").AsImmutable());
        await session.Say(null, "Control", new WriteMessage(Hts, "For HTS alone").AsImmutable());
        await session.Say(null, "Control", new WriteMessage(null, "For all").AsImmutable());
        Assert.Equal(["1"], Keys(await Table(cluster, id, Gov), "messages"));
        Assert.Equal(["1", "2", "3"], Keys(await Table(cluster, id, Hts), "messages"));
        Assert.Equal(["1"], Keys(Whole((await session.Whole(FeedKind.Public)).Value), "messages"));
    }

    [Fact]
    public async Task Names_of_released_injects_do_not_count_what_control_wrote_for_others()
    {
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await SessionTests.Start(session);
        await Write(session, "Not yet", InjectState.Held);
        await Write(session, "For HTS", InjectState.Released, Hts);
        await Write(session, "For all", InjectState.Released);
        foreach (FactionId seat in (FactionId[])[Gov, Hts])
        {
            string[] keys = [.. Keys(await Table(cluster, id, seat), "injects")];
            Assert.Equal(Enumerable.Range(1, keys.Length).Select(n => $"t1-{n}"), keys);
        }
    }

    [Fact]
    public async Task Injects_are_read_in_the_order_of_their_release_whatever_came_first_on_controls_list()
    {
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await SessionTests.Start(session);
        string first = await Write(session, "Written first", InjectState.Held);
        await Write(session, "Released first", InjectState.Released);
        await session.WriteInject(first, new WriteInject(1, InjectState.Released, Content("Written first", [])).AsImmutable(), "Control");
        Assert.Equal(["Released first", "Written first"], (await Table(cluster, id, Gov))["injects"]!.AsObject().Select(i => (string)i.Value!["title"]!).TakeLast(2));
    }

    [Fact]
    public async Task Feed_does_not_tell_by_its_numbers_that_another_seat_acted_after_a_long_pause()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddDays(20_000));
        await using Cluster cluster = await Cluster.Start(time);
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await SessionTests.Start(session);
        long before = (await cluster.Grains.Faction(id, Gov).Whole()).Value.N;
        time.Advance(TimeSpan.FromMinutes(40));
        await cluster.FallAsleep();
        await session.Write(Hts, new WriteOrder(Guid.NewGuid(), 1, null, OrderState.Draft, new Hold(new CityId("idlib"), Posture.Stand), "").AsImmutable(), "Priya");
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(before, (await cluster.Grains.Faction(id, Gov).Whole()).Value.N);
    }

    private static async Task<string> Write(ISessionGrain session, string title, InjectState state, params FactionId[] audience)
    {
        InjectAnswer answer = (await session.WriteInject(null, new WriteInject(2, state, Content(title, audience)).AsImmutable(), "Control")).Value;
        Assert.Null(answer.Refusal);
        return answer.Id;
    }

    private static Inject Content(string title, FactionId[] audience) => new(title, "", "Radio", audience, "", [], []);

    private static async Task<JsonNode> Table(Cluster cluster, SessionId id, FactionId seat) => Whole((await cluster.Grains.Faction(id, seat).Whole()).Value);

    private static IEnumerable<string> Keys(JsonNode document, string section) => document[section]!.AsObject().Select(p => p.Key);

    private static JsonNode Whole(FeedPush push) => JsonNode.Parse(push.Message)!["whole"]!;
}
