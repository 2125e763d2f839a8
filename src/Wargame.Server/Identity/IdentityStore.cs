using Dapper;
using DbUp;
using Microsoft.Data.Sqlite;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// Keeps people, tokens and codes in one SQLite file. A token that it knows is answered from memory; the file is asked once for each.
/// Safe to call from any thread.
/// </summary>
public sealed class IdentityStore(DataFolder data)
{
    private readonly string connection = new SqliteConnectionStringBuilder { DataSource = data.Identity, Pooling = true, ForeignKeys = true }.ToString();

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
    }

    /// <summary>Keeps a person with its token and return code, all three or none.</summary>
    public void Add(Person person, string token, string returnCode)
    {
        using SqliteConnection file = Open();
        using SqliteTransaction whole = file.BeginTransaction();
        file.Execute("INSERT INTO people VALUES (@Id, @Session, @Name, @Seat)",
            new { person.Id, Session = person.Session.ToString(), person.Name, Seat = person.Seat?.Value }, whole);
        AddToken(file, whole, person.Id, token);
        file.Execute("INSERT INTO return_codes VALUES (@Hash, @Id)", new { Hash = Secrets.Hash(returnCode), person.Id }, whole);
        whole.Commit();
    }

    /// <summary>Keeps another token of a person: another device.</summary>
    public void AddToken(string person, string token)
    {
        using SqliteConnection file = Open();
        AddToken(file, null, person, token);
    }

    /// <summary>Keeps a token of control.</summary>
    public void AddControl(string name, string token)
    {
        using SqliteConnection file = Open();
        file.Execute("INSERT INTO tokens (hash, control) VALUES (@Hash, @Name)", new { Hash = Secrets.Hash(token), Name = name });
    }

    /// <summary>Forgets a token: whoever sends it is nobody.</summary>
    public void Revoke(string token)
    {
        using SqliteConnection file = Open();
        file.Execute("DELETE FROM tokens WHERE hash = @Hash", new { Hash = Secrets.Hash(token) });
    }

    /// <summary>The person of a token; null where there is none.</summary>
    public Person? PersonOf(string token)
    {
        using SqliteConnection file = Open();
        return Person(file.QueryFirstOrDefault<PersonRow>(
            "SELECT p.person, p.session, p.name, p.seat FROM tokens t JOIN people p ON p.person = t.person WHERE t.hash = @Hash", new { Hash = Secrets.Hash(token) }));
    }

    /// <summary>The name that signed in as control with this token; null where there is none.</summary>
    public string? ControlOf(string token)
    {
        using SqliteConnection file = Open();
        return file.ExecuteScalar<string?>("SELECT control FROM tokens WHERE hash = @Hash", new { Hash = Secrets.Hash(token) });
    }

    /// <summary>The person of a return code; null where there is none.</summary>
    public Person? PersonOfReturnCode(string code)
    {
        using SqliteConnection file = Open();
        return Person(file.QueryFirstOrDefault<PersonRow>(
            "SELECT p.person, p.session, p.name, p.seat FROM return_codes r JOIN people p ON p.person = r.person WHERE r.hash = @Hash", new { Hash = Secrets.Hash(code) }));
    }

    /// <summary>Gives a person a new return code; the old one stops.</summary>
    public void ReplaceReturnCode(string person, string code)
    {
        using SqliteConnection file = Open();
        file.Execute("INSERT INTO return_codes VALUES (@Hash, @Person) ON CONFLICT (person) DO UPDATE SET hash = excluded.hash", new { Hash = Secrets.Hash(code), Person = person });
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

    private static void AddToken(SqliteConnection file, SqliteTransaction? whole, string person, string token) =>
        file.Execute("INSERT INTO tokens (hash, person) VALUES (@Hash, @Person)", new { Hash = Secrets.Hash(token), Person = person }, whole);

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
