using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Time.Testing;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Server;

namespace Wargame.SecrecyFuzz;

/// <summary>The real server in this process: its endpoints, hub and grains over a journal in a folder of its own. Only the clock of the sessions is ours.</summary>
internal sealed class Host : IAsyncDisposable
{
    private const string Facilitator = "Dr Ada";

    // Thousands of games come from this one address.
    private static readonly string[] Lifted =
        ["--GuessesPerMinute=1000000000", "--GuessesPerMinuteByAll=1000000000", "--Limits:Times=1000000", "--Limits:HubBytes:Burst=1000000000"];

    // So little that a watched seat reaches its own for what is dear, and goes on; none comes back while a pair is played.
    private static readonly string[] Tight =
    [
        "--Limits:PauseSeconds=0", "--GuessesPerMinute=60", "--Limits:HubBytes:Burst=1000000000", .. Rate(nameof(LimitSettings.Person), 600), .. Rate(nameof(LimitSettings.Seat), 600), .. Rate(nameof(LimitSettings.Strangers), 100),
        .. Rate(nameof(LimitSettings.Thinking), 4), .. Rate(nameof(LimitSettings.Commands), 6), .. Rate(nameof(LimitSettings.Messages), 2), .. Rate(nameof(LimitSettings.Joining), 40),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("wargame-secrecy-").FullName;
    private readonly bool limits;
    private WebApplication app = null!;

    private Host(ulong seed, bool limits) => (Passphrase, this.limits) = ($"canary-{seed}-passphrase", limits);

    /// <summary>Control's passphrase, a canary too.</summary>
    public string Passphrase { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The clock of all sessions.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero));

    /// <summary>What it logged at Information and above.</summary>
    public LogBook Log { get; } = new();

    /// <summary>Control, signed in.</summary>
    public Wire Control { get; private set; } = null!;

    public IServiceProvider Services => app.Services;
    public IJournal Journal => app.Services.GetRequiredService<IJournal>();
    public IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Starts one, with limits that are soon reached or with none, and signs control in.</summary>
    public static async Task<Host> Start(ulong seed, bool limits = false)
    {
        var host = new Host(seed, limits);
        await host.Start();
        host.Address = new Uri(host.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        host.Control = new Wire(host.Address, new Masks());
        await host.Control.Good(new Call("SignIn", "POST", "/api/control/sign-in", new { passphrase = host.Passphrase, name = Facilitator }));
        return host;
    }

    /// <summary>Stops it, and starts it again on the same folder and address.</summary>
    public async Task Restart()
    {
        await Stop();
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        Control?.Dispose();
        await Stop();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Start()
    {
        string[] args = ["--urls", Address.ToString(), "--DataPath", folder, "--Passphrase", Passphrase, "--Rehearse", "false", .. limits ? Tight : Lifted];
        app = global::Program.Build(args, services =>
        {
            services.AddSingleton<TextWriter>(new StringWriter());
            services.AddSingleton(new SessionClock(Clock));
            services.AddLogging(logging => logging.ClearProviders().AddProvider(Log));
        });
        await app.StartAsync();
    }

    private async Task Stop()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static IEnumerable<string> Rate(string limit, int most) => [$"--Limits:{limit}:Burst={most}", $"--Limits:{limit}:PerSecond=0.001"];
}
