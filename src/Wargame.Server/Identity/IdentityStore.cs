using Dapper;
using DbUp;
using Microsoft.Data.Sqlite;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// Keeps facilitators, people, tokens and codes in one SQLite file. A token that is known is answered from memory; the file is asked once
/// for each. Safe to call from any thread.
/// </summary>
public sealed partial class IdentityStore(DataFolder data)
{
    private readonly string connection = new SqliteConnectionStringBuilder { DataSource = data.Identity, Pooling = true, ForeignKeys = true }.ToString();
    private byte[] codeSalt = [];

    /// <summary>Makes the file and its tables, or brings them up to date.</summary>
    public void Migrate()
    {
        var result = DeployChanges.To
            .SqliteDatabase(connection)
            .WithScriptsEmbeddedInAssembly(typeof(IdentityStore).Assembly, name => name.Contains(".Identity.Migrations.", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful) throw new InvalidOperationException($"{data.Identity} could not be brought up to date: {result.Error.Message}", result.Error);
        using SqliteConnection file = Open();
        file.Execute("PRAGMA journal_mode = WAL");
        // The folder is closed to others, but it may have been there before, open.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(data.Identity, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        codeSalt = file.QuerySingle<byte[]>("SELECT salt FROM code_salt");
    }

    /// <summary>Keeps a person with its first token and its return code, all three or none.</summary>
    public void Add(Person person, TokenKey token, long now, string returnCode)
    {
        byte[] code = SlowHash.OfCode(returnCode, codeSalt);
        using SqliteConnection file = Open();
        using SqliteTransaction whole = file.BeginTransaction();
        file.Execute("INSERT INTO people VALUES (@Id, @Session, @Name, @Seat)",
            new { person.Id, Session = person.Session.ToString(), person.Name, Seat = person.Seat?.Value }, whole);
        AddToken(file, whole, token, person.Id, null, now);
        file.Execute("INSERT INTO return_codes VALUES (@Code, @Id)", new { Code = code, person.Id }, whole);
        whole.Commit();
    }

    /// <summary>A person of a session by its id; null where there is none.</summary>
    public Person? PersonOf(SessionId session, string id)
    {
        using SqliteConnection file = Open();
        return Person(file.QueryFirstOrDefault<PersonRow>("SELECT person, session, name, seat FROM people WHERE person = @Id AND session = @Session", new { Id = id, Session = session.ToString() }));
    }

    /// <summary>The person of a return code; null where there is none.</summary>
    public Person? PersonOfReturnCode(string code)
    {
        byte[] hash = SlowHash.OfCode(code, codeSalt);
        using SqliteConnection file = Open();
        return Person(file.QueryFirstOrDefault<PersonRow>(
            "SELECT p.person, p.session, p.name, p.seat FROM return_codes r JOIN people p ON p.person = r.person WHERE r.hash = @Hash", new { Hash = hash }));
    }

    /// <summary>Gives a person a new return code; the old one stops.</summary>
    public void ReplaceReturnCode(string person, string code)
    {
        byte[] hash = SlowHash.OfCode(code, codeSalt);
        using SqliteConnection file = Open();
        file.Execute("INSERT INTO return_codes VALUES (@Hash, @Person) ON CONFLICT (person) DO UPDATE SET hash = excluded.hash", new { Hash = hash, Person = person });
    }

    /// <summary>Takes a person's return code away.</summary>
    public void DropReturnCode(string person)
    {
        using SqliteConnection file = Open();
        file.Execute("DELETE FROM return_codes WHERE person = @Person", new { Person = person });
    }

    /// <summary>Gives a session a join code; the old one stops.</summary>
    public void ReplaceJoinCode(JoinCode code)
    {
        using SqliteConnection file = Open();
        file.Execute("INSERT INTO join_codes VALUES (@Code, @Session, @Until) ON CONFLICT (session) DO UPDATE SET code = excluded.code, until = excluded.until",
            new { code.Code, Session = code.Session.ToString(), code.Until });
    }

    /// <summary>Takes a session's join code away.</summary>
    public void DropJoinCode(SessionId session)
    {
        using SqliteConnection file = Open();
        file.Execute("DELETE FROM join_codes WHERE session = @Session", new { Session = session.ToString() });
    }

    /// <summary>All join codes, expired ones too.</summary>
    public IReadOnlyList<JoinCode> JoinCodes()
    {
        using SqliteConnection file = Open();
        return [.. file.Query<JoinCodeRow>("SELECT code, session, until FROM join_codes").Select(row => new JoinCode(row.Code, SessionId.Parse(row.Session), row.Until))];
    }

    private static Person? Person(PersonRow? row) =>
        row is null ? null : new Person(row.Person, SessionId.Parse(row.Session), row.Name, row.Seat is null ? null : new FactionId(row.Seat));

    private SqliteConnection Open()
    {
        var file = new SqliteConnection(connection);
        file.Open();
        return file;
    }

    private sealed record PersonRow(string Person, string Session, string Name, string? Seat);

    private sealed record JoinCodeRow(string Code, string Session, long Until);
}
