using Microsoft.Extensions.Time.Testing;
using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Grains.Tests;

public sealed class ClockTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 14, 9, 0, 0, TimeSpan.Zero));

    private static IScenarioFiles Homs => ScenarioLibrary.Default.Find("homs-2024")!.Files;

    [Fact]
    public async Task The_deadline_closes_the_turn_with_the_filed_orders_and_without_the_drafts()
    {
        await using Cluster cluster = await Cluster.Start(time);
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7, planningSeconds: 600);
        await SessionTests.Start(session);
        var gov = new FactionId("GOV");
        await session.Write(gov, new WriteOrder(Guid.NewGuid(), 1, null, OrderState.Filed, new Hold(new CityId("homs"), Posture.DigIn), "").AsImmutable(), "Amal");
        await session.Write(gov, new WriteOrder(Guid.NewGuid(), 1, null, OrderState.Draft, new Hold(new CityId("damascus"), Posture.DigIn), "").AsImmutable(), "Amal");
        time.Advance(TimeSpan.FromSeconds(600));
        await session.Wake();
        Assert.Equal(Phase.Report, (await SessionTests.Standing(session)).Phase);
        SavedSession saved = SavedSession.From(await cluster.Journal.ReadSession(id))!;
        Assert.Equal([new Hold(new CityId("homs"), Posture.DigIn)], saved.Turns[0].Sheets.Single(s => s.Faction == gov).Orders);
    }

    [Fact]
    public async Task A_sheet_says_who_sealed_it()
    {
        await using Cluster cluster = await Cluster.Start(time);
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7, Player.Human, planningSeconds: 600);
        (FactionId gov, FactionId hts) = (new("GOV"), new("HTS"));
        await session.Join("p1", "Amal", gov);
        await session.Join("p2", "Priya", hts);
        await SessionTests.Start(session);
        // Both file; Priya seals, Amal's connection is lost for longer than anybody waits.
        foreach ((FactionId seat, string city, string name) in new[] { (gov, "homs", "Amal"), (hts, "idlib", "Priya") })
        {
            await session.Write(seat, new WriteOrder(Guid.NewGuid(), 1, null, OrderState.Filed, new Hold(new CityId(city), Posture.DigIn), "").AsImmutable(), name);
        }
        await session.Seal(hts, new SealSheet(Guid.NewGuid(), 1).AsImmutable(), "Priya");
        await session.Present("p1", here: false);
        time.Advance(TimeSpan.FromSeconds(600));
        await session.Wake();
        string doctrine = SessionTests.Pinned(Homs).Faction(new FactionId("SDF")).Doctrines[0].Title;
        Assert.Equal([("deadline", "deadline"), ("Priya", "Priya"), (doctrine, doctrine)], [await Sealer("GOV"), await Sealer("HTS"), await Sealer("SDF")]);
        SavedSession saved = SavedSession.From(await cluster.Journal.ReadSession(id))!;
        Assert.Equal([new Hold(new CityId("homs"), Posture.DigIn)], saved.Turns[0].Sheets.Single(s => s.Faction == gov).Orders);

        async Task<(string Actor, string By)> Sealer(string faction)
        {
            Entry last = (await cluster.Journal.Read(id, StreamName.Faction(faction))).Entries[^1];
            return (last.Actor, ((SheetSealed)EntryCodec.Decode(last)).By);
        }
    }

    [Fact]
    public async Task A_person_who_bears_a_doctrines_name_is_obeyed_as_a_person()
    {
        await using Cluster cluster = await Cluster.Start(time);
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7, Player.Human, planningSeconds: 600);
        string title = SessionTests.Pinned(Homs).Faction(new FactionId("GOV")).Doctrines[0].Title;
        await session.Join("p1", title, new FactionId("GOV"));
        await SessionTests.Start(session);
        await session.Seal(new FactionId("GOV"), new SealSheet(Guid.NewGuid(), 1).AsImmutable(), title);
        time.Advance(TimeSpan.FromSeconds(600));
        await session.Wake();
        IReadOnlyList<Sheet> sheets = SavedSession.From(await cluster.Journal.ReadSession(id))!.Turns[0].Sheets;
        Assert.False(sheets.Single(s => s.Faction.Value == "GOV").ByDoctrine);
        Assert.True(sheets.Single(s => s.Faction.Value == "SDF").ByDoctrine);
    }

    [Fact]
    public async Task A_pause_stops_the_clock_and_resuming_gives_the_time_that_was_left()
    {
        await using Cluster cluster = await Cluster.Start(time);
        (_, ISessionGrain session) = await cluster.Open(Homs, seed: 7, planningSeconds: 600);
        await SessionTests.Start(session);
        time.Advance(TimeSpan.FromSeconds(100));
        Assert.Null(await Act(session, ClockAction.Pause));
        Assert.Equal(500_000, (await SessionTests.Standing(session)).RemainingMs);
        time.Advance(TimeSpan.FromHours(5));
        Assert.Equal(Phase.Planning, (await SessionTests.Standing(session)).Phase);
        Assert.Null(await Act(session, ClockAction.Resume));
        Assert.Equal(time.GetUtcNow().ToUnixTimeMilliseconds() + 500_000, (await SessionTests.Standing(session)).EndsAt);
    }

    [Fact]
    public async Task Sealed_sheets_wait_while_control_has_paused()
    {
        await using Cluster cluster = await Cluster.Start(time);
        (_, ISessionGrain session) = await cluster.Open(Homs, seed: 7, planningSeconds: 600);
        await SessionTests.Start(session);
        await Act(session, ClockAction.Pause);
        foreach (FactionDefinition faction in SessionTests.Pinned(Homs).Factions)
        {
            await session.Seal(faction.Id, new SealSheet(Guid.NewGuid(), 1).AsImmutable(), "T");
        }
        Assert.Equal(Phase.Planning, (await SessionTests.Standing(session)).Phase);
        await Act(session, ClockAction.Resume);
        Assert.Equal(Phase.Report, (await SessionTests.Standing(session)).Phase);
    }

    [Fact]
    public async Task Extending_adds_time_to_the_phase_and_to_its_length()
    {
        await using Cluster cluster = await Cluster.Start(time);
        (_, ISessionGrain session) = await cluster.Open(Homs, seed: 7, planningSeconds: 600);
        await SessionTests.Start(session);
        SessionStanding before = await SessionTests.Standing(session);
        Assert.Null(await session.Act(new ActOnClock(ClockAction.Extend, 300, "").AsImmutable(), "Control"));
        SessionStanding after = await SessionTests.Standing(session);
        Assert.Equal((before.EndsAt + 300_000, before.DurationMs + 300_000), (after.EndsAt, after.DurationMs));
    }

    [Fact]
    public async Task A_deadline_that_passed_while_the_session_slept_closes_the_turn_when_it_wakes()
    {
        await using Cluster cluster = await Cluster.Start(time);
        (_, ISessionGrain session) = await cluster.Open(Homs, seed: 7, planningSeconds: 600);
        await SessionTests.Start(session);
        await cluster.Deactivate();
        time.Advance(TimeSpan.FromHours(1));
        await session.Wake();
        Assert.Equal(Phase.Report, (await SessionTests.Standing(session)).Phase);
    }

    [Theory]
    [InlineData(ClockAction.End)]
    [InlineData(ClockAction.Pause)]
    [InlineData(ClockAction.Extend)]
    public async Task What_control_decides_while_a_turn_is_adjudicated_holds_after_it(ClockAction action)
    {
        var slow = new FailingJournal();
        await using Cluster cluster = await Cluster.Start(time, journal => slow.Over(journal));
        (SessionId id, ISessionGrain session) = await cluster.Open(Homs, seed: 7, planningSeconds: 600, reportSeconds: 300);
        await SessionTests.Start(session);
        slow.HoldNext = StreamName.Faction("GOV");
        Task<CommandRefusal?> closing = Act(session, ClockAction.Close);
        await slow.Held;
        Task<CommandRefusal?> decided = session.Act(new ActOnClock(action, 60, "").AsImmutable(), "Control");
        // Calls begin in their order: when this one is answered, the one before it has reached the session.
        await session.Brief();
        slow.Release();
        Assert.Null(await closing);
        Assert.Null(await decided);
        SessionStanding after = await SessionTests.Standing(session);
        (Phase, bool, long?) expected = action switch
        {
            ClockAction.End => (Phase.Ended, false, null),
            ClockAction.Pause => (Phase.Report, true, null),
            _ => (Phase.Report, false, time.GetUtcNow().ToUnixTimeMilliseconds() + 360_000),
        };
        Assert.Equal(expected, (after.Phase, after.Paused, after.EndsAt));
        Assert.Equal(action == ClockAction.End ? nameof(SessionEnded) : nameof(ClockChanged), (await cluster.Journal.Read(id, StreamName.Session)).Entries[^1].Kind);
    }

    private static Task<CommandRefusal?> Act(ISessionGrain session, ClockAction action) => session.Act(new ActOnClock(action, 0, "").AsImmutable(), "Control");
}
