using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Wargame.Server.Tests;

/// <summary>The real host on a free port with a data folder of its own. Can be stopped and started again on the same folder.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    public const string Passphrase = "plain-otter-basin-kettle";

    /// <summary>Name of the first facilitator.</summary>
    public const string Facilitator = "Dr Ada";

    // All tests of a server share one address: more people than four classes come from it at once.
    private static readonly string[] Crowded = ["--Limits:Strangers:Burst", "100000", "--Limits:Joining:Burst", "100000"];

    private WebApplication? app;

    /// <summary>Further settings, as on the command line.</summary>
    public string[] Settings { get; init; } = [];

    /// <summary>The clock by which tokens and codes end.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Puts services of a test in the place of its own.</summary>
    public Action<IServiceCollection> Change { get; init; } = _ => { };

    /// <summary>Its data folder.</summary>
    public string Data { get; init; } = Directory.CreateTempSubdirectory("wargame-test-").FullName;

    /// <summary>What it said on the terminal at its last start.</summary>
    public StringWriter Terminal { get; private set; } = new();

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync() => await Start();

    public async Task Start()
    {
        Terminal = new StringWriter();
        string[] args = ["--urls", "http://127.0.0.1:0", "--DataPath", Data, "--Passphrase", Passphrase, "--Rehearse", "false", .. Crowded, .. Settings];
        app = Program.Build(args, services =>
        {
            services.AddSingleton<TextWriter>(Terminal).AddKeyedSingleton(IdentityHosting.Clock, Time);
            Change(services);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async Task Stop()
    {
        if (app is null) return;
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        app = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
    }

    /// <summary>A browser without any cookie.</summary>
    public Browser Stranger() => new(Address);

    /// <summary>What a script gets that sends a token as its header.</summary>
    public async Task<Answer> Bearer(string token, string path)
    {
        using Browser script = Stranger();
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", token);
        return await script.Send(request);
    }

    /// <summary>A browser signed in as control.</summary>
    public async Task<Browser> Control()
    {
        Browser browser = Stranger();
        (await browser.Post("/api/control/sign-in", new { passphrase = Passphrase, name = Facilitator })).Good();
        return browser;
    }
}
