using Microsoft.Extensions.Time.Testing;
using Wargame.Journal;

namespace Wargame.Server.Tests;

public sealed class JoinCodeTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("wargame-test-").FullName);
    private readonly FakeTimeProvider time = new();
    private readonly IdentityStore store;
    private readonly SessionId session = SessionId.New();

    public JoinCodeTests()
    {
        store = new IdentityStore(data);
        store.Migrate();
    }

    [Fact]
    public void Code_opens_its_session_until_it_expires()
    {
        JoinCodes codes = Codes();
        string code = codes.Renew(session).Code;
        Assert.Equal(session, codes.Open(code));
        time.Advance(TimeSpan.FromHours(4));
        Assert.Null(codes.Open(code));
        Assert.Null(codes.Of(session));
    }

    [Fact]
    public void New_code_stops_the_old_one()
    {
        JoinCodes codes = Codes();
        string old = codes.Renew(session).Code;
        string now = codes.Renew(session).Code;
        Assert.Null(codes.Open(old));
        Assert.Equal(session, codes.Open(now));
    }

    [Fact]
    public void Closed_session_has_no_code()
    {
        JoinCodes codes = Codes();
        string code = codes.Renew(session).Code;
        codes.Close(session);
        Assert.Null(codes.Open(code));
    }

    [Fact]
    public void Code_outlives_a_restart_and_an_expired_one_does_not()
    {
        string code = Codes().Renew(session).Code;
        JoinCodes after = Codes();
        after.Load();
        Assert.Equal(session, after.Open(code));
        time.Advance(TimeSpan.FromHours(5));
        JoinCodes later = Codes();
        later.Load();
        Assert.Empty(store.JoinCodes());
        Assert.Null(later.Open(code));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data.Path, recursive: true);
    }

    private JoinCodes Codes() => new(store, new ServerSettings(), time);
}
