using System.Text.Json;
using System.Text.Json.Nodes;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>One of the two sessions of a pair, with control and its people.</summary>
internal sealed class Side : IAsyncDisposable
{
    private readonly Dictionary<FactionId, Guest> seated = [];
    private readonly List<IAsyncDisposable> open = [];

    private Side(Host host, SessionId id) => (Host, Id) = (host, id);

    public Host Host { get; }
    public SessionId Id { get; }
    public Wire Control => Host.Control;
    public string Code { get; private set; } = "";

    /// <summary>Opens a staged session, gives it a code and lets people in.</summary>
    public static async Task<Side> Open(Host host, Staged staged, IReadOnlyList<SeatPlan> seats)
    {
        SessionId id = await staged.Put(host, seats);
        var side = new Side(host, id);
        side.Code = (string)(await side.AsControl("RenewJoinCode", "POST", "/api/sessions/{session}/join-code"))["joinCode"]!;
        return side;
    }

    /// <summary>A person takes a seat, or observes.</summary>
    public async Task<Guest> Join(string name, FactionId? seat)
    {
        var wire = new Wire(Host.Address, new Masks());
        wire.Masks.Add(Id.ToString(), "session");
        wire.Masks.Add(Code, "join code");
        await wire.Good(Here(new Call("Join", "POST", "/api/join", new { code = "{code}", name, seat = seat?.Value })));
        var guest = new Guest(this, seat, wire);
        open.Add(guest);
        if (seat is { } taken) seated[taken] = guest;
        return guest;
    }

    /// <summary>Stays open until the pair is over.</summary>
    public void Keep(IAsyncDisposable what) => open.Add(what);

    /// <summary>Who sits there.</summary>
    public Guest At(FactionId seat) => seated[seat];

    /// <summary>Control acts; it has to be allowed.</summary>
    public Task<JsonNode> AsControl(string operation, string method, string path, object? body = null) => Control.Good(Here(new Call(operation, method, path, body)));

    public Task<JsonNode> Clock(string action) => AsControl("ActOnClock", "POST", "/api/sessions/{session}/clock", new { action, seconds = 0, reason = "" });

    /// <summary>A turn as it was played.</summary>
    public Task<CommittedTurn> Committed(int turn) => Host.Services.GetRequiredService<CommittedTurns>().Get(Id, turn);

    /// <summary>A call with this session's own words in place of <c>{session}</c> and <c>{code}</c>.</summary>
    public Call Here(Call call) => call with
    {
        Path = Own(call.Path),
        Body = call.Body is null ? null : JsonNode.Parse(Own(JsonSerializer.Serialize(call.Body, WireJson.Options))),
    };

    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable guest in open) await guest.DisposeAsync();
    }

    private string Own(string text) => text.Replace("{session}", Id.ToString(), StringComparison.Ordinal).Replace("{code}", Code, StringComparison.Ordinal);
}

/// <summary>A person in a session: a wire, and up to two connections to the hub.</summary>
internal sealed class Guest(Side side, FactionId? seat, Wire wire) : IAsyncDisposable
{
    private HubWire? table, open;

    public FactionId? Seat => seat;
    public Wire Wire => wire;

    public Task<string> Send(Call call) => wire.Send(side.Here(call));

    public Task<string> Send(string operation, string method, string path, object? body = null) => Send(new Call(operation, method, path, body));

    /// <summary>A command on the own sheet.</summary>
    public Task<string> Write(JsonNode order, string state, int turn, string why = "") =>
        Send("WriteOrder", "POST", $"/api/sessions/{{session}}/seats/{seat}/orders", new { operation = Guid.NewGuid(), turn, state, order, why });

    public Task<string> Drop(int id, int turn) => Send("DropOrder", "DELETE", $"/api/sessions/{{session}}/seats/{seat}/orders/{id}?operation={Guid.NewGuid()}&turn={turn}");

    public Task<string> Seal(int turn) => Send("SealSheet", "POST", $"/api/sessions/{{session}}/seats/{seat}/seal", new { operation = Guid.NewGuid(), turn });

    /// <summary>Opens the connections and watches: the own seat's feed, and the public one.</summary>
    public async Task Watch(bool bySeat)
    {
        if (seat is { } own)
        {
            table = await HubWire.Connect(wire, "table hub");
            await (bySeat ? table.Invoke("WatchSeat", side.Id.ToString(), own.Value, 0) : table.Invoke("Watch", side.Id.ToString(), "Seat", 0));
        }
        open = await HubWire.Connect(wire, "public hub");
        await open.Invoke("Watch", side.Id.ToString(), "Public", 0);
    }

    /// <summary>Tries to watch what is not theirs.</summary>
    public async Task Pry(FactionId other)
    {
        await using HubWire pry = await HubWire.Connect(wire, "prying hub");
        foreach ((string method, Func<string, FactionId, object[]> arguments) in HubCalls.Methods) await pry.Invoke(method, arguments(side.Id.ToString(), other));
    }

    /// <summary>Waits for what was pushed until now: asks for the whole and takes frames up to its number.</summary>
    public async Task CatchUp()
    {
        if (seat is not null)
        {
            string whole = await Send("GetTable", "GET", "/api/sessions/{session}/table");
            if (table is not null) await table.Until((long)JsonNode.Parse(whole)!["n"]!);
        }
        string news = await Send("GetPublic", "GET", "/api/sessions/{session}/public");
        if (open is not null) await open.Until((long)JsonNode.Parse(news)!["n"]!);
    }

    /// <summary>Closes the connections.</summary>
    public async Task Leave()
    {
        if (table is not null) await table.DisposeAsync();
        if (open is not null) await open.DisposeAsync();
        (table, open) = (null, null);
    }

    public async ValueTask DisposeAsync()
    {
        await Leave();
        wire.Dispose();
    }
}
