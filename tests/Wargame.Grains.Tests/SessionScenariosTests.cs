using NSubstitute;
using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Grains.Tests;

public sealed class SessionScenariosTests
{
    private readonly SessionId session = SessionId.New();
    private readonly IJournalReader journal = Substitute.For<IJournalReader>();

    [Fact]
    public async Task A_scenario_that_could_not_be_read_is_read_again_when_asked_for_again()
    {
        StreamReading opened = new([Opening()], null);
        journal.Read(session, StreamName.Session).Returns(
            _ => Task.FromException<StreamReading>(new JournalFailure("the disk does not answer")), _ => Task.FromResult(opened));
        var scenarios = new SessionScenarios(journal);
        await Assert.ThrowsAsync<JournalFailure>(() => scenarios.Of(session));
        Assert.Equal("homs-2024", (await scenarios.Of(session))?.Id);
    }

    [Fact]
    public async Task A_session_that_is_not_there_yet_is_asked_for_again_and_then_read_once()
    {
        StreamReading none = new([], null), opened = new([Opening()], null);
        journal.Read(session, StreamName.Session).Returns(_ => Task.FromResult(none), _ => Task.FromResult(opened));
        var scenarios = new SessionScenarios(journal);
        Assert.Null(await scenarios.Of(session));
        Scenario? first = await scenarios.Of(session);
        Assert.NotNull(first);
        Assert.Same(first, await scenarios.Of(session));
        await journal.Received(2).Read(session, StreamName.Session);
    }

    private Entry Opening()
    {
        IScenarioFiles files = ScenarioLibrary.Default.Find("homs-2024")!.Files;
        var opened = new SessionOpened("Test", files.Texts(), "wargame-1", 7, 0, 0, ObserverPolicy.Public, [], "Tester");
        NewEntry made = EntryCodec.Encode(opened, DateTimeOffset.UnixEpoch, "Tester");
        return new Entry(session, StreamName.Session, 1, made.Kind, made.Schema, made.At, made.Actor, null, made.Body, default, new byte[32], new byte[32]);
    }
}
