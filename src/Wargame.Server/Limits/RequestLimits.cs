using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Wargame.Server;

/// <summary>Limits of requests. A refused one is a 429 with the time to wait, held back a little so that a flood waits for itself.</summary>
public static class RequestLimits
{
    /// <summary>What makes the server think.</summary>
    public const string Thinking = "thinking";
    /// <summary>What is written on a sheet.</summary>
    public const string Commands = "commands";
    /// <summary>What is shown to many.</summary>
    public const string Messages = "messages";
    /// <summary>What takes a seat.</summary>
    public const string Joining = "joining";

    /// <summary>What opens a session for one person alone.</summary>
    public const string Tutorials = "tutorials";

    private const int LongestWait = 60;

    /// <summary>Registers the limits.</summary>
    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IServiceProvider>((options, provider) =>
        {
            LimitSettings limits = provider.GetRequiredService<ServerSettings>().Limits;
            // Asked for with the first request: a host that only writes its OpenAPI document opens no files.
            var identities = new Lazy<Identities>(provider.GetRequiredService<Identities>);
            // First what gives back what it took: a request that has to wait for others is asked twice.
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => AtOnce(http, identities.Value, limits)),
                PartitionedRateLimiter.Create<HttpContext, string>(http => ByParty(http, identities.Value, limits)),
                PartitionedRateLimiter.Create<HttpContext, string>(http => BySeat(http, identities.Value, limits)));
            Add(options, Thinking, limits.Thinking, limits, identities);
            Add(options, Commands, limits.Commands, limits, identities);
            Add(options, Messages, limits.Messages, limits, identities);
            Add(options, Joining, limits.Joining, limits, identities);
            Add(options, Tutorials, limits.Tutorials, limits, identities);
            var time = provider.GetRequiredService<TimeProvider>();
            options.OnRejected = (refused, ct) => Refuse(refused, TimeSpan.FromSeconds(limits.PauseSeconds), time, ct);
        });
    }

    /// <summary>Whole seconds after which a refused party may try again.</summary>
    public static int Wait(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? Math.Clamp((int)Math.Ceiling(wait.TotalSeconds), 1, LongestWait) : 1;

    private static void Add(RateLimiterOptions options, string name, Rate rate, LimitSettings limits, Lazy<Identities> identities) => options.AddPolicy(name, http =>
    {
        Party party = Party.Of(http, identities.Value);
        return RateLimitPartition.GetTokenBucketLimiter(party.Name, _ => limits.Bucket(rate));
    });

    // A connection to the hub is a request as long as it lives.
    private static RateLimitPartition<string> AtOnce(HttpContext http, Identities identities, LimitSettings limits)
    {
        if (http.Request.Path.StartsWithSegments(PushHosting.Path)) return RateLimitPartition.GetNoLimiter("");
        Party party = Party.Of(http, identities);
        return RateLimitPartition.GetConcurrencyLimiter(party.Name, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = limits.Many(party.Kind == PartyKind.Stranger ? limits.StrangersAtOnce : limits.AtOnce), QueueLimit = limits.Many(limits.Waiting),
        });
    }

    private static RateLimitPartition<string> ByParty(HttpContext http, Identities identities, LimitSettings limits)
    {
        Party party = Party.Of(http, identities);
        if (party.Kind != PartyKind.Stranger && http.GetEndpoint() is null) return RateLimitPartition.GetTokenBucketLimiter($"Files:{party.Key}", _ => limits.Bucket(limits.Files));
        Rate rate = party.Kind switch { PartyKind.Person => limits.Person, PartyKind.Control => limits.Control, _ => limits.Strangers };
        return RateLimitPartition.GetTokenBucketLimiter(party.Name, _ => limits.Bucket(rate));
    }

    private static RateLimitPartition<string> BySeat(HttpContext http, Identities identities, LimitSettings limits) =>
        Party.Of(http, identities).Seat is { } seat ? RateLimitPartition.GetTokenBucketLimiter(seat, _ => limits.Bucket(limits.Seat)) : RateLimitPartition.GetNoLimiter("");

    private static async ValueTask Refuse(OnRejectedContext refused, TimeSpan pause, TimeProvider time, CancellationToken ct)
    {
        int seconds = Wait(refused.Lease);
        HttpContext http = refused.HttpContext;
        await Task.Delay(pause, time, ct);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Fault.TooManyRequests(seconds).ExecuteAsync(http);
    }
}
