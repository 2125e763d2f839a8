using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wargame.Journal;

namespace Wargame.Server.Tests;

/// <summary>The table of rights against everything that is mapped, and against what really happens.</summary>
public sealed class AccessTableTests : IAsyncLifetime
{
    private static readonly object order = new { kind = "Hold", city = "homs", posture = "DigIn" };
    private static readonly object inject = new { title = "", text = "", from = "", audience = Array.Empty<string>(), secretText = "", secretFor = Array.Empty<string>(), effects = Array.Empty<object>() };

    /// <summary>What a caller says who is let in: sound enough to be read, and wrong enough to change little.</summary>
    private static readonly Dictionary<string, Func<Scene, string, object>> bodies = new(StringComparer.Ordinal)
    {
        ["POST /api/control/sign-in"] = (_, _) => new { passphrase = RunningServer.Passphrase, name = RunningServer.Facilitator },
        ["POST /api/control/passphrase"] = (_, _) => new { passphrase = "not this one" },
        ["POST /api/control/facilitators"] = (_, _) => new { name = "" },
        ["POST /api/join"] = (_, code) => new { code, name = "Another", seat = "GOV" },
        ["POST /api/join/look"] = (_, code) => new { code },
        ["POST /api/join/return"] = (scene, _) => new { returnCode = scene.Back[Role.Player] },
        ["POST /api/sessions"] = (_, _) => new { scenario = "no-such", name = "x", planningSeconds = 0, reportSeconds = 0, observers = "None", seats = Array.Empty<object>() },
        ["POST /api/sessions/{session}/clock"] = (_, _) => new { action = "Extend", seconds = 1, reason = "" },
        ["PUT /api/sessions/{session}/seats/{faction}"] = (_, _) => new { faction = "RUS", player = "Doctrine", doctrine = "no-such" },
        ["POST /api/sessions/{session}/messages"] = (_, _) => new { text = "x" },
        ["POST /api/sessions/{session}/injects"] = (_, _) => new { turn = 12, state = "Held", content = inject },
        ["PUT /api/sessions/{session}/injects/{inject}"] = (_, _) => new { turn = 12, state = "Held", content = inject },
        ["POST /api/sessions/{session}/injects/preview"] = (_, _) => inject,
        ["POST /api/sessions/{session}/seats/{faction}/forecast"] = (_, _) => new { order },
        ["POST /api/sessions/{session}/seats/{faction}/orders"] = (_, _) => new { operation = Guid.NewGuid(), turn = 1, state = "Draft", order, why = "" },
        ["POST /api/sessions/{session}/seats/{faction}/seal"] = (_, _) => new { operation = Guid.NewGuid(), turn = 99 },
    };

