using Microsoft.Extensions.Logging;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Orleans;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains.Tests;

public sealed class BugLogTests
{
    private readonly SessionId session = SessionId.New();
    private readonly List<(LogLevel Level, string Line, Exception? Why)> lines = [];

    [Fact]
    public async Task Bug_in_a_grain_is_logged_with_session_turn_and_seed_and_goes_on_to_the_caller()
    {
        var bug = new ArgumentOutOfRangeException("index");
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Call(bug));
        (LogLevel level, string line, Exception? why) = Assert.Single(lines);
        Assert.Equal((LogLevel.Error, bug), (level, why));
        Assert.Equal($"Placed.Write failed: session {session}, faction GOV, turn 3, seed 77", line);
    }

    [Fact]
    public async Task Journal_that_takes_nothing_is_no_bug_of_a_grain()
    {
        await Assert.ThrowsAsync<JournalFailure>(() => Call(new JournalFailure("The disk is full.")));
        Assert.Empty(lines);
    }

    private Task Call(Exception why)
    {
        var context = Substitute.For<IIncomingGrainCallContext>();
        context.Grain.Returns(new Placed(session));
        context.MethodName.Returns("Write");
        context.Invoke().ThrowsAsync(why);
        return new BugLog(new Lines(lines)).Invoke(context);
    }

    private sealed class Placed(SessionId session) : ILocated
    {
        public (SessionId Session, FactionId? Faction, int Turn, ulong? Seed) Where => (session, new FactionId("GOV"), 3, 77);
    }

    private sealed class Lines(List<(LogLevel Level, string Line, Exception? Why)> lines) : ILogger<BugLog>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add((logLevel, formatter(state, exception), exception));
    }
}
