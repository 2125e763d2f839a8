using System.Text.Json.Nodes;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>
/// Two sessions, on one server and one clock or each on its own. The watched seats do the same in both, step by step; others do hidden things in one of them. After every
/// step everything that each watched seat and an observer received is compared to the byte.
/// </summary>
internal sealed class Pair : IAsyncDisposable
{
    private readonly Host[] hosts;
    private readonly string name, kind;
    private readonly HiddenDoing? doing;
    private readonly Tally tally;
    private readonly List<Watched> watchers = [];

    private Pair(Host[] hosts, PairPlan plan, Tally tally)
    {
        this.hosts = hosts;
        this.tally = tally;
        (name, kind, doing, Chance, Canaries) = (plan.Name, plan.Kind, plan.Doing, plan.Chance, plan.Canaries);
        (Scenario, Turn, Actor, Seats) = (plan.One.World.Scenario, plan.One.World.Turn, plan.Actor, plan.Watched);
    }

    public Side One { get; private set; } = null!;
    public Side Other { get; private set; } = null!;
    public Side[] Sides => [One, Other];
    public Scenario Scenario { get; }
    public int Turns => Scenario.Turns;
    /// <summary>The turn that is planned.</summary>
    public int Turn { get; private set; }
    /// <summary>The seat that does hidden things.</summary>
    public FactionId Actor { get; }
    /// <summary>Seats that are watched.</summary>
    public IReadOnlyList<FactionId> Seats { get; }
    public Random Chance { get; }
    public CanaryWords Canaries { get; }
    /// <summary>Seed and number.</summary>
    public string Name => name;
    /// <summary>One of the sessions is over.</summary>
    public bool Over { get; private set; }

    /// <summary>Plays a pair, on one host or on two: one turn with all its moments, and where it can be played on its report and the beginning of the next.</summary>
    public static async Task Play(Host[] hosts, PairPlan plan, Tally tally)
    {
        await using var pair = new Pair(hosts, plan, tally);
        await pair.Open(plan);
        await pair.Begin();
        for (int moment = 0; moment < 3; moment++) await pair.Moment(moment);
        if (!plan.StaysInPlanning) await pair.Close();
        tally.World(plan.Kind);
    }

    /// <summary>Does the same in both.</summary>
    public async Task Both(Func<Side, Task> what)
    {
        foreach (Side side in Sides) await what(side);
    }

    /// <summary>The sessions' clock moves.</summary>
    public void Tick()
    {
        var time = TimeSpan.FromMilliseconds(1 + Chance.Next(5_000));
        foreach (Host host in hosts) host.Clock.Advance(time);
    }

    /// <summary>The watched close their connections, and control sees that nobody is here.</summary>
    public async Task Leave()
    {
        foreach (Watched who in watchers) await who.Both(guest => guest.Leave());
        await Both(async side =>
        {
            while ((await side.AsControl("GetControl", "GET", "/api/sessions/{session}/control")).ToJsonString().Contains("\"here\":true", StringComparison.Ordinal)) await Task.Yield();
        });
    }

    /// <summary>Everybody goes, and the server starts anew.</summary>
    public async Task Restart()
    {
        await Leave();
        foreach (Host host in hosts) await host.Restart();
    }

    /// <summary>The watched connect, and watch.</summary>
    public async Task Connect()
    {
        foreach (Watched who in watchers)
        {
            bool bySeat = Chance.Next(2) == 0;
            await who.Both(guest => guest.Watch(bySeat));
        }
    }

    public CityId ACity() => Scenario.Cities[Chance.Next(Scenario.Cities.Length)].Id;

