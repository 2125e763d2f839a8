using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Wargame.Journal;

namespace Wargame.InputFuzz;

/// <summary>
/// Requests to every endpoint of the OpenAPI document: good ones by its schemas, then changed in body, type, query, path or head. Each is
/// answered, never with a 500, and what is refused under /api says so as a problem with a code.
/// </summary>
public sealed class HttpInputs(ulong seed, Stage stage, JsonNode document, byte[] archive, ArchiveInputs archives, Findings findings)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);
    private static readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 });
    private static readonly string[] types = ["text/plain", "application/xml", "application/json; charset=utf-16", "application/json;charset=x", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/gzip", "*/*", "json", ""];
    private static readonly string[] dear = ["/api/control/sign-in", "/api/control/passphrase", "/api/control/facilitators", "/api/join/return", "/api/tutorial"];
    private readonly Endpoint[] endpoints = [.. Endpoints(document)];

    public async Task Try(long number)
    {
        var chance = new Chance(seed, "http", number);
        try
        {
            if (chance.OneIn(8)) await Raw(number, chance);
            else if (chance.OneIn(60)) await Import(number, chance);
            else await Ask(number, chance);
        }
        catch (OperationCanceledException)
        {
            findings.Add($"http {number}", "hang", "not answered in time");
        }
        foreach ((string line, Exception? why) in stage.Logged.Take())
        {
            if (why is null) findings.Add($"http {number} or one beside it", line, line);
            else findings.Add($"http {number} or one beside it", why, line);
        }
    }

    private async Task Ask(long number, Chance chance)
    {
        Endpoint endpoint = chance.Of(endpoints);
        // What hashes a passphrase slowly, or opens a session for each, is asked less.
        if (dear.Contains(endpoint.Path) && !chance.OneIn(6)) endpoint = chance.Of(endpoints);
        string role = endpoint.Path.Contains("{faction}", StringComparison.Ordinal) && endpoint.Method != "put" ? "GOV" : endpoint.Path.StartsWith("/api/join", StringComparison.Ordinal) ? "stranger" : "control";
        if (chance.OneIn(8)) role = chance.Of([.. stage.Cookies.Keys]);
        string path = PathOf(endpoint, chance);
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method.ToUpperInvariant()), stage.Address + path.TrimStart('/'));
        if (stage.Cookies[role].Length > 0) request.Headers.TryAddWithoutValidation("Cookie", stage.Cookies[role]);
        if (!chance.OneIn(20)) request.Headers.TryAddWithoutValidation("Origin", stage.Origin);
        string body = "";
        if (endpoint.Body is { } schema) request.Content = Body(schema, chance, out body);
        await Answered(number, request, $"{request.Method} {path} {body}");
    }

    // An archive that somebody made up is taken in or not; what was taken in is looked at from every side.
    private async Task Import(long number, Chance chance)
    {
        (SessionId session, byte[] file) = chance.OneIn(4) ? (SessionId.Parse(stage.Over), Odd.Bytes(archive, chance)) : archives.File(number);
        await AsControl(number, HttpMethod.Post, "/api/replays", file);
        foreach (string path in new[] { $"/api/replays/{session}", $"/api/replays/{session}/turns/1?whom=truth", $"/api/replays/{session}/turns/2", $"/api/sessions/{session}", $"/api/sessions/{session}/control", "/api/sessions" })
            await AsControl(number, HttpMethod.Get, path);
    }

    private async Task AsControl(long number, HttpMethod method, string path, byte[]? archive = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(stage.Address, path));
        request.Headers.TryAddWithoutValidation("Cookie", stage.Cookies["control"]);
        request.Headers.TryAddWithoutValidation("Origin", stage.Origin);
        if (archive is not null)
        {
            request.Content = new ByteArrayContent(archive);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/gzip");
        }
        await Answered(number, request, $"{path} after the import of an archive");
    }

    private async Task Answered(long number, HttpRequestMessage request, string about)
    {
        using var enough = new CancellationTokenSource(patience);
        using HttpResponseMessage answer = await http.SendAsync(request, enough.Token);
        string text = await answer.Content.ReadAsStringAsync(enough.Token);
        bool api = request.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal);
        if ((int)answer.StatusCode >= 500) findings.Add($"http {number}", $"{(int)answer.StatusCode} {request.Method} {Shape(request)}", $"{(int)answer.StatusCode} to {Findings.Short(about)}");
        else if (api && (int)answer.StatusCode >= 400 && (answer.Content.Headers.ContentType?.MediaType != "application/problem+json" || JsonNode.Parse(text)?["code"] is null))
            findings.Add($"http {number}", $"no problem {(int)answer.StatusCode}", $"{(int)answer.StatusCode} without a problem to {Findings.Short(about)}: {Findings.Short(text)}");
    }

    // Heads and lines that no client library sends.
    private async Task Raw(long number, Chance chance)
    {
        string head = $"GET /api/sessions/{stage.Session}?chair=GOV HTTP/1.1\r\nHost: x\r\nCookie: {stage.Cookies["control"]}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        byte[] bytes = chance.OneIn(2) ? Odd.Bytes(Encoding.ASCII.GetBytes(head), chance) : Encoding.UTF8.GetBytes(Odd.Text(head, chance));
        using var enough = new CancellationTokenSource(patience);
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(stage.Address.Host, stage.Address.Port, enough.Token);
            await socket.GetStream().WriteAsync(bytes, enough.Token);
            socket.Client.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(socket.GetStream(), Encoding.Latin1);
            string said = await reader.ReadToEndAsync(enough.Token);
            if (said.StartsWith("HTTP/1.1 5", StringComparison.Ordinal) && !said.StartsWith("HTTP/1.1 505", StringComparison.Ordinal)) findings.Add($"http {number}", said[..12], $"{said[..12]} to {Findings.Short(Encoding.Latin1.GetString(bytes))}");
        }
        catch (Exception why) when (why is IOException or SocketException or InvalidOperationException { Source: "System.Net.Sockets" })
        {
            // Cut off: an answer too.
        }
    }

    private ByteArrayContent Body(JsonNode schema, Chance chance, out string body)
    {
        body = Example(schema, chance, 0);
        byte[] bytes;
        switch (chance.Below(10))
        {
            case 0: break;
            case < 6: body = Odd.Tree(body.StartsWith('{') ? body : "{}", chance); break;
            case < 9: body = Odd.Text(body, chance); break;
            default: body = Odd.Value(chance); break;
        }
        bytes = Encoding.UTF8.GetBytes(body);
        if (chance.OneIn(12)) bytes = Odd.Bytes(bytes, chance);
        if (chance.OneIn(200)) bytes = [.. bytes, .. new byte[70_000]];
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", chance.OneIn(12) ? chance.Of(types) : "application/json");
        if (chance.OneIn(40)) content.Headers.TryAddWithoutValidation("Content-Encoding", chance.OneIn(2) ? "gzip" : "br");
        return content;
    }

    private string PathOf(Endpoint endpoint, Chance chance)
    {
        string path = endpoint.Path;
        bool odd = endpoint.Body is null ? chance.OneIn(2) : chance.OneIn(10);
        foreach (string name in endpoint.InPath)
        {
            string good = name switch
            {
                "session" => path.StartsWith("/api/replays", StringComparison.Ordinal) ? stage.Over : stage.Session,
                "faction" => "GOV", "city" => "homs", "inject" => "c1", "id" => "homs-2024", _ => chance.Below(4).ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
            path = path.Replace($"{{{name}}}", odd && chance.OneIn(2) ? Uri.EscapeDataString(Bare(Odd.Value(chance))) : good, StringComparison.Ordinal);
        }
        IEnumerable<string> query = endpoint.InQuery.Select(name =>
        {
            string good = name switch { "city" => "homs", "chair" => chance.OneIn(2) ? "control" : "GOV", "whom" => chance.Of(["truth", "public", "GOV", "LOW"]), "operation" => chance.Guid().ToString(), _ => "1" };
            string value = odd && chance.OneIn(2) ? Uri.EscapeDataString(Bare(Odd.Value(chance))) : good;
            return odd && chance.OneIn(8) ? $"{name}={value}&{name}=x" : $"{name}={value}";
        });
        string asked = string.Join('&', query);
        string whole = asked.Length > 0 ? $"{path}?{asked}" : path;
        // As much as a request line may hold; what is longer, the raw ones have.
        return whole.Length > 7_000 ? whole[..7_000].TrimEnd('%') : whole;
    }

    private static string Bare(string json) => json.StartsWith('"') ? Sound(json.Trim('"')) : json;

    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Shape(HttpRequestMessage request) => string.Join('/', request.RequestUri!.AbsolutePath.Split('/').Take(3).Concat(request.RequestUri.AbsolutePath.Split('/').Skip(4)));

    // A good value for a schema: names of the session where names are asked for.
    private string Example(JsonNode schema, Chance chance, int depth)
    {
        if ((string?)schema["$ref"] is { } named)
        {
            string name = named[(named.LastIndexOf('/') + 1)..];
            return name switch
            {
                "FactionId" => $"\"{chance.Of(["GOV", "HTS", "SDF", "RUS", "TUR", "IRN"])}\"",
                "CityId" => $"\"{chance.Of(["homs", "hama", "damascus", "rastan", "tartus", "idlib"])}\"",
                "RouteId" => "\"homs-hama\"",
                _ => Example(document["components"]!["schemas"]![name]!, chance, depth + 1),
            };
        }
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray kinds) return Example(chance.Of([.. kinds])!, chance, depth + 1);
        if (schema["enum"] is JsonArray words) return chance.Of([.. words])!.ToJsonString();
        switch ((string?)schema["type"])
        {
            case "integer": return chance.Of(["0", "1", "2", "60", "300"]);
            case "boolean": return chance.OneIn(2) ? "true" : "false";
            case "array": return depth > 6 || schema["items"] is not { } item ? "[]" : $"[{string.Join(',', Enumerable.Range(0, chance.Below(3)).Select(_ => Example(item, chance, depth + 1)))}]";
            case "object" or null when schema["properties"] is JsonObject properties:
                IEnumerable<string> members = properties.Where(p => chance.Below(5) > 0 || schema["required"] is JsonArray must && must.Any(m => (string?)m == p.Key))
                    .Select(p => $"\"{p.Key}\":{(p.Key switch { "code" => $"\"{stage.Code}\"", "turn" => "1", "scenario" => "\"homs-2024\"", "seed" => "\"7\"", _ => Example(p.Value!, chance, depth + 1) })}");
                return $"{{{string.Join(',', members)}}}";
            default: return (string?)schema["format"] == "uuid" ? $"\"{chance.Guid()}\"" : chance.Of(["\"\"", "\"A line of text.\"", "\"x\""]);
        }
    }

    private static IEnumerable<Endpoint> Endpoints(JsonNode document)
    {
        foreach ((string path, JsonNode? methods) in document["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in methods!.AsObject())
            {
                JsonArray parameters = operation!["parameters"] as JsonArray ?? [];
                string[] In(string where) => [.. parameters.Where(p => (string?)p!["in"] == where).Select(p => (string)p!["name"]!)];
                yield return new Endpoint(method, path, In("path"), In("query"), operation["requestBody"]?["content"]?["application/json"]?["schema"]);
            }
        }
    }

    private sealed record Endpoint(string Method, string Path, string[] InPath, string[] InQuery, JsonNode? Body);
}
