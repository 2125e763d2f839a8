using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wargame.Journal;

namespace Wargame.InputFuzz;

/// <summary>The real host in this process, with a session that is being played and one that is over. What it logs as an error is a finding.</summary>
internal sealed partial class Stage : IAsyncDisposable
{
    /// <summary>Words in inputs that stand for what every start draws anew: the session that is being played, its join code, control's token.</summary>
    public const string AnySession = "sess10nsess1", AnyCode = "CDECDE";
    public static readonly string AnyToken = new('a', 32);

    /// <summary>A session that is over, the same with every start.</summary>
    public static SessionId Over { get; } = SessionId.Parse("0ver0ver0ver");

    private const string Passphrase = "plain-otter-basin-kettle";
    private static readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly WebApplication app;
    private readonly string folder;

    private Stage(WebApplication app, string folder, Errors errors)
    {
        this.app = app;
        this.folder = folder;
        Logged = errors;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    /// <summary>What its own page's requests name as theirs.</summary>
    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Errors that it logged since they were last taken.</summary>
    public Errors Logged { get; }

    /// <summary>The session that is being played, and its join code.</summary>
    public string Session { get; private set; } = "";
    public string Code { get; private set; } = "";

    /// <summary>Cookies by role: control, GOV, HTS, observer, stranger.</summary>
    public IReadOnlyDictionary<string, string> Cookies { get; private set; } = new Dictionary<string, string>();

    /// <summary>An input with the words of this start.</summary>
    public string Own(string input) => input.Replace(AnySession, Session, StringComparison.Ordinal).Replace(AnyCode, Code, StringComparison.Ordinal).Replace(AnyToken, Cookies["control"].Split('=')[1], StringComparison.Ordinal);

    public byte[] Own(byte[] input) => Encoding.Latin1.GetBytes(Own(Encoding.Latin1.GetString(input)));

    public static async Task<Stage> Open()
    {
        string folder = Directory.CreateTempSubdirectory("wargame-inputs-").FullName;
        var errors = new Errors();
        string[] args =
        [
            "--urls", "http://127.0.0.1:0", "--DataPath", folder, "--Passphrase", Passphrase, "--Rehearse", "false",
            "--GuessesPerMinute", "1000000", "--GuessesPerMinuteByAll", "1000000", "--Limits:Times", "1000000", "--Limits:PauseSeconds", "0", "--Limits:HubBytes:Burst", "1000000000",
        ];
        WebApplication app = global::Program.Build(args, services => services.AddSingleton<TextWriter>(new StringWriter()).AddLogging(log => log.ClearProviders().AddProvider(errors)));
        await app.StartAsync();
        var stage = new Stage(app, folder, errors);
        await stage.Set();
        return stage;
    }

    /// <summary>Opens a new session and sits people in it: the inputs have ended the one before, or signed control out.</summary>
    public async Task Set()
    {
        var cookies = new Dictionary<string, string> { ["stranger"] = "" };
        (_, cookies["control"]) = await Post("/api/control/sign-in", new { passphrase = Passphrase, name = "Dr Ada" }, "");
        (Session, Code) = await Sit("homs-2024", ["GOV", "HTS"], cookies);
        (_, cookies["observer"]) = await Post("/api/join", new { code = Code, name = "Dana" }, "");
        Cookies = cookies;
    }

    /// <summary>True while control is signed in and the session is played.</summary>
    public async Task<bool> Stands()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, $"/api/sessions/{Session}"));
        request.Headers.TryAddWithoutValidation("Cookie", Cookies["control"]);
        using HttpResponseMessage answer = await http.SendAsync(request);
        return answer.IsSuccessStatusCode && (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())?["standing"]?["phase"] == "Planning";
    }

    /// <summary>Plays a short session to its end; answers its archive, taken in again as <see cref="Over"/>, with nothing in it that the next start would have otherwise.</summary>
    public async Task<SessionArchive> Archive()
    {
        var cookies = new Dictionary<string, string> { ["control"] = Cookies["control"] };
        (string played, _) = await Sit("tutorial", ["COAST"], cookies);
        for (int turn = 1; turn <= 2; turn++)
        {
            await Post($"/api/sessions/{played}/seats/COAST/seal", new { operation = new Guid(turn, 0, 0, new byte[8]), turn }, cookies["COAST"]);
            if (turn == 1) await Post($"/api/sessions/{played}/clock", new { action = "Next", seconds = 0, reason = "" }, cookies["control"]);
        }
        await Post($"/api/sessions/{played}/clock", new { action = "End", seconds = 0, reason = "It is late." }, cookies["control"]);
        SessionReading read = await app.Services.GetRequiredService<IJournalReader>().ReadSession(SessionId.Parse(played));
        SessionArchive archive = ArchiveInputs.Chained(Over, read.Entries.Select((entry, i) => entry with { At = DateTimeOffset.UnixEpoch.AddSeconds(i), Body = Fixed(entry.Body), Answer = Fixed(entry.Answer) }));
        await app.Services.GetRequiredService<IJournal>().Import(archive);
        return archive;
    }

    /// <summary>The OpenAPI document.</summary>
    public async Task<JsonNode> Document() => (await http.GetFromJsonAsync<JsonNode>(new Uri(Address, "/openapi/v1.json")))!;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // Opens a session of a scenario, sits a person in each of the seats, and begins to plan.
    private async Task<(string Session, string Code)> Sit(string scenario, string[] people, Dictionary<string, string> cookies)
    {
        object[] seats = [.. people.Select(faction => new { faction, player = "Human", doctrine = "" })];
        (JsonNode? opened, _) = await Post("/api/sessions", new { scenario, name = "Tuesday group", planningSeconds = 0, reportSeconds = 0, observers = "Public", seed = "7", seats }, cookies["control"]);
        (string session, string code) = ((string)opened!["session"]!, (string)opened["joinCode"]!);
        foreach (string seat in people) (_, cookies[seat]) = await Post("/api/join", new { code, name = "Ben", seat }, "");
        await Post($"/api/sessions/{session}/clock", new { action = "Next", seconds = 0, reason = "" }, cookies["control"]);
        return (session, code);
    }

    // Persons are drawn by chance, feeds are numbered by the clock.
    private static ReadOnlyMemory<byte> Fixed(ReadOnlyMemory<byte> body) => Encoding.UTF8.GetBytes(Drawn().Replace(Encoding.UTF8.GetString(body.Span), "1"));

    [GeneratedRegex("(?<=\"person\":\")[0-9a-z]+|(?<=\"n\":)[0-9]+")]
    private static partial Regex Drawn();

    private async Task<(JsonNode? Answer, string Cookie)> Post(string path, object body, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Origin", Origin);
        if (cookie.Length > 0) request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using HttpResponseMessage answer = await http.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {text}");
        string set = answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? given) ? string.Join("; ", given.Select(c => c.Split(';')[0])) : "";
        return (text.Length > 0 ? JsonNode.Parse(text) : null, set);
    }
}

/// <summary>Keeps what is logged as an error.</summary>
internal sealed class Errors : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(string Line, Exception? Why)> logged = new();

    /// <summary>Takes what was logged.</summary>
    public IEnumerable<(string Line, Exception? Why)> Take()
    {
        while (logged.TryDequeue(out (string, Exception?) line)) yield return line;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) logged.Enqueue((formatter(state, exception), exception));
    }

    public void Dispose()
    {
    }
}