    /// <summary>An order that a seat is offered, or a simple one where it is offered none.</summary>
    public async Task<JsonNode> AnOrder(Side side, FactionId seat)
    {
        for (int tries = 0; tries < 6; tries++)
        {
            var options = await side.Host.Grains.Faction(side.Id, seat).Options(ACity());
            IReadOnlyList<Choice> legal = [.. options!.Value.Value.Kinds.SelectMany(k => k.Choices.Take(k.Legal))];
            if (legal.Count > 0) return JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(legal[Chance.Next(legal.Count)].Order, WireJson.Options))!;
        }
        return new JsonObject { ["kind"] = "Hold", ["city"] = ACity().Value, ["posture"] = "Stand" };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Side? side in (Side?[])[One, Other])
        {
            if (side is not null) await side.DisposeAsync();
        }
    }

    private async Task Open(PairPlan plan)
    {
        One = await Side.Open(hosts[0], plan.One, plan.Seats);
        Other = await Side.Open(hosts[^1], plan.Other, plan.OtherSeats ?? plan.Seats);
        foreach (SeatPlan seat in plan.Seats)
        {
            if (seat.Player != Player.Human) continue;
            Guest one = await One.Join($"Person at {seat.Faction}", seat.Faction), other = await Other.Join($"Person at {seat.Faction}", seat.Faction);
            if (Seats.Contains(seat.Faction)) watchers.Add(new Watched(seat.Faction, one, other));
        }
        watchers.Add(new Watched(null, await One.Join("Olga", null), await Other.Join("Olga", null)));
        foreach (Watched who in watchers) who.Parted = plan.One.Last is not null && MayKnow.Of(plan.One.World, who.Seat, plan.One.Last) != MayKnow.Of(plan.Other.World, who.Seat, plan.Other.Last);
        await Connect();
        Canaries.Plant(this);
        await Look();
    }

    private async Task Begin()
    {
        Tick();
        await Both(side => side.Clock("Next"));
        await Look();
    }

    private async Task Moment(int moment)
    {
        if (doing is not null) await doing(this, moment);
        foreach (Watched who in watchers) await Act(moment, who);
        await Look();
        Tick();
    }

    // The same questions and commands in both sessions, in the same order.
    private async Task Act(int moment, Watched who)
    {
        var asking = new Asking(who.Seat, Actor, ACity(), Turn, await AnOrder(One, who.Seat ?? Actor), Chance, Canaries.Own("what a watched seat writes"));
        foreach (string operation in SeatCalls.Operations.Keys)
        {
            if (SeatCalls.Seldom.Contains(operation) ? Chance.Next(24) != 0 : Chance.Next(3) != 0) continue;
            foreach (Call call in SeatCalls.Of(operation, asking).ToList())
            {
                tally.Called(operation);
                await who.Both(guest => guest.Send(call));
            }
        }
        foreach (string page in SeatCalls.Pages.Where(_ => Chance.Next(12) == 0).ToList()) await who.Both(guest => guest.Send("page", "GET", page));
        if (moment == 0 && Chance.Next(4) == 0) await who.Both(guest => guest.Pry(Actor));
        if (moment != 2 || who.Seat is null) return;
        await who.Both(guest => guest.Send(new Call("SealSheet", "POST", $"{asking.Chair}/seal", new { operation = asking.Operation(), turn = Turn })));
        // What is refused since is answered by the same words too.
        foreach (Call call in ((string[])["WriteOrder", "DropOrder"]).SelectMany(operation => SeatCalls.Of(operation, asking)).ToList()) await who.Both(guest => guest.Send(call));
    }

    // Everybody else seals, control closes, and the report is read: as long as the two worlds are the same for a seat.
    private async Task Close()
    {
        await Both(side => side.At(Actor).Seal(Turn));
        await Both(async side =>
        {
            if (await PhaseOf(side) == Phase.Planning) await side.Clock("Close");
        });
        await Part();
        foreach (Watched who in watchers) await Act(3, who);
        await Look();
        Tick();
        if (!Over && await PhaseOf(One) == Phase.Report && await PhaseOf(Other) == Phase.Report)
        {
            await Both(side => side.Clock("Next"));
            await Look();
        }
        if (Chance.Next(3) == 0) await End();
    }

    // Control ends it, and everybody looks at everything.
    private async Task End()
    {
        if (!Over) await Both(side => side.Clock("End"));
        LayOpen();
        foreach (Watched who in watchers) await Act(4, who);
        await Look();
    }

    private static async Task<Phase> PhaseOf(Side side) => (await side.Host.Grains.Session(side.Id).Brief())!.Value.Value.Standing.Phase;

    // From here on some seats may lawfully know of the difference: what they receive is no longer compared.
    private async Task Part()
    {
        CommittedTurn one = await One.Committed(Turn), other = await Other.Committed(Turn);
        if (one.World.Ending is not null || other.World.Ending is not null) LayOpen();
        foreach (Watched who in watchers) who.Parted |= MayKnow.Of(one.World, who.Seat, one.Result) != MayKnow.Of(other.World, who.Seat, other.Result);
        tally.Turn(watchers.Count(w => !w.Parted));
    }

    // A session that is over hides nothing but the keys to its doors.
    private void LayOpen()
    {
        Over = true;
        foreach (Watched who in watchers) who.Parted = true;
    }

    private async Task Look()
    {
        foreach (Watched who in watchers)
        {
            await who.Both(guest => guest.CatchUp());
            if (who.Parted) continue;
            Transcript one = who.One.Wire.Transcript;
            who.Parted = Transcript.Compare(name, kind, who.Name, one, who.Other.Wire.Transcript, who.Compared, tally);
            who.Compared = one.Count;
        }
        Canaries.Look(this, tally);
    }

    /// <summary>Everything that the watched have received so far, for canaries.</summary>
    public IEnumerable<(string Seat, Transcript Received)> Transcripts() => watchers.SelectMany(w => new[] { (w.Name, w.One.Wire.Transcript), (w.Name, w.Other.Wire.Transcript) });

    /// <summary>The server's log since it was looked through last.</summary>
    public IEnumerable<string> Log() => hosts.SelectMany(host => host.Log.Take());

    /// <summary>What opens doors: of others and of control.</summary>
    public IEnumerable<(string What, string Word)> Keys()
    {
        foreach (Side side in Sides)
        {
            yield return ("control's passphrase", side.Host.Passphrase);
            yield return ("control's token", Token(side.Control));
            yield return ("another seat's token", Token(side.At(Actor).Wire));
            foreach ((string word, _) in side.At(Actor).Wire.Masks.Codes) yield return ("another seat's code", word);
        }
    }

    /// <summary>What opens doors for the watched themselves, and their names.</summary>
    public IEnumerable<(string What, string Word)> OwnKeys()
    {
        foreach (Watched who in watchers)
        {
            foreach (Guest guest in (Guest[])[who.One, who.Other])
            {
                yield return ("a seat's own token", Token(guest.Wire));
                foreach ((string word, _) in guest.Wire.Masks.Codes) yield return ("a seat's own code", word);
            }
        }
        yield return ("a person's name", "Person at ");
    }

    private static string Token(Wire wire) => wire.Cookies[(wire.Cookies.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(';')[0];

    /// <summary>A person who sits in both sessions and is compared with themselves.</summary>
    private sealed class Watched(FactionId? seat, Guest one, Guest other)
    {
        public FactionId? Seat => seat;
        public Guest One => one;
        public Guest Other => other;
        public string Name => seat?.Value ?? "an observer";

        /// <summary>How much of what they received was compared.</summary>
        public int Compared { get; set; }

        /// <summary>From now on they may lawfully know of the difference, or were told of it.</summary>
        public bool Parted { get; set; }

        public async Task Both(Func<Guest, Task> what)
        {
            await what(one);
            await what(other);
        }
    }
}
