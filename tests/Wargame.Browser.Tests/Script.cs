using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace Wargame.Browser.Tests;

/// <summary>A client without a browser: a cookie jar and the documented endpoints.</summary>
public sealed class Script(Uri server) : IAsyncDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpClient? http;
    private HubConnection? hub;

    public Uri Server => server;

    public Task<JsonNode> Get(string path) => Send(HttpMethod.Get, path, null);
    public Task<JsonNode> Post(string path, object body) => Send(HttpMethod.Post, path, body);

    /// <summary>A file as it comes.</summary>
    public Task<byte[]> Bytes(string path) => Client().GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    public Task<JsonNode> Put(string path, object body) => Send(HttpMethod.Put, path, body);

    /// <summary>Signs in as control.</summary>
    public Task SignIn() => Post("/api/control/sign-in", new { passphrase = ServerProcess.Passphrase, name = "Dr Ada" });

    /// <summary>Opens a session that observers may watch, with people in these seats; doctrines play the others.</summary>
    public async Task<OpenedSession> Open(string name, IEnumerable<string> seats, string scenario = "homs-2024", int planningSeconds = 0, string seed = "7")
    {
        JsonNode opened = await Post("/api/sessions", new
        {
            scenario, name, planningSeconds, reportSeconds = 0, observers = "Public", seed, seats = seats.Select(faction => new { faction, player = "Human", doctrine = "" }),
        });
        return new OpenedSession((string)opened["session"]!, (string)opened["joinCode"]!);
    }

    /// <summary>Control's word on the clock of a session: Next, Close, End …</summary>
    public Task Clock(string session, string action, string reason = "") => Post($"/api/sessions/{session}/clock", new { action, seconds = 0, reason });

    /// <summary>Connects to a seat's feed, as its page does: the person is here.</summary>
    public async Task Watch(string session)
    {
        hub = new HubConnectionBuilder().WithUrl(new Uri(server, "/hub"), HttpTransportType.WebSockets, options =>
        {
            options.SkipNegotiation = true;
            options.Cookies = cookies;
            options.Headers["Origin"] = Origin;
        }).Build();
        await hub.StartAsync(TestContext.Current.CancellationToken);
        await hub.InvokeAsync("Watch", session, "Seat", 0L, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (hub is not null) await hub.DisposeAsync();
        http?.Dispose();
    }

    private string Origin => server.GetLeftPart(UriPartial.Authority);

    private HttpClient Client() => http ??= new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = server };

    private async Task<JsonNode> Send(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Origin", Origin);
        using HttpResponseMessage response = await Client().SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}

/// <summary>A session that was opened, and its join code.</summary>
public sealed record OpenedSession(string Id, string Code);
