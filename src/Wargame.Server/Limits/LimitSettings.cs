using System.Threading.RateLimiting;

namespace Wargame.Server;

/// <summary>
/// How much anybody may ask of the server, set as <c>--Limits:Person:Burst 500</c>. Everything is counted for the person or the seat that
/// asks, and only strangers by their address, so that no seat's haste is felt by another. Beside each stands the arithmetic behind it:
/// a class of thirty behind one address plays without meeting any of them.
/// </summary>
public sealed class LimitSettings
{
    /// <summary>Multiplies every rate and number of these limits, 1 and up: for a larger class, or for programs that play thousands of games from one address.</summary>
    public int Times { get; set; } = 1;

    /// <summary>
    /// Requests of one person. A reload takes about 12 with a cold cache; composing orders asks for a forecast at most four times a second while a
    /// slider moves, and files one in some seconds: 5 a second at the busiest, and 60 at once are five reloads. A reading that comes too soon is repeated by the page when it may.
    /// </summary>
    public Rate Person { get; set; } = new(60, 12);

    /// <summary>Files of the page, for one person or facilitator: some 30 with a cold cache, none with a warm one, and a page that lacks one does not run.</summary>
    public Rate Files { get; set; } = new(600, 50);

    /// <summary>
    /// Requests of one person or facilitator that are worked on at the same time; further ones wait for these. A page sends six, each of some
    /// milliseconds: nobody notices, and a burst takes no more than its share of the processors.
    /// </summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>The same for all strangers of one address: a class that opens the join page.</summary>
    public int StrangersAtOnce { get; set; } = 8;

    /// <summary>Requests that wait so; more are refused. Thirty strangers with six each are 180.</summary>
    public int Waiting { get; set; } = 200;

    /// <summary>Requests of one seat, whoever sits there: five people at their busiest, and a whole class of thirty that reloads (30 × 12).</summary>
    public Rate Seat { get; set; } = new(720, 60);

    /// <summary>Requests of one signed-in facilitator: as a person's, with several windows open and a script beside them.</summary>
    public Rate Control { get; set; } = new(600, 40);

    /// <summary>
    /// Requests of all strangers of one address: thirty people who open the join page within a minute make 30 × 20 = 600; once they sit, they
    /// are counted as themselves.
    /// </summary>
    public Rate Strangers { get; set; } = new(1_200, 40);

    /// <summary>
    /// What makes the server think: a forecast, a replay. A moving slider asks four times a second at most; a replay's scrubber takes a turn
    /// at a time.
    /// </summary>
    public Rate Thinking { get; set; } = new(40, 5);

    /// <summary>Commands on a sheet by one person, each kept for good: a person files or changes one in some seconds; a script may file a whole sheet of forty at once.</summary>
    public Rate Commands { get; set; } = new(60, 2);

    /// <summary>Messages of one person, each shown to many: nobody types one in less than two seconds.</summary>
    public Rate Messages { get; set; } = new(15, 0.5);

    /// <summary>
    /// Seats taken by one person, or by all strangers of one address: a class of thirty joins at once and half of them twice, which is 45;
    /// four classes on one campus.
    /// </summary>
    public Rate Joining { get; set; } = new(180, 2);

    /// <summary>
    /// Tutorials begun by one person, or by all strangers of one address; each opens a session that is kept. Two classes of thirty begin at once,
    /// and then one every four seconds.
    /// </summary>
    public Rate Tutorials { get; set; } = new(60, 0.25);

    /// <summary>Calls of the hub by one connection: a page makes one when it connects and one for each gap.</summary>
    public Rate HubCalls { get; set; } = new(20, 1);

    /// <summary>Calls of the hub by one person, over all its tabs and reconnections: twelve tabs that come back five times in a minute.</summary>
    public Rate HubCallsOfPerson { get; set; } = new(60, 2);

    /// <summary>Bytes that one connection sends to the hub: a call has some 120, a ping 11 in fifteen seconds. Whoever sends more is read more slowly.</summary>
    public Rate HubBytes { get; set; } = new(16_384, 2_048);

    /// <summary>Connections to the hub of one person: tabs and devices.</summary>
    public int HubOfPerson { get; set; } = 12;

    /// <summary>Connections to the hub of one seat: a class of thirty in one seat, two screens each.</summary>
    public int HubOfSeat { get; set; } = 60;

    /// <summary>Connections to the hub of all strangers of one address. A page that is not signed in has nothing to watch.</summary>
    public int HubOfStrangers { get; set; } = 40;

    /// <summary>Connections to the hub in all; each costs about 100 kB.</summary>
    public int Hub { get; set; } = 3_000;

    /// <summary>Open sockets of one address: thirty people with two windows each, six sockets for pages and one for the hub, are 420.</summary>
    public int SocketsOfAddress { get; set; } = 1_000;

    /// <summary>Open sockets in all.</summary>
    public int Sockets { get; set; } = 8_000;

    /// <summary>Seconds for which a refusal is held back, so that a flood waits for itself; it holds a socket and nothing else.</summary>
    public double PauseSeconds { get; set; } = 1;

    /// <summary>Seconds in which the head of a request has to arrive.</summary>
    public int HeadSeconds { get; set; } = 10;

    /// <summary>Seconds for which a socket without a request stays open, and a connection to the hub that watches nothing.</summary>
    public int IdleSeconds { get; set; } = 60;

    /// <summary>Seconds in which a reader has to take what the hub writes to it, 64 kB at a time, before it is cut off; its page comes back and asks anew.</summary>
    public int ReaderSeconds { get; set; } = 10;

    /// <summary>Addresses of proxies in front of this server whose <c>X-Forwarded-For</c> and <c>-Proto</c> are believed; without them everybody behind a proxy has its address.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>A bucket of this rate.</summary>
    public TokenBucketRateLimiterOptions Bucket(Rate rate)
    {
        double perSecond = Math.Max(rate.PerSecond, 0.00001) * Times;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = Many(rate.Burst),
            TokensPerPeriod = Math.Max(1, (int)Math.Min(perSecond, int.MaxValue)),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 1 / perSecond)),
        };
    }

    /// <summary>A number of these limits as it counts: at least 1.</summary>
    public int Many(int most) => (int)Math.Clamp((long)most * Times, 1, int.MaxValue);
}

/// <summary>So many at once, and so many a second over time.</summary>
/// <param name="Burst">At once, 1 and up.</param>
/// <param name="PerSecond">A second, above 0.</param>
public sealed record Rate(int Burst, double PerSecond)
{
    /// <summary>For the settings' binder, which sets one or both.</summary>
    public Rate() : this(1, 1)
    {
    }
}
