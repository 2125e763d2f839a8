using System.Collections.Concurrent;
using System.Net;

namespace Wargame.Server;

/// <summary>
/// Counts wrong passphrases and codes by address in windows of a minute. Only wrong ones count: a class of thirty behind one address
/// joins at once, but nobody tries codes by the thousand.
/// </summary>
public sealed class Guesses(ServerSettings settings, TimeProvider time)
{
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<IPAddress, (DateTimeOffset Began, int Wrong)> wrong = new();

    /// <summary>Seconds that the address has to wait; 0 where it may try.</summary>
    public int Wait(IPAddress? address)
    {
        if (!wrong.TryGetValue(Addresses.Key(address), out var count)) return 0;
        TimeSpan left = count.Began + window - time.GetUtcNow();
        return left > TimeSpan.Zero && count.Wrong >= settings.GuessesPerMinute ? (int)Math.Ceiling(left.TotalSeconds) : 0;
    }

    /// <summary>The address sent a wrong one.</summary>
    public void Count(IPAddress? address)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (wrong.Count >= MostAddresses) Sweep(now);
        wrong.AddOrUpdate(Addresses.Key(address), (now, 1), (_, count) => count.Began + window <= now ? (now, 1) : (count.Began, count.Wrong + 1));
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (address, count) in wrong)
        {
            if (count.Began + window <= now) wrong.TryRemove(address, out _);
        }
    }
}
