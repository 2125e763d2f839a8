using System.Collections.Concurrent;
using System.Net;

namespace Wargame.Server;

/// <summary>What somebody may try to guess.</summary>
public enum Guessed
{
    /// <summary>The join code of a session. A wrong one might have hit any session, so it counts for all of them.</summary>
    JoinCode,
    /// <summary>The return code of a person.</summary>
    ReturnCode,
    /// <summary>The passphrase of a facilitator.</summary>
    Passphrase,
}

/// <summary>
/// Counts wrong passphrases and codes in windows of a minute: by address, and for what is guessed at from all addresses together, so that
/// many addresses do not get further than some. Only wrong ones count: a class of thirty behind one address joins at once, but nobody
/// tries codes by the thousand.
/// </summary>
public sealed class Guesses(ServerSettings settings, [FromKeyedServices(IdentityHosting.Clock)] TimeProvider time)
{
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<IPAddress, (DateTimeOffset Began, int Wrong)> wrong = new();
    private readonly ConcurrentDictionary<Guessed, (DateTimeOffset Began, int Wrong)> all = new();

    /// <summary>Seconds that the address has to wait before it may try one of these; 0 where it may.</summary>
    public int Wait(IPAddress? address, Guessed what) => Math.Max(
        wrong.TryGetValue(Addresses.Key(address), out var own) ? Wait(own, settings.GuessesPerMinute) : 0,
        all.TryGetValue(what, out var count) ? Wait(count, settings.GuessesPerMinuteByAll) : 0);

    /// <summary>The address sent a wrong one.</summary>
    public void Count(IPAddress? address, Guessed what)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (wrong.Count >= MostAddresses) Sweep(now);
        Count(wrong, Addresses.Key(address), now);
        Count(all, what, now);
    }

    private int Wait((DateTimeOffset Began, int Wrong) count, int most)
    {
        TimeSpan left = count.Began + window - time.GetUtcNow();
        return left > TimeSpan.Zero && count.Wrong >= most ? (int)Math.Ceiling(left.TotalSeconds) : 0;
    }

    private static void Count<TKey>(ConcurrentDictionary<TKey, (DateTimeOffset Began, int Wrong)> counts, TKey key, DateTimeOffset now) where TKey : notnull =>
        counts.AddOrUpdate(key, (now, 1), (_, count) => count.Began + window <= now ? (now, 1) : (count.Began, count.Wrong + 1));

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (address, count) in wrong)
        {
            if (count.Began + window <= now) wrong.TryRemove(address, out _);
        }
    }
}
