using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Wargame.Server.Tests;

/// <summary>One browser profile: its cookies, its requests, its connection to the hub.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient http;

    /// <summary>A profile; without cookies it is a script that sends what it is told to and keeps nothing.</summary>
    public Browser(Uri address, bool cookies = true)
    {
        Address = address;
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, UseCookies = cookies }) { BaseAddress = address };
    }

    public Uri Address { get; }
    public CookieContainer Cookies { get; } = new();

    public Task<Answer> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));
    public Task<Answer> Delete(string path) => Send(new HttpRequestMessage(HttpMethod.Delete, path));
    public Task<Answer> Post(string path, object body) => Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) });
    public Task<Answer> Put(string path, object body) => Send(new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) });
    public Task<Answer> PostText(string path, string body) =>
        Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    public Task<byte[]> Bytes(string path) => http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        // As browsers do: whatever is no reading says which page makes it.
        if (request.Method != HttpMethod.Get && !request.Headers.Contains("Origin") && !request.Headers.Contains("Sec-Fetch-Site")) request.Headers.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        return await SendAsIs(request);
    }

    /// <summary>Sends a request with the headers that it has and no other.</summary>
    public async Task<Answer> SendAsIs(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        bool json = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) ?? false;
        return new Answer(response.StatusCode, json && text.Length > 0 ? JsonNode.Parse(text) : null, text, response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, JsonNode? Json, string Text, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The stable code of a problem.</summary>
    public string? Code => (string?)(Json as JsonObject)?["code"];

    /// <summary>The body of an answer that has to be good.</summary>
    public JsonNode Good()
    {
        Assert.True((int)Status is >= 200 and < 300, $"{(int)Status}: {Text}");
        return Json ?? new JsonObject();
    }
}
