using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Wargame.Browser.Tests;

/// <summary>A client without a browser: a cookie jar and the documented endpoints.</summary>
public sealed class Script(Uri server) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = server };

    public Task<JsonNode> Get(string path) => Send(HttpMethod.Get, path, null);
    public Task<JsonNode> Post(string path, object body) => Send(HttpMethod.Post, path, body);

    public Task<JsonNode> Put(string path, object body) => Send(HttpMethod.Put, path, body);

    /// <summary>Signs in as control.</summary>
    public Task SignIn() => Post("/api/control/sign-in", new { passphrase = ServerProcess.Passphrase, name = "Dr Ada" });

    public void Dispose() => http.Dispose();

    private async Task<JsonNode> Send(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
