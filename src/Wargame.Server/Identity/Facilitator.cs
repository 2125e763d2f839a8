namespace Wargame.Server;

/// <summary>One who may run sessions. All are equal; each has a name and a passphrase of its own.</summary>
/// <param name="Id">Number, from 1.</param>
/// <param name="Name">Name, under which everything it does stands in the journal; null for the first one before it has signed in.</param>
/// <param name="Hash">Argon2id of the passphrase, as a PHC string.</param>
/// <param name="InvitedUntil">Until when the passphrase of an invitation works, Unix milliseconds; null for one's own passphrase.</param>
/// <param name="By">Who made the account; empty for whoever started the server.</param>
/// <param name="Revoked">May not sign in.</param>
public sealed record Facilitator(long Id, string? Name, string Hash, long? InvitedUntil, string By, bool Revoked)
{
    /// <summary>True where a sign-in may succeed at this time, Unix milliseconds.</summary>
    public bool MaySignIn(long now) => !Revoked && (InvitedUntil is not { } until || now < until);
}
