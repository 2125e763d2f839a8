using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Wargame.Browser.Tests;

/// <summary>One person who sits in a seat and files by script, one order after the other, remembering what the server acknowledged.</summary>
public sealed class SeatScript : IAsyncDisposable
{
    private readonly Script script;

    private SeatScript(Script script, string session, string faction, string returnCode) => (this.script, Session, Faction, ReturnCode) = (script, session, faction, returnCode);

    public Uri Server => script.Server;

    public string Session { get; }

    public string Faction { get; }

    /// <summary>Brings the same person back from another device.</summary>
    public string ReturnCode { get; }

    /// <summary>Each write that the server answered, with its answer.</summary>
    public ConcurrentQueue<(object Body, string Answer)> Acknowledged { get; } = [];

    public static async Task<SeatScript> Join(Uri server, string session, string code, string faction, string name)
    {
        var script = new Script(server);
        JsonNode joined = await script.Post("/api/join", new { code, name, seat = faction });
        return new SeatScript(script, session, faction, (string)joined["returnCode"]!);
    }

    /// <summary>Files an order, then changes it again and again, until the server dies.</summary>
    public async Task FileUntilItDies(int turn, string city, Action acknowledged)
    {
        int? id = null;
        try
        {
            for (int i = 0; ; i++)
            {
                object body = new { operation = Guid.NewGuid(), turn, id, state = "Filed", order = new { kind = "Hold", city, posture = i % 2 == 0 ? "DigIn" : "Stand" }, why = $"change {i}" };
                JsonNode answer = await script.Post($"{Path}/orders", body);
                id = (int)answer["id"]!;
                Acknowledged.Enqueue((body, answer.ToJsonString()));
                acknowledged();
            }
        }
        catch (Exception why) when (why is HttpRequestException or IOException)
        {
            // The connection broke: whether the last write was kept is unknown, and it was not acknowledged.
        }
    }

    /// <summary>Repeats every acknowledged write by its operation: the server that kept it gives the first answer again.</summary>
    public async Task EveryAcknowledgedWriteIsKept()
    {
        foreach (var (body, answer) in Acknowledged) Assert.Equal(answer, (await script.Post($"{Path}/orders", body)).ToJsonString());
    }

    /// <summary>Writes one of the orders that the server offers for a place: the first legal one of the kind whose label begins so.</summary>
    public async Task Give(int turn, string kind, string city, string label, string why = "", string state = "Filed")
    {
        JsonNode options = await script.Get($"{Path}/options?city={city}");
        JsonArray choices = options["kinds"]!.AsArray().Single(k => (string)k!["kind"]! == kind)!["choices"]!.AsArray();
        JsonNode? choice = choices.FirstOrDefault(c => c!["refusal"] is null && ((string)c["label"]!).StartsWith(label, StringComparison.Ordinal));
        if (choice is null) Assert.Fail($"Turn {turn}: {kind} {city}, {label} is not offered: {choices.ToJsonString()[..Math.Min(600, choices.ToJsonString().Length)]}");
        await script.Post($"{Path}/orders", new { operation = Guid.NewGuid(), turn, state, order = choice["order"], why });
    }

    /// <summary>Files an order as it is given.</summary>
    public Task<JsonNode> Write(int turn, object order, string why) => script.Post($"{Path}/orders", new { operation = Guid.NewGuid(), turn, state = "Filed", order, why });

    public Task<JsonNode> Seal(int turn) => script.Post($"{Path}/seal", new { operation = Guid.NewGuid(), turn });

    /// <summary>The seat's document.</summary>
    public async Task<JsonNode> Table() => (await script.Get($"/api/sessions/{Session}/table"))["whole"]!;

    /// <summary>Has the table open, as a person who sits there.</summary>
    public Task Watch() => script.Watch(Session);

    public ValueTask DisposeAsync() => script.DisposeAsync();

    private string Path => $"/api/sessions/{Session}/seats/{Faction}";
}
