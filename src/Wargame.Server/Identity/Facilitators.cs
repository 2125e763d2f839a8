namespace Wargame.Server;

/// <summary>
/// Those who may run sessions, all equal: each has a name and a passphrase that the server made. The first start makes the first; each may
/// invite others, and end another's access without touching the rest.
/// </summary>
public sealed class Facilitators(IdentityStore store, Identities identities, ServerSettings settings, [FromKeyedServices(IdentityHosting.Clock)] TimeProvider time)
{
    private static readonly Lazy<string> nobodys = new(() => SlowHash.Of(Secrets.Passphrase()));
    private readonly Lock gate = new();

    /// <summary>All whose access was not ended, in order of their making.</summary>
    public IReadOnlyList<Facilitator> All() => [.. store.Facilitators().Where(f => !f.Revoked)];

    /// <summary>
    /// The facilitator whom this name and passphrase admit; null for none. One slow hash, whoever it is or is not. The first facilitator has
    /// no name: the first sign-in gives it one. The passphrase of an invitation works once; the answer then brings the one to keep.
    /// </summary>
    public (Facilitator Who, string? Own)? Admit(string name, string passphrase)
    {
        IReadOnlyList<Facilitator> all = store.Facilitators();
        Facilitator? one = Named(all, name) ?? all.FirstOrDefault(f => f.Name is null);
        bool right = SlowHash.Is(Plain(passphrase), one?.Hash ?? nobodys.Value);
        if (one is null || !right || !one.MaySignIn(Now)) return null;
        lock (gate)
        {
            // Somebody else may have come first: with the same invitation, or as the first one; but another browser of the same person may too.
            Facilitator? now = store.Facilitators().FirstOrDefault(f => f.Id == one.Id && f.Hash == one.Hash && !f.Revoked);
            if (now is null || now.Name != one.Name && !Is(now, name)) return null;
            string? own = now.InvitedUntil is null ? null : Secrets.Passphrase();
            Facilitator who = now with { Name = now.Name ?? name, Hash = own is null ? now.Hash : SlowHash.Of(Plain(own)), InvitedUntil = null };
            if (who != now) store.Keep(who);
            return (who, own);
        }
    }

    /// <summary>
    /// Invites somebody under a name; answers the passphrase with which that person signs in once, and until when. Null where a facilitator
    /// of this name works here already. One whose access was ended may be invited again.
    /// </summary>
    public (string Passphrase, long Until)? Invite(string name, string by)
    {
        string passphrase = Secrets.Passphrase(), hash = SlowHash.Of(Plain(passphrase));
        long until = time.GetUtcNow().AddHours(settings.InvitationHours).ToUnixTimeMilliseconds();
        lock (gate)
        {
            Facilitator? before = Named(store.Facilitators(), name);
            if (before is { Revoked: false, InvitedUntil: null }) return null;
            if (before is null) store.AddFacilitator(name, hash, until, by);
            else store.Keep(before with { Hash = hash, InvitedUntil = until, By = by, Revoked = false });
        }
        return (passphrase, until);
    }

    /// <summary>Ends a facilitator's access: its tokens end, its open pages close. False where there is none of this number.</summary>
    public bool Revoke(long id)
    {
        Facilitator? one;
        lock (gate)
        {
            one = store.Facilitators().FirstOrDefault(f => f.Id == id && !f.Revoked);
            if (one is null) return false;
            store.Keep(one with { Revoked = true });
        }
        identities.EndAll(one, TokenEnd.Removed);
        return true;
    }

    /// <summary>A new passphrase for a facilitator who knows the present one; null where it is not that one. Its tokens end.</summary>
    public string? Renew(Facilitator who, string passphrase)
    {
        if (!SlowHash.Is(Plain(passphrase), who.Hash)) return null;
        string made = Give(who);
        identities.EndAll(who, TokenEnd.SignedOut);
        return made;
    }

    /// <summary>A facilitator as it is kept now; null where there is none.</summary>
    public Facilitator? Of(long id) => store.Facilitators().FirstOrDefault(f => f.Id == id && !f.Revoked);

    /// <summary>
    /// Sees to it at the start that somebody can sign in. Answers a passphrase where one was made: it is kept as a hash only, so it has to
    /// be said now.
    /// </summary>
    /// <param name="old">The passphrase that an older version kept in the data folder; null for none.</param>
    public string? Prepare(string? old)
    {
        IReadOnlyList<Facilitator> all = store.Facilitators();
        if (!string.IsNullOrWhiteSpace(settings.NewPassphrase)) return GiveByHost(all, settings.NewPassphrase);
        if (!string.IsNullOrWhiteSpace(settings.Passphrase)) Set(all, Plain(settings.Passphrase));
        else if (all.Count == 0 && old is not null) Set(all, Plain(old));
        else if (all.Count == 0)
        {
            string made = Secrets.Passphrase();
            Set(all, Plain(made));
            return made;
        }
        return null;
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    // The first facilitator has the passphrase of the settings, whoever changes them.
    private void Set(IReadOnlyList<Facilitator> all, string plain)
    {
        if (all.Count == 0) store.AddFacilitator(null, SlowHash.Of(plain), null, "");
        else if (!SlowHash.Is(plain, all[0].Hash))
        {
            store.Keep(all[0] with { Hash = SlowHash.Of(plain), InvitedUntil = null, Revoked = false });
            identities.EndAll(all[0], TokenEnd.SignedOut);
        }
    }

    // Whoever starts the server may always help: a lost passphrase, or the last facilitator gone.
    private string GiveByHost(IReadOnlyList<Facilitator> all, string typed)
    {
        string name = PersonName.Read(typed) ?? throw new ArgumentException($"NewPassphrase names a facilitator: 1 to {PersonName.Most} characters.");
        if ((Named(all, name) ?? all.FirstOrDefault(f => f.Name is null)) is not { } one)
        {
            string made = Secrets.Passphrase();
            store.AddFacilitator(name, SlowHash.Of(Plain(made)), null, "");
            return made;
        }
        string given = Give(one with { Name = one.Name ?? name });
        identities.EndAll(one, TokenEnd.SignedOut);
        return given;
    }

    private string Give(Facilitator one)
    {
        string passphrase = Secrets.Passphrase();
        store.Keep(one with { Hash = SlowHash.Of(Plain(passphrase)), InvitedUntil = null, Revoked = false });
        return passphrase;
    }

    private static Facilitator? Named(IReadOnlyList<Facilitator> all, string name) => all.FirstOrDefault(f => Is(f, name));

    private static bool Is(Facilitator one, string name) => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase);

    // Case, hyphens and spaces do not matter.
    private static string Plain(string text) => new([.. text.Where(c => c != '-' && !char.IsWhiteSpace(c)).Select(char.ToLowerInvariant)]);
}
