using Dapper;
using Microsoft.Data.Sqlite;

namespace Wargame.Server;

// Facilitators. Names that differ in case only are one name.
public sealed partial class IdentityStore
{
    private const string FacilitatorColumns = "SELECT id, name, hash, invited_until AS InvitedUntil, made_by AS MadeBy, revoked FROM facilitators ";

    /// <summary>All facilitators, revoked ones too, in order of their making.</summary>
    public IReadOnlyList<Facilitator> Facilitators()
    {
        using SqliteConnection file = Open();
        return [.. file.Query<FacilitatorRow>(FacilitatorColumns + "ORDER BY id").Select(Facilitator)];
    }

    /// <summary>Keeps a new facilitator; answers its number.</summary>
    public long AddFacilitator(string? name, string hash, long? invitedUntil, string by)
    {
        using SqliteConnection file = Open();
        return file.ExecuteScalar<long>("INSERT INTO facilitators (name, sort, hash, invited_until, made_by) VALUES (@Name, @Sort, @Hash, @Until, @By) RETURNING id",
            new { Name = name, Sort = Sort(name), Hash = hash, Until = invitedUntil, By = by });
    }

    /// <summary>Changes what is kept of a facilitator.</summary>
    public void Keep(Facilitator facilitator)
    {
        using SqliteConnection file = Open();
        file.Execute("UPDATE facilitators SET name = @Name, sort = @Sort, hash = @Hash, invited_until = @InvitedUntil, made_by = @By, revoked = @Revoked WHERE id = @Id",
            new { facilitator.Name, Sort = Sort(facilitator.Name), facilitator.Hash, facilitator.InvitedUntil, facilitator.By, facilitator.Revoked, facilitator.Id });
    }

    private Facilitator? FacilitatorOf(long id)
    {
        using SqliteConnection file = Open();
        return file.QueryFirstOrDefault<FacilitatorRow>(FacilitatorColumns + "WHERE id = @Id", new { Id = id }) is { } row ? Facilitator(row) : null;
    }

    private static string? Sort(string? name) => name?.ToUpperInvariant();

    private static Facilitator Facilitator(FacilitatorRow row) => new(row.Id, row.Name, row.Hash, row.InvitedUntil, row.MadeBy, row.Revoked != 0);

    private sealed record FacilitatorRow(long Id, string? Name, string Hash, long? InvitedUntil, string MadeBy, long Revoked);
}
