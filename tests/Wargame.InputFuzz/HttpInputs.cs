using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Wargame.Journal;

namespace Wargame.InputFuzz;

/// <summary>
/// Requests to every endpoint of the OpenAPI document: good ones by its schemas, then changed in body, type, query, path or head. Each is
/// answered, never with a 500, and what is refused under /api says so as a problem with a code.
/// </summary>
internal sealed class HttpInputs(Stage stage, JsonNode document, ArchiveInputs archives, Findings findings)
{
    private const int MostPath = 7_000, Large = 60_000;
    private static readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 });

    private static readonly Gen<string> type = Odd.Seldom(12, Gen.OneOf(
        "text/plain", "application/xml", "application/json; charset=utf-16", "application/json;charset=x", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/gzip", "*/*", "json", ""), "application/json");

    // What hashes a passphrase slowly, or opens a session for each, is asked less.
    private static readonly string[] dear = ["/api/control/sign-in", "/api/control/passphrase", "/api/control/facilitators", "/api/join/return", "/api/tutorial"];

    // Heads and lines that no client library sends.
    private static readonly Gen<byte[]> raw = Gen.Const($"GET /api/sessions/{Stage.AnySession}?chair=GOV HTTP/1.1\r\nHost: x\r\nCookie: wg_control={Stage.AnyToken}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        .SelectMany(head => Gen.OneOf(Odd.Bytes.Select(change => change(Encoding.ASCII.GetBytes(head))), Odd.Text.Select(change => Encoding.UTF8.GetBytes(change(head)))));

    /// <summary>What is done to the server, and noted under a name.</summary>
    public Gen<Func<string, Task>> Inputs => Gen.Frequency(
        (10, raw.Select<byte[], Func<string, Task>>(bytes => name => Raw(bytes, name))),
        (1, archives.Files.Select<(SessionId Session, byte[] File), Func<string, Task>>(made => name => Import(made.Session, made.File, name))),
        (69, Gen.Frequency([.. Endpoints()]).Select<Request, Func<string, Task>>(request => name => Ask(request, name))));

    private IEnumerable<(int, IGen<Request>)> Endpoints()
    {
        foreach ((string path, JsonNode? methods) in document["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in methods!.AsObject())
            {
                string role = path.Contains("{faction}", StringComparison.Ordinal) && method != "put" ? "GOV" : path.StartsWith("/api/join", StringComparison.Ordinal) ? "stranger" : "control";
                JsonNode? schema = operation!["requestBody"]?["content"]?["application/json"]?["schema"];
                yield return (dear.Contains(path) ? 1 : 6, Gen.Select(
                    Odd.Seldom(8, Gen.OneOf("GOV", "HTS", "control", "observer", "stranger"), role), Address(path, operation["parameters"] as JsonArray ?? [], schema is null ? 4 : 20), Odd.Seldom(20, Gen.Const(false), true),
                    schema is null ? Gen.Const((Body?)null) : OddBody(Example(schema, 0)), (asWhom, address, origin, body) => new Request(asWhom, method.ToUpperInvariant(), path, address, origin, body)));
            }
        }
    }

    private static Gen<string> Address(string path, JsonArray parameters, int oddOneIn)
    {
        string over = path.StartsWith("/api/replays", StringComparison.Ordinal) ? Stage.Over.ToString() : Stage.AnySession;
        Gen<string> odd = Odd.Value.Select(value => Uri.EscapeDataString(value.StartsWith('"') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value.Trim('"'))) : value));
        Gen<string> whole = Gen.Const(path);
        string mark = "?";
        foreach (JsonNode? parameter in parameters)
        {
            string name = (string)parameter!["name"]!;
            if ((string?)parameter["in"] == "path")
            {
                Gen<string> good = name switch { "session" => Gen.Const(over), "faction" => Gen.Const("GOV"), "city" => Gen.Const("homs"), "inject" => Gen.Const("c1"), "id" => Gen.Const("homs-2024"), _ => Gen.OneOf("0", "1", "2", "3") };
                whole = Gen.Select(whole, Odd.Seldom(oddOneIn, odd, good), (all, value) => all.Replace($"{{{name}}}", value, StringComparison.Ordinal));
            }
            else if ((string?)parameter["in"] == "query")
            {
                Gen<string> good = name switch { "city" => Gen.Const("homs"), "chair" => Gen.OneOf("control", "GOV"), "whom" => Gen.OneOf("truth", "public", "GOV", "LOW"), "operation" => Gen.Guid.Select(id => id.ToString()), _ => Gen.Const("1") };
                string before = mark;
                whole = Gen.Select(whole, Odd.Seldom(oddOneIn, odd, good), Odd.Seldom(8 * oddOneIn, Gen.Const($"&{name}=x"), ""), (all, value, twice) => $"{all}{before}{name}={value}{twice}");
                mark = "&";
            }
        }
        // As much as a request line may hold; what is longer, the raw ones have.
        return whole.Select(all => all.Length > MostPath ? all[..MostPath].TrimEnd('%') : all);
    }

    private static Gen<Body?> OddBody(Gen<string> good)
    {
        Gen<string> text = Gen.Frequency(
            (1, good), (5, Gen.Select(good, Odd.Tree, (body, change) => change(body.StartsWith('{') ? body : "{}"))), (3, Gen.Select(good, Odd.Text, (body, change) => change(body))), (1, Odd.Value));
        Gen<Func<byte[], byte[]>> asIs = Gen.Const<Func<byte[], byte[]>>(bytes => bytes), large = Gen.Const<Func<byte[], byte[]>>(bytes => [.. bytes, .. new byte[70_000]]);
        return Gen.Select(text, Odd.Seldom(12, Odd.Bytes, asIs), Odd.Seldom(200, large, asIs), type, Odd.Seldom(40, Gen.OneOf("gzip", "br"), ""),
            (body, change, grow, called, packed) => (Body?)new Body(grow(change(Encoding.UTF8.GetBytes(body))), called, packed));
    }

    // A good value for a schema: names of the session where names are asked for.
    private Gen<string> Example(JsonNode schema, int depth)
    {
        if ((string?)schema["$ref"] is { } named)
        {
            string name = named[(named.LastIndexOf('/') + 1)..];
            return name switch
            {
                "FactionId" => Gen.OneOf("\"GOV\"", "\"HTS\"", "\"SDF\"", "\"RUS\"", "\"TUR\"", "\"IRN\""),
                "CityId" => Gen.OneOf("\"homs\"", "\"hama\"", "\"damascus\"", "\"rastan\"", "\"tartus\"", "\"idlib\""),
                "RouteId" => Gen.Const("\"homs-hama\""),
                _ => Example(document["components"]!["schemas"]![name]!, depth + 1),
            };
        }
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray kinds) return Gen.OneOf((Gen<string>[])[.. kinds.Select(kind => Example(kind!, depth + 1))]);
        if (schema["enum"] is JsonArray words) return Gen.OneOf((string[])[.. words.Select(word => word!.ToJsonString())]);
        return (string?)schema["type"] switch
        {
            "integer" => Gen.OneOf("0", "1", "2", "60", "300"),
            "boolean" => Gen.OneOf("true", "false"),
            "array" => depth > 6 || schema["items"] is not { } item ? Gen.Const("[]") : Example(item, depth + 1).Array[0, 2].Select(items => $"[{string.Join(',', items)}]"),
            "object" or null when schema["properties"] is JsonObject properties => properties.Select(p => Member(p.Key, p.Value!, schema["required"] as JsonArray, depth))
                .Aggregate(Gen.Const(""), (all, one) => Gen.Select(all, one, (text, member) => text.Length > 0 && member.Length > 0 ? $"{text},{member}" : text + member)).Select(members => $"{{{members}}}"),
            _ => (string?)schema["format"] == "uuid" ? Gen.Guid.Select(id => $"\"{id}\"") : Gen.OneOf("\"\"", "\"A line of text.\"", "\"x\""),
        };
    }

    private Gen<string> Member(string name, JsonNode schema, JsonArray? required, int depth)
    {
        Gen<string> value = name switch { "code" => Gen.Const($"\"{Stage.AnyCode}\""), "turn" => Gen.Const("1"), "scenario" => Gen.Const("\"homs-2024\""), "seed" => Gen.Const("\"7\""), _ => Example(schema, depth + 1) };
        Gen<string> member = value.Select(text => $"\"{name}\":{text}");
        return required?.Any(must => (string?)must == name) == true ? member : Odd.Seldom(5, Gen.Const(""), member);
    }

    private async Task Ask(Request asked, string name)
    {
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), stage.Address + stage.Own(asked.Address).TrimStart('/'));
        if (stage.Cookies[asked.Role].Length > 0) request.Headers.TryAddWithoutValidation("Cookie", stage.Cookies[asked.Role]);
        if (asked.Origin) request.Headers.TryAddWithoutValidation("Origin", stage.Origin);
        if (asked.Body is { } body)
        {
            request.Content = new ByteArrayContent(stage.Own(body.Bytes));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", body.Type);
            if (body.Encoding.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Encoding", body.Encoding);
            // What is too large is refused and not read to its end: the connection goes with it, and no other request may be on it.
            request.Headers.ConnectionClose = body.Bytes.Length > Large;
        }
        using var enough = new CancellationTokenSource(Kind.Patience);
        using HttpResponseMessage answer = await http.SendAsync(request, enough.Token);
        string text = await answer.Content.ReadAsStringAsync(enough.Token), about = Findings.Short($"{asked.Method} {asked.Address} {(asked.Body is null ? "" : Encoding.UTF8.GetString(asked.Body.Bytes))}");
        int status = (int)answer.StatusCode;
        string? code = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? (string?)JsonNode.Parse(text)?["code"] : null;
        findings.Answered("http", $"{asked.Method} {asked.Shape} {answer.StatusCode} {code}");
        if (status >= 500) findings.Add(name, $"{status} {asked.Method} {asked.Shape}", $"{status} to {about}");
        else if (status >= 400 && code is null && request.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))
            findings.Add(name, $"no problem {status}", $"{status} without a problem to {about}: {Findings.Short(text)}");
    }

    // An archive that somebody made up is taken in or not; what was taken in is looked at from every side.
    private async Task Import(SessionId session, byte[] file, string name)
    {
        await Ask(new Request("control", "POST", "an archive", "/api/replays", true, new Body(file, "application/gzip", "")), name);
        foreach (string path in new[] { $"/api/replays/{session}", $"/api/replays/{session}/turns/1?whom=truth", $"/api/replays/{session}/turns/2", $"/api/sessions/{session}", $"/api/sessions/{session}/control", "/api/sessions" })
            await Ask(new Request("control", "GET", "an archive taken in", path, true, null), name);
    }

    private async Task Raw(byte[] bytes, string name)
    {
        using var enough = new CancellationTokenSource(Kind.Patience);
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(stage.Address.Host, stage.Address.Port, enough.Token);
            await socket.GetStream().WriteAsync(stage.Own(bytes), enough.Token);
            socket.Client.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(socket.GetStream(), Encoding.Latin1);
            string said = (await reader.ReadToEndAsync(enough.Token)).Split('\r')[0];
            findings.Answered("http", $"a line of {said.Length}: {(said.Length > 12 ? said[9..] : said)}");
            if (said.StartsWith("HTTP/1.1 5", StringComparison.Ordinal) && !said.StartsWith("HTTP/1.1 505", StringComparison.Ordinal)) findings.Add(name, said[..12], $"{said} to {Findings.Short(Encoding.Latin1.GetString(bytes))}");
        }
        catch (Exception why) when (why is IOException or SocketException or InvalidOperationException { Source: "System.Net.Sockets" })
        {
            // Cut off: an answer too.
        }
    }

    /// <summary>A request, with words that stand for those of the session that is played.</summary>
    private sealed record Request(string Role, string Method, string Shape, string Address, bool Origin, Body? Body);

    private sealed record Body(byte[] Bytes, string Type, string Encoding);
}
