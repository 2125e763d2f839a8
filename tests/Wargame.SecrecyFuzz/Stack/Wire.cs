using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wargame.Journal;

namespace Wargame.SecrecyFuzz;

/// <summary>A request as it is sent in both sessions.</summary>
/// <param name="Operation">Its name in the OpenAPI document.</param>
/// <param name="Method">Method.</param>
/// <param name="Path">Path under the server's address.</param>
/// <param name="Body">Body, sent as JSON; null for none.</param>
internal sealed record Call(string Operation, string Method, string Path, object? Body = null);

/// <summary>One person at one server: sends with its own cookies and keeps what it receives, to the byte.</summary>
internal sealed class Wire(Uri address, Masks masks, IPAddress? from = null) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ConnectCallback = from is null ? null : (to, ct) => Connect(from, to.DnsEndPoint, ct) }) { BaseAddress = address };
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    /// <summary>All that came.</summary>
    public Transcript Transcript { get; } = new();

    /// <summary>Words of chance of this person's session.</summary>
    public Masks Masks => masks;

    public string Cookies => string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"));

    public Uri Address => address;

    /// <summary>Sends a request and keeps the reply; answers its body.</summary>
    public async Task<string> Send(Call call)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Path);
        if (cookies.Count > 0) request.Headers.Add("Cookie", Cookies);
        // As browsers do: whatever is no reading says which page makes it.
        if (request.Method != HttpMethod.Get) request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        if (call.Body is not null) request.Content = new StringContent(JsonSerializer.Serialize(call.Body, WireJson.Options), Encoding.UTF8, "application/json");
        using HttpResponseMessage reply = await http.SendAsync(request);
        byte[] bytes = await reply.Content.ReadAsByteArrayAsync();
        // Latin 1 keeps every byte where it is no text.
        bool text = reply.Content.Headers.ContentType is not { MediaType: "application/gzip" };
        string body = (text ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
        Keep(call, reply, bytes.Length, body, text ? body : Unpacked(bytes));
        return body;
    }

    /// <summary>The same, of a reply that has to be good, as JSON.</summary>
    public async Task<JsonNode> Good(Call call)
    {
        string body = await Send(call);
        if (Transcript.Items[^1].Parts[0].Text[0] != '2') throw new InvalidOperationException($"{call.Operation}: {body}");
        return body.Length == 0 ? new JsonObject() : JsonNode.Parse(body)!;
    }

    public void Dispose() => http.Dispose();

    // From another of this machine's addresses.
    private static async ValueTask<Stream> Connect(IPAddress from, DnsEndPoint to, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(to, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private void Keep(Call call, HttpResponseMessage reply, int length, string body, string read)
    {
        IEnumerable<string> given = reply.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? [.. set] : [];
        if (body.Length == 0 || body[0] == '{') masks.Learn(body, given);
        foreach (string cookie in given) Take(cookie);
        if (reply.Headers.TryGetValues("Trace-Id", out IEnumerable<string>? traces)) masks.Add(traces.Single(), "trace");
        masks.LearnPeople(body);
        string shown = masks.Over(body);
        var parts = new List<(string, string)> { ("status", $"{(int)reply.StatusCode} {reply.ReasonPhrase}") };
        foreach ((string name, IEnumerable<string> values) in Headers(reply))
        {
            if (Masks.Headers.Contains(name)) continue;
            string value = string.Join(", ", values);
            if (name == "Content-Length" && value == $"{length}") value = $"{Encoding.UTF8.GetByteCount(shown)} masked";
            parts.Add(($"header {name}", masks.Over(value)));
        }
        parts.Add(("body", shown));
        Transcript.Add(new Received($"{call.Operation} {call.Method} {masks.Over(call.Path)}", parts) { Raw = $"{reply.Headers}{reply.Content.Headers}{read}" });
    }

    private static string Unpacked(byte[] bytes)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    private static IEnumerable<KeyValuePair<string, IEnumerable<string>>> Headers(HttpResponseMessage reply)
    {
        foreach (HttpHeaders headers in (HttpHeaders[])[reply.Headers, reply.Content.Headers])
        {
            foreach (KeyValuePair<string, IEnumerable<string>> header in headers) yield return header;
        }
    }

    private void Take(string cookie)
    {
        string pair = cookie.Split(';')[0];
        int at = pair.IndexOf('=', StringComparison.Ordinal);
        if (at == pair.Length - 1) cookies.Remove(pair[..at]);
        else cookies[pair[..at]] = pair[(at + 1)..];
    }
}