    /// <summary>Codes with which the gate refuses; whoever is let in gets none of them.</summary>
    private static readonly string[] gate =
        ["NotSignedIn", "Expired", "SignedOut", "Removed", "ControlOnly", "NotYourSeat", "NotPlayedByControl", "NoSeat", "NoPerson", "StillRunning", "NotRunning", "NotOpen", "ForeignOrigin", "NameYourChair", "UnknownSession"];

    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);
    private readonly RunningServer server;

    public AccessTableTests() => server = new RunningServer
    {
        Time = time,
        Settings =
        [
            "--SeatHours", "1", "--ControlHours", "1", "--GuessesPerMinute", "1000000", "--GuessesPerMinuteByAll", "1000000",
            .. new[] { "Person", "Seat", "Control", "Thinking", "Commands", "Messages", "HubCalls", "HubCallsOfPerson" }.SelectMany(limit => new[] { $"--Limits:{limit}:Burst", "1000000" }),
        ],
    };

    public async ValueTask InitializeAsync() => await server.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Everything_that_is_mapped_stands_in_the_table_with_the_rule_that_it_has()
    {
        var rows = AccessTable.Rows.ToDictionary(row => row.Address, StringComparer.Ordinal);
        var mapped = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (RouteEndpoint endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            foreach (string address in Addresses(endpoint))
            {
                mapped.Add(address);
                if (!rows.TryGetValue(address, out AccessRow? row)) faults.Add($"{address} is not in the table");
                else if (endpoint.Metadata.GetMetadata<AccessRule>()?.Access != row.Access) faults.Add($"{address} is for {endpoint.Metadata.GetMetadata<AccessRule>()?.Access.ToString() ?? "nobody"}, in the table for {row.Access}");
                else if (address.StartsWith("ANY", StringComparison.Ordinal) is false && (endpoint.Metadata.GetMetadata<OperationNotes.NamesChair>() is not null) != (row.Chairs && row.Access == Access.Session)) faults.Add($"{address}: ?chair= is told otherwise in the table");
            }
        }
        foreach (string address in await Documented())
        {
            if (!rows.Keys.Any(known => Plain(known) == address)) faults.Add($"{address} is documented and not in the table");
        }
        foreach (MethodInfo method in typeof(GameHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => m.GetBaseDefinition().DeclaringType == typeof(GameHub)))
        {
            if (!rows.Keys.Any(known => known.Split(' ') is ["HUB", var name, ..] && name == method.Name)) faults.Add($"HUB {method.Name} is not in the table");
        }
        // Whether the pages are mapped depends on whether the client was built.
        faults.AddRange(rows.Keys.Where(known => known.Contains("/api", StringComparison.Ordinal) && !mapped.Contains(known)).Select(known => $"{known} is in the table and nowhere else"));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_role_gets_from_every_address_in_every_state_of_a_session_what_the_table_says()
    {
        var cast = new Cast(server, time.Advance);
        IReadOnlyList<Scene> scenes = await cast.Play();
        var faults = new List<string>();
        int tried = 0;
        await using var hub = new Hubs(server.Address);
        using var script = new Browser(server.Address, cookies: false);
        foreach (Scene scene in scenes)
        {
            // What makes a join code worthless comes last in the table, and the codes of other scenes do not matter any more.
            foreach (AccessRow row in AccessTable.Rows.Where(row => row.InSession || scene == scenes[0]))
            {
                foreach ((Role role, string? token) in scene.Tokens.SelectMany(of => of.Value.Select(token => (of.Key, token))))
                {
                    foreach (Whose whose in row.AtSeat && role is not (Role.Stranger or Role.Elsewhere or Role.Removed or Role.Expired) ? new[] { Whose.Own, Whose.Others } : [Whose.Own])
                    {
                        tried++;
                        string? expected = row.Refusal(role, whose, scene.Over);
                        bool endsIt = expected is null && (row.Address.EndsWith("sign-out", StringComparison.Ordinal) || row.Address.EndsWith("leave", StringComparison.Ordinal));
                        string? got = row.Address.StartsWith("HUB", StringComparison.Ordinal)
                            ? await hub.Try(row, token, scene.Session, Seat(role, whose))
                            : await Try(script, row, endsIt ? await cast.Another(scene, role) : token, role, whose, scene);
                        if (got != expected) faults.Add($"{row.Address}, {role}, {whose} seat, {scene.State}: {got ?? "let in"}, in the table {expected ?? "let in"}");
                    }
                }
            }
        }
        Figures.Note($"access table: {AccessTable.Rows.Count} endpoints and hub methods × {Enum.GetValues<Role>().Length} roles × {scenes.Count} states of a session: {tried:N0} tried, {faults.Count} not as the table says");
        Assert.True(faults.Count == 0, $"{faults.Count} of {tried}:\n{string.Join('\n', faults.Take(60))}");
    }

    // The code of the gate's refusal; null where the caller was let in.
    private async Task<string?> Try(Browser script, AccessRow row, string? token, Role role, Whose whose, Scene scene)
    {
        string[] parts = row.Address.Split(' ');
        string code = row.Address.Contains("/join", StringComparison.Ordinal) && bodies.ContainsKey(row.Address) ? JoinCode(scene) : "";
        var request = new HttpRequestMessage(parts[0] == "ANY" ? HttpMethod.Get : new HttpMethod(parts[0]), Fill(parts[1], row, role, whose, scene));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (bodies.TryGetValue(row.Address, out var body)) request.Content = JsonContent.Create(body(scene, code));
        else if (row.Address == "POST /api/replays") request.Content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("application/gzip") } };
        Answer answer = await script.Send(request);
        // A server without its client says so with a 503.
        if ((int)answer.Status is >= 500 and not 503) return $"{(int)answer.Status} {answer.Text}";
        return answer.Code is { } said && gate.Contains(said) ? said : answer.Status == System.Net.HttpStatusCode.TooManyRequests ? "429" : null;
    }

    private static string Fill(string pattern, AccessRow row, Role role, Whose whose, Scene scene)
    {
        string path = pattern.Replace("{session}", scene.Session, StringComparison.Ordinal).Replace("{faction}", row.Access == Access.Seat ? Seat(role, whose) : "RUS", StringComparison.Ordinal)
            .Replace("{city}", "homs", StringComparison.Ordinal).Replace("{person}", "nobody", StringComparison.Ordinal).Replace("{inject}", "no-such", StringComparison.Ordinal)
            .Replace("{order}", "1", StringComparison.Ordinal).Replace("{turn:int}", "1", StringComparison.Ordinal).Replace("{facilitator:long}", "999", StringComparison.Ordinal)
            .Replace("{id}", "homs-2024", StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{**rest}", "x", StringComparison.Ordinal);
        var query = new List<string>();
        if (row.Chairs && whose == Whose.Others) query.Add("chair=HTS");
        if (path.EndsWith("/options", StringComparison.Ordinal)) query.Add("city=homs");
        if (path.EndsWith("/turns/1", StringComparison.Ordinal)) query.Add("whom=truth");
        if (path.EndsWith("/orders/1", StringComparison.Ordinal)) query.Add($"operation={Guid.NewGuid()}&turn=1");
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static string Seat(Role role, Whose whose) => whose == Whose.Others ? "HTS" : role is Role.ControlPlaying ? "TUR" : "GOV";

    private string JoinCode(Scene scene) => server.Services.GetRequiredService<JoinCodes>().Of(SessionId.Parse(scene.Session))!.Code;

    private static IEnumerable<string> Addresses(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods && endpoint.Metadata.GetMetadata<AccessRule>() is not null && !endpoint.RoutePattern.RawText!.Contains("**", StringComparison.Ordinal) ? methods : ["ANY"])
        .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/').TrimEnd('/')}");

    // As the document writes an address: without what a part has to look like.
    private static string Plain(string address) => Regex.Replace(address, @":\w+\}", "}");

    private async Task<IEnumerable<string>> Documented()
    {
        using Browser stranger = server.Stranger();
        JsonObject paths = (await stranger.Get("/openapi/v1.json")).Good()["paths"]!.AsObject();
        return paths.SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpper(CultureInfo.InvariantCulture)} {path.Key}"));
    }

    // One connection for each token.
    private sealed class Hubs(Uri address) : IAsyncDisposable
    {
        private readonly Dictionary<string, HubConnection> open = new(StringComparer.Ordinal);

        public async Task<string?> Try(AccessRow row, string? token, string session, string seat)
        {
            if (!open.TryGetValue(token ?? "", out HubConnection? hub)) hub = open[token ?? ""] = await Connect(token);
            try
            {
                await (row.Address.Split(' ') is [_, "Watch", var kind]
                    ? hub.InvokeAsync("Watch", session, kind, 0L, TestContext.Current.CancellationToken)
                    : hub.InvokeAsync("WatchSeat", session, seat, 0L, TestContext.Current.CancellationToken));
                return null;
            }
            catch (HubException why)
            {
                return gate.FirstOrDefault(code => why.Message.Contains($": {code}: ", StringComparison.Ordinal)) ?? why.Message;
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (HubConnection hub in open.Values) await hub.DisposeAsync();
        }

        private async Task<HubConnection> Connect(string? token)
        {
            HubConnection hub = new HubConnectionBuilder().WithUrl(new Uri(address, "/hub"), HttpTransportType.WebSockets, options =>
            {
                options.SkipNegotiation = true;
                if (token is not null) options.Headers["Authorization"] = $"Bearer {token}";
            }).Build();
            await hub.StartAsync(TestContext.Current.CancellationToken);
            return hub;
        }
    }
}
