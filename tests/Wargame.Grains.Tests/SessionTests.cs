using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Grains.Tests;

public sealed class SessionTests
{
    private static IScenarioFiles Homs => ScenarioLibrary.Default.Find("homs-2024")!.Files;

    [Fact]
    public async Task The_last_seal_closes_the_turn()
    {
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await Start(session);
        Scenario scenario = Pinned(Homs);
        foreach (FactionDefinition faction in scenario.Factions.SkipLast(1))
        {
            await session.Seal(faction.Id, new SealSheet(Guid.NewGuid(), 1).AsImmutable(), "T");
        }
        Assert.Equal(Phase.Planning, (await Standing(session)).Phase);
        await session.Seal(scenario.Factions[^1].Id, new SealSheet(Guid.NewGuid(), 1).AsImmutable(), "T");
        Assert.Equal(new { Phase = Phase.Report, Turn = 1 }, new { (await Standing(session)).Phase, (await Standing(session)).Turn });
        Assert.Null(await cluster.Journal.Check(id));
    }

    [Fact]
    public async Task A_command_sent_twice_is_carried_out_once_and_answered_the_same()
    {
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await Start(session);
        var write = new WriteOrder(Guid.NewGuid(), 1, null, OrderState.Filed, new Hold(new CityId("homs"), Posture.DigIn), "Ground").AsImmutable();
        SheetAnswer first = (await session.Write(new FactionId("GOV"), write, "Amal")).Value;
        await cluster.Deactivate();
        SheetAnswer second = (await session.Write(new FactionId("GOV"), write, "Amal")).Value;
        Assert.Null(first.Refusal);
        Assert.Equal((first.Id, first.State), (second.Id, second.State));
        Assert.Single((await cluster.Journal.Read(id, StreamName.Faction("GOV"))).Entries);
    }

    [Fact]
    public async Task A_refused_order_stays_as_a_draft()
    {
        await using Cluster cluster = await Cluster.Start();
        (_, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await Start(session);
        var foreign = new WriteOrder(Guid.NewGuid(), 1, null, OrderState.Filed, new Hold(new CityId("idlib"), Posture.DigIn), "").AsImmutable();
        SheetAnswer answer = (await session.Write(new FactionId("GOV"), foreign, "Amal")).Value;
        Assert.Equal(OrderState.Draft, answer.State);
        Assert.NotNull(answer.Refusal);
        Assert.NotEmpty(answer.Refusal.Remedy);
    }

    [Fact]
    public async Task An_order_for_another_turn_is_stale_and_a_sealed_sheet_takes_none()
    {
        await using Cluster cluster = await Cluster.Start();
        (_, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await Start(session);
        var gov = new FactionId("GOV");
        Immutable<WriteOrder> For(int turn) => new WriteOrder(Guid.NewGuid(), turn, null, OrderState.Filed, new Hold(new CityId("homs"), Posture.Stand), "").AsImmutable();
        Assert.Equal(RefusalCode.Stale, (await session.Write(gov, For(2), "Amal")).Value.Refusal?.Code);
        await session.Seal(gov, new SealSheet(Guid.NewGuid(), 1).AsImmutable(), "Amal");
        Assert.Equal(RefusalCode.Sealed, (await session.Write(gov, For(1), "Amal")).Value.Refusal?.Code);
    }

    [Fact]
    public async Task An_inject_is_read_by_its_audience_at_once_and_plays_with_the_turn()
    {
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7);
        await Start(session);
        var inject = new Inject("Crossings struck", "The road is shut.", "State agency", [new FactionId("IRN")], "A convoy was lost.", [new FactionId("ISR")], []);
        InjectAnswer answer = (await session.WriteInject(null, new WriteInject(1, InjectState.Released, inject).AsImmutable(), "Control")).Value;
        Assert.Null(answer.Refusal);
        IReadOnlyList<InjectPreview> seen = (await session.PreviewInject(inject.AsImmutable())).Value;
        Assert.Equal(["IRN", "ISR"], seen.Where(s => s.Sees).Select(s => s.Seat!.Value.Value).Order(StringComparer.Ordinal));
        await session.Act(new ActOnClock(ClockAction.Close, 0, "").AsImmutable(), "Control");
        SavedSession saved = SavedSession.From(await cluster.Journal.ReadSession(id))!;
        Assert.Contains(inject.Title, saved.Turns[0].Injects.Select(i => i.Title));
    }

    internal static Task<CommandRefusal?> Start(ISessionGrain session) => session.Act(new ActOnClock(ClockAction.Next, 0, "").AsImmutable(), "Control");

    internal static async Task<SessionStanding> Standing(ISessionGrain session) => (await session.Brief())!.Value.Value.Standing;

    internal static Scenario Pinned(IScenarioFiles files) => ScenarioReader.Read(files).Scenario!;
}
