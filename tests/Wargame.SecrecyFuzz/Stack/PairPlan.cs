using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.SecrecyFuzz;

/// <summary>What a pair of sessions is, drawn from its seed.</summary>
/// <param name="Name">Seed and number.</param>
/// <param name="Kind">The one hidden thing in which the sessions differ.</param>
/// <param name="Doing">What others do in one of them; null where they differ from the start.</param>
/// <param name="One">Where the one starts.</param>
/// <param name="Other">Where the other starts.</param>
/// <param name="Seats">Who plays what.</param>
/// <param name="OtherSeats">Who plays what in the other, where that is the difference.</param>
/// <param name="Watched">Seats that are watched.</param>
/// <param name="Actor">The seat that acts in secret.</param>
/// <param name="Chance">Chance.</param>
/// <param name="Canaries">Words planted.</param>
internal sealed record PairPlan(
    string Name, string Kind, HiddenDoing? Doing, Staged One, Staged Other, IReadOnlyList<SeatPlan> Seats, IReadOnlyList<SeatPlan>? OtherSeats,
    IReadOnlyList<FactionId> Watched, FactionId Actor, Random Chance, CanaryWords Canaries)
{
    private const int People = 4;
    private static readonly LibraryEntry[] Library = [.. ScenarioLibrary.Default.Entries];

    /// <summary>Kinds in which the sessions differ from the start, beside those in which others act.</summary>
    private static readonly string[] Staging = ["a hidden fact of the position", "the dice", "other seats' papers", "the doctrines of others", "many hidden facts of the position"];

    /// <summary>How many kinds there are: so many pairs in a row have them all.</summary>
    public static int Kinds => HiddenDoings.All.Count + Staging.Length;

    /// <summary>Each of its sessions needs a server of its own.</summary>
    public bool Alone => Kind is HiddenDoings.Restart or HiddenDoings.UsedUp;

    /// <summary>It stays in planning: so many facts at once make a position that no rules would lead to, and that cannot be played on.</summary>
    public bool StaysInPlanning { get; init; }

    /// <summary>Draws one.</summary>
    public static PairPlan Of(ulong seed, int number)
    {
        Random chance = Seeds.Random(seed, -1 - number);
        LibraryEntry entry = Library[chance.Next(Library.Length)];
        int kind = number % Kinds;
        FactionId[] people = [.. entry.Scenario!.Factions.Select(f => f.Id).OrderBy(_ => chance.Next()).Take(People)];
        FactionId[] watched = people[1..Math.Min(3, people.Length)];
        var canaries = new CanaryWords(chance);
        IReadOnlyDictionary<string, string> files = canaries.Papers(entry.Files.Texts(), entry.Scenario, watched);
        ScenarioReading planted = ScenarioReader.Read(new TextFiles(files));
        Scenario scenario = planted.Scenario ?? throw new InvalidOperationException($"{entry.Id} with canaries: {planted.Problems[0]}");
        // Before the first turn there is no world in the journal that could be another.
        (World world, TurnResult? last) = Game(scenario, chance, least: kind < HiddenDoings.All.Count ? 0 : 1);
        SeatPlan[] seats = [.. scenario.Factions.Select(f => new SeatPlan(f.Id, people.Contains(f.Id) ? Player.Human : Player.Doctrine, f.Doctrines[0].Name))];
        var one = new Staged(files, world, last);
        var plan = new PairPlan($"seed {seed} pair {number}", "", null, one, one, seats, null, watched, people[0], chance, canaries);
        return kind < HiddenDoings.All.Count ? plan with { Kind = HiddenDoings.All[kind].Kind, Doing = HiddenDoings.All[kind].Do } : plan.Stage(Staging[kind - HiddenDoings.All.Count]);
    }

    private PairPlan Stage(string kind) => kind switch
    {
        "the dice" => this with { Kind = kind, Other = One with { World = Reseeded() } },
        "other seats' papers" => this with { Kind = kind, Other = One with { Files = Canaries.Papers(One.Files, One.World.Scenario, Watched) } },
        "the doctrines of others" => this with { Kind = kind, OtherSeats = [.. Seats.Select(Otherwise)] },
        "many hidden facts of the position" => HiddenAround(kind),
        _ => Hidden(kind),
    };

    private World Reseeded()
    {
        World other = One.World.Clone();
        other.Seed = (ulong)Chance.NextInt64();
        return other;
    }

    private SeatPlan Otherwise(SeatPlan seat) => Watched.Contains(seat.Faction) ? seat : seat with { Doctrine = One.World.Scenario.Faction(seat.Faction).Doctrines[^1].Name };

    private PairPlan Hidden(string kind)
    {
        for (int tries = 0; tries < 60; tries++)
        {
            if (HiddenFact.Change(One.World, Chance) is not var (fact, other)) continue;
            if (Watched.Select(s => (FactionId?)s).Append(null).All(s => MayKnow.Of(One.World, s, One.Last) == MayKnow.Of(other, s, One.Last))) return this with { Kind = $"{kind}: {fact}", Other = One with { World = other } };
        }
        return this with { Kind = "nothing" };
    }

    // In whatever is counted and summed the two positions differ.
    private PairPlan HiddenAround(string kind)
    {
        IReadOnlyList<(string Fact, World World)> steps = HiddenFact.ChangeAround(One.World, [.. Watched, null], One.Last, Chance);
        return steps.Count == 0 ? this with { Kind = "nothing" } : this with { Kind = $"{kind}: {steps.Count} kinds", Other = One with { World = steps[^1].World }, StaysInPlanning = true };
    }

    // A game that goes on: its next turn can be played.
    private static (World World, TurnResult? Last) Game(Scenario scenario, Random chance, int least)
    {
        World world = WorldSetup.Start(scenario, (ulong)chance.NextInt64());
        TurnResult? last = null;
        for (int turns = least + chance.Next(Math.Min(4, scenario.Turns - 1)); turns > 0; turns--)
        {
            TurnResult next = Rules.Turn.Play(world, SelfPlay.Inputs(world, SelfPlay.Doctrines(scenario)));
            if (!SelfPlay.Runs(next.After)) break;
            (world, last) = (next.After, next);
        }
        return (world, last);
    }
}
