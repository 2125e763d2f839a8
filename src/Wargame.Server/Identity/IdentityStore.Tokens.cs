using Dapper;
using Microsoft.Data.Sqlite;

namespace Wargame.Server;

// Tokens by their hash. One that ended stays until it would have expired, so that whoever still sends it is told why.
public sealed partial class IdentityStore
{
    private const string TokenColumns =
        "SELECT t.hash, t.made, t.used, t.ended, t.facilitator, p.person, p.session, p.name, p.seat FROM tokens t LEFT JOIN people p ON p.person = t.person ";

    /// <summary>Keeps another token of a person: another device.</summary>
    public void AddToken(TokenKey token, Person person, long now)
    {
        using SqliteConnection file = Open();
        AddToken(file, null, token, person.Id, null, now);
    }

    /// <summary>Keeps a token of a facilitator.</summary>
    public void AddToken(TokenKey token, Facilitator facilitator, long now)
    {
        using SqliteConnection file = Open();
        AddToken(file, null, token, null, facilitator.Id, now);
    }

    /// <summary>A token and whose it is; null where there is none.</summary>
    public KeptToken? Token(TokenKey token)
    {
        using SqliteConnection file = Open();
        if (file.QueryFirstOrDefault<TokenRow>(TokenColumns + "WHERE t.hash = @Hash", new { Hash = token.Bytes }) is not { } row) return null;
        Person? person = row.Person is null ? null : Person(new PersonRow(row.Person, row.Session!, row.Name!, row.Seat));
        Facilitator? facilitator = row.Facilitator is { } id ? FacilitatorOf(id) : null;
        return new KeptToken(person, facilitator, row.Made, row.Used, row.Ended is null ? null : Enum.Parse<TokenEnd>(row.Ended));
    }

    /// <summary>Notes when a token was last used, Unix milliseconds.</summary>
    public void Use(TokenKey token, long now)
    {
        using SqliteConnection file = Open();
        file.Execute("UPDATE tokens SET used = @Now WHERE hash = @Hash", new { Now = now, Hash = token.Bytes });
    }

    /// <summary>Ends one token.</summary>
    public void EndToken(TokenKey token, TokenEnd why)
    {
        using SqliteConnection file = Open();
        file.Execute("UPDATE tokens SET ended = @Why WHERE hash = @Hash AND ended IS NULL", new { Why = why.ToString(), Hash = token.Bytes });
    }

    /// <summary>Ends every token of a person; answers those that were alive.</summary>
    public IReadOnlyList<TokenKey> EndTokens(Person person, TokenEnd why) => EndTokens("person", person.Id, why);

    /// <summary>Ends every token of a facilitator; answers those that were alive.</summary>
    public IReadOnlyList<TokenKey> EndTokens(Facilitator facilitator, TokenEnd why) => EndTokens("facilitator", facilitator.Id, why);

    /// <summary>Forgets tokens that were made before a time: they have expired whatever became of them.</summary>
    public void ForgetTokens(long seatsBefore, long controlBefore)
    {
        using SqliteConnection file = Open();
        file.Execute("DELETE FROM tokens WHERE (person IS NOT NULL AND made < @Seats) OR (facilitator IS NOT NULL AND made < @Control)", new { Seats = seatsBefore, Control = controlBefore });
    }

    private IReadOnlyList<TokenKey> EndTokens(string column, object owner, TokenEnd why)
    {
        using SqliteConnection file = Open();
        return [.. file.Query<byte[]>($"UPDATE tokens SET ended = @Why WHERE {column} = @Owner AND ended IS NULL RETURNING hash", new { Why = why.ToString(), Owner = owner }).Select(TokenKey.From)];
    }

    private static void AddToken(SqliteConnection file, SqliteTransaction? whole, TokenKey token, string? person, long? facilitator, long now) =>
        file.Execute("INSERT INTO tokens (hash, person, facilitator, made, used) VALUES (@Hash, @Person, @Facilitator, @Now, @Now)",
            new { Hash = token.Bytes, Person = person, Facilitator = facilitator, Now = now }, whole);

    private sealed record TokenRow(byte[] Hash, long Made, long Used, string? Ended, long? Facilitator, string? Person, string? Session, string? Name, string? Seat);
}

/// <summary>A token as it is kept.</summary>
/// <param name="Person">Whose it is; null for a facilitator's.</param>
/// <param name="Facilitator">Whose it is; null for a person's.</param>
/// <param name="Made">When it was given, Unix milliseconds.</param>
/// <param name="Used">When it was last used, Unix milliseconds, to some minutes.</param>
/// <param name="Ended">Why it ended; null where nobody ended it.</param>
public sealed record KeptToken(Person? Person, Facilitator? Facilitator, long Made, long Used, TokenEnd? Ended);
