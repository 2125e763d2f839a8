using System.Collections.Concurrent;

namespace Wargame.Server;

/// <summary>
/// Who is who: answers for known tokens from memory, asks the store once for others. A token ends by its age, by not being used, or by
/// somebody's word; whoever keeps a connection open for one hears of it by <see cref="Ended"/>.
/// </summary>
public sealed class Identities(IdentityStore store, ServerSettings settings, [FromKeyedServices(IdentityHosting.Clock)] TimeProvider time)
{
    // A token's last use is known to the millisecond here, and written once in this part of the time after which an unused one ends: thousands
    // of open pages must not keep the disk busy, and a restart may make a token look a little older.
    private const int WritesInIdleTime = 20;

    private readonly ConcurrentDictionary<TokenKey, Held> known = new();
    // Between reading a token from the store and knowing it nobody may end it.
    private readonly Lock gate = new();

    /// <summary>A token ended before its time.</summary>
    public event Action<TokenKey, TokenEnd>? Ended;

    /// <summary>Gives a facilitator a token; the one that the same browser had before ends.</summary>
    public string SignIn(Facilitator facilitator, string? before)
    {
        string token = Secrets.Token();
        store.AddToken(TokenKey.Of(token), facilitator, Now);
        if (before is not null) End(before, TokenEnd.SignedOut);
        return token;
    }

    /// <summary>Makes a person of a session known; answers its token and return code. The token that the same browser had there before ends.</summary>
    public (string Token, string ReturnCode) Admit(Person person, string? before)
    {
        string token = Secrets.Token(), returnCode = Secrets.ReturnCode();
        store.Add(person, TokenKey.Of(token), Now, returnCode);
        if (before is not null) End(before, TokenEnd.SignedOut);
        return (token, returnCode);
    }

    /// <summary>The person of a return code; null where the code is nobody's.</summary>
    public Person? OfReturnCode(string returnCode) => store.PersonOfReturnCode(Secrets.ReadReturnCode(returnCode));

    /// <summary>A further token for a person, on another device; the one that this device had in the session before ends.</summary>
    public string AnotherToken(Person person, string? before)
    {
        string token = Secrets.Token();
        store.AddToken(TokenKey.Of(token), person, Now);
        if (before is not null) End(before, TokenEnd.SignedOut);
        return token;
    }

    /// <summary>A new return code for a person; the old one stops.</summary>
    public string RenewReturnCode(Person person)
    {
        string code = Secrets.ReturnCode();
        store.ReplaceReturnCode(person.Id, code);
        return code;
    }

    /// <summary>The facilitator behind a token; null where there is none.</summary>
    public Facilitator? Control(string token) => Alive(TokenKey.Of(token))?.Facilitator;

    /// <summary>The person behind a token; null where there is none.</summary>
    public Person? Person(string token) => Alive(TokenKey.Of(token))?.Person;

    /// <summary>Why a token is worth nothing any more; null for one that is, and for one that was never given or is forgotten.</summary>
    public TokenEnd? WhyNot(TokenKey token) => Find(token) is { } held ? EndOf(held) : null;

    /// <summary>True while a token works; a connection that is open for it uses it.</summary>
    public bool Use(TokenKey token) => Alive(token) is not null;

    /// <summary>Ends one token.</summary>
    public void End(string token, TokenEnd why)
    {
        var key = TokenKey.Of(token);
        lock (gate)
        {
            store.EndToken(key, why);
            Forget(key);
        }
        Ended?.Invoke(key, why);
    }

    /// <summary>Ends every token of a facilitator.</summary>
    public void EndAll(Facilitator facilitator, TokenEnd why) => EndAll(() => store.EndTokens(facilitator, why), why);

    /// <summary>Takes a person's tokens and its return code away: it is nobody here any more.</summary>
    public void Remove(Person person)
    {
        store.DropReturnCode(person.Id);
        EndAll(() => store.EndTokens(person, TokenEnd.Removed), TokenEnd.Removed);
    }

    /// <summary>How long a cookie with a person's token is kept.</summary>
    public TimeSpan SeatLife => TimeSpan.FromHours(settings.SeatHours);

    /// <summary>How long a cookie with a facilitator's token is kept.</summary>
    public TimeSpan ControlLife => TimeSpan.FromHours(settings.ControlHours);

    /// <summary>Forgets tokens that expired long ago. Called at the start.</summary>
    public void Sweep() => store.ForgetTokens(Now - (2 * (long)SeatLife.TotalMilliseconds), Now - (2 * (long)ControlLife.TotalMilliseconds));

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private void EndAll(Func<IReadOnlyList<TokenKey>> end, TokenEnd why)
    {
        IReadOnlyList<TokenKey> ended;
        lock (gate)
        {
            ended = end();
            foreach (TokenKey token in ended) Forget(token);
        }
        foreach (TokenKey token in ended) Ended?.Invoke(token, why);
    }

    private void Forget(TokenKey token) => known.TryRemove(token, out _);

    private Held? Alive(TokenKey token)
    {
        if (Find(token) is not { } held || EndOf(held) is not null) return null;
        long now = Now, kept = Interlocked.Read(ref held.Kept);
        Interlocked.Exchange(ref held.Used, now);
        if (now - kept >= Lives(held).Idle / WritesInIdleTime && Interlocked.CompareExchange(ref held.Kept, now, kept) == kept) store.Use(token, now);
        return held;
    }

    private Held? Find(TokenKey token)
    {
        if (known.TryGetValue(token, out Held? held)) return held;
        lock (gate)
        {
            if (store.Token(token) is not { } kept) return null;
            held = new Held(kept.Person, kept.Facilitator, kept.Made, kept.Ended) { Used = kept.Used, Kept = kept.Used };
            // What ended will hardly come again: memory is for those who play.
            return kept.Ended is null ? known.GetOrAdd(token, held) : held;
        }
    }

    private TokenEnd? EndOf(Held held)
    {
        if (held.Ended is { } why) return why;
        (long whole, long idle) = Lives(held);
        long now = Now;
        return now - held.Made >= whole || now - Interlocked.Read(ref held.Used) >= idle ? TokenEnd.Expired : null;
    }

    // Milliseconds in all, and without a use.
    private (long Whole, long Idle) Lives(Held held) => held.Person is not null
        ? (settings.SeatHours * 3_600_000L, settings.SeatIdleHours * 3_600_000L)
        : (settings.ControlHours * 3_600_000L, settings.ControlIdleHours * 3_600_000L);

    private sealed class Held(Person? person, Facilitator? facilitator, long made, TokenEnd? ended)
    {
        public long Used;
        public long Kept;

        public Person? Person { get; } = person;
        public Facilitator? Facilitator { get; } = facilitator;
        public long Made { get; } = made;
        public TokenEnd? Ended { get; } = ended;
    }
}
