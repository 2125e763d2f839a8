using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.SecrecyFuzz;

/// <summary>
/// The fast layer: positions of random games, changed in one hidden kind of fact, or played on by a turn with another side's secret orders, or with
/// other dice. Every seat for which the two worlds are the same must be told the same to the byte.
/// </summary>
public static class PositionFuzz
{
    private static readonly Scenario[] Scenarios = [.. ScenarioLibrary.Default.Entries.Select(e => e.Scenario!)];

    // A position costs more than what is asked of it.
    private const int WorldsOfAPosition = 5, ForecastsAround = 6;
    private const string All = "much around a seat";

    // A core is left to the servers that play beside.
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - 1) };

    /// <summary>Compares so many pairs of worlds or some more.</summary>
    public static void Worlds(ulong seed, int worlds, Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        Parallel.For(0, (worlds + WorldsOfAPosition - 1) / WorldsOfAPosition, AtOnce, number => OfPosition(seed, number, tally));
    }

    private static void OfPosition(ulong seed, int number, Tally tally)
    {
        string name = $"seed {seed} position {number}";
        Random random = Seeds.Random(seed, number);
        (World world, TurnResult? last) = Position(random);
        for (int i = 0; i < WorldsOfAPosition; i++)
        {
            if (i == 0 && SelfPlay.Runs(world)) PlayedOn(name, world, random, tally);
            else if (i == 1) Around(name, world, last, random, tally);
            else Changed(name, world, last, random, tally);
        }
    }

    private static void Changed(string name, World world, TurnResult? last, Random random, Tally tally)
    {
        for (int tries = 0; tries < 20; tries++)
        {
            if (HiddenFact.Change(world, random) is not var (kind, other)) continue;
            if (Comparison.Of(name, kind, (world, last), (other, last), random, tally) == 0) continue;
            tally.World(kind);
            if (random.Next(3) == 0) Play(name, $"{kind}, a turn later", (world, other), Sheets(world, random), random, tally);
            return;
        }
    }

    // Much around one seat is otherwise.
    private static void Around(string name, World world, TurnResult? last, Random random, Tally tally)
    {
        FactionId seat = world.Scenario.Factions[random.Next(world.Scenario.Factions.Length)].Id;
        IReadOnlyList<(string Kind, World World)> steps = HiddenFact.ChangeAround(world, [seat], last, random);
        if (steps.Count == 0) return;
        tally.World(All);
        Comparison.Of(name, All, seat, (world, last), (steps[^1].World, last), random, tally, ForecastsAround, steps);
    }

    // The other world has another sheet of one side, or other dice.
    private static void PlayedOn(string name, World world, Random random, Tally tally)
    {
        List<Sheet> sheets = Sheets(world, random);
        if (random.Next(8) == 0)
        {
            World twin = world.Clone();
            twin.Seed = (ulong)random.NextInt64();
            Play(name, "dice of a turn", (world, twin), sheets, random, tally);
            return;
        }
        int who = random.Next(sheets.Count);
        List<Sheet> others = [.. sheets];
        others[who] = Otherwise(world, sheets[who], random);
        TurnResult one = Turn.Play(world, SelfPlay.With(world, sheets)), other = Turn.Play(world, SelfPlay.With(world, others));
        Comparison.Of(name, "secret orders of a turn", (one.After, one), (other.After, other), random, tally, new HashSet<FactionId?> { sheets[who].Faction });
        tally.World("secret orders of a turn");
    }

    // The same orders in both worlds; who may know of the difference afterwards is not compared.
    private static void Play(string name, string kind, (World One, World Other) worlds, List<Sheet> sheets, Random random, Tally tally)
    {
        if (!SelfPlay.Runs(worlds.One)) return;
        TurnResult one = Turn.Play(worlds.One, SelfPlay.With(worlds.One, sheets)), other;
        try
        {
            other = Turn.Play(worlds.Other, SelfPlay.With(worlds.Other, sheets));
            WorldJson.Write(other.After);
        }
        catch (Exception nonsense) when (nonsense is not OutOfMemoryException)
        {
            // A changed world need not be one that the rules could have made: a column on a road that does not lead on, two forces of one number.
            return;
        }
        // What a seat knew before the turn it still knows.
        HashSet<FactionId?> strangers = [.. Comparison.Seats(worlds.One.Scenario).Where(s => MayKnow.Of(worlds.One, s) != MayKnow.Of(worlds.Other, s))];
        Comparison.Of(name, kind, (one.After, one), (other.After, other), random, tally, strangers);
        tally.World(kind);
    }

    private static Sheet Otherwise(World world, Sheet sheet, Random random) => random.Next(3) switch
    {
        0 when sheet.Orders.Count > 0 => sheet with { Orders = [.. sheet.Orders.Where((_, i) => i != random.Next(sheet.Orders.Count))] },
        1 => sheet with { Orders = [] },
        _ => sheet with { Orders = RandomPlay.Decide(Sight.Of(world, sheet.Faction), (ulong)random.NextInt64()) },
    };

    private static List<Sheet> Sheets(World world, Random random) =>
        [.. world.Scenario.Factions.Select(f => new Sheet(f.Id, RandomPlay.Decide(Sight.Of(world, f.Id), (ulong)random.NextInt64()), ByDoctrine: false))];

    // Some turns of doctrines, some of random play: the one goes deep, the other wide.
    private static (World World, TurnResult? Last) Position(Random random)
    {
        Scenario scenario = Scenarios[random.Next(Scenarios.Length)];
        World world = WorldSetup.Start(scenario, (ulong)random.NextInt64());
        TurnResult? last = null;
        for (int turns = random.Next(Math.Min(8, scenario.Turns)); turns > 0 && SelfPlay.Runs(world); turns--)
        {
            TurnInputs inputs = random.Next(4) > 0 ? SelfPlay.Inputs(world, SelfPlay.Doctrines(scenario)) : SelfPlay.With(world, Sheets(world, random));
            last = Turn.Play(world, inputs);
            world = last.After;
        }
        return (world, last);
    }
}
