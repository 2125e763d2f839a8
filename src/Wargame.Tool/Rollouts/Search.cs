using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary>Good play found: the doctrine, and its success on games that the search never saw.</summary>
internal sealed record Found(DoctrineDefinition Doctrine, Figure Success);

/// <summary>
/// Searches a faction's doctrine for success in an aim: generations of children of the best, tried on the same games, where at each rung
/// the better third goes on to more games (successive halving), so that most of the work is spent on what looks good.
/// </summary>
internal sealed class Search(Scenario scenario, FactionDefinition faction, Aim aim, IReadOnlyList<DoctrineDefinition> others, ulong seed, Games games)
{
    private const int Children = 36, Elite = 6;
    private static readonly int[] rungs = [40, 120, 360, 1000];

    private readonly Random random = new(unchecked((int)seed));
    private readonly int outcome = Measurement.Position(scenario, aim.Outcome);
    private readonly int seat = scenario.IndexOf(faction.Id);

    /// <summary>Generations of search; <paramref name="told"/> hears of the best of each.</summary>
    public Found Run(int generations, int fresh, Action<int, DoctrineDefinition, double> told)
    {
        var genes = new Genes(scenario, faction, random);
        List<Candidate> elite = Climb([.. faction.Doctrines.Select(d => new Candidate(d))], "First");
        for (int generation = 1; generation <= generations; generation++)
        {
            var next = new List<Candidate>(elite);
            while (next.Count < Elite + Children)
            {
                DoctrineDefinition parent = Pick(elite);
                next.Add(new Candidate(genes.Mutate(random.Next(3) == 0 ? genes.Cross(parent, Pick(elite)) : parent)));
            }
            elite = Climb(next, $"Generation {generation}");
            told(generation, elite[0].Doctrine, elite[0].Rate);
        }
        return Best(elite, fresh);
    }

    private DoctrineDefinition Pick(List<Candidate> elite) => elite[Math.Min(random.Next(elite.Count), random.Next(elite.Count))].Doctrine;

    private List<Candidate> Climb(List<Candidate> field, string what)
    {
        for (int rung = 0; rung < rungs.Length; rung++)
        {
            Try(field, rungs[rung], $"{what}, {field.Count} × {rungs[rung]}");
            int keep = rung == rungs.Length - 1 ? Elite : Math.Max(Elite, field.Count / 3);
            // Equals stay in the order in which they came: the result depends on the seed alone.
            field = [.. field.OrderByDescending(c => c.Rate).Take(keep)];
        }
        return field;
    }

    // Who stood here before has played the first games already.
    private void Try(List<Candidate> field, int to, string what)
    {
        var open = new List<(Candidate Who, int Game)>();
        foreach (Candidate candidate in field)
        {
            for (int game = candidate.Played; game < to; game++) open.Add((candidate, game));
        }
        if (open.Count == 0) return;
        Game[] played = games.Play(open.Count, what, (rollout, i) => Play(rollout, open[i].Who.Doctrine, seed, open[i].Game));
        for (int i = 0; i < played.Length; i++) open[i].Who.Count(Succeeds(played[i]));
    }

    // The winner of many looks better than it is. The last few meet on games of their own, and the one chosen there on yet others.
    private Found Best(List<Candidate> elite, int fresh)
    {
        ulong chosenOn = Game.SeedOf(seed, -1), shownOn = Game.SeedOf(seed, -2);
        int each = Math.Max(1, fresh / 2);
        Game[] played = games.Play(elite.Count * each, "The last few on other games", (rollout, i) => Play(rollout, elite[i / each].Doctrine, chosenOn, i % each));
        int best = Enumerable.Range(0, elite.Count).MaxBy(c => played.Skip(c * each).Take(each).Count(Succeeds));
        DoctrineDefinition doctrine = elite[best].Doctrine;
        Game[] shown = games.Play(fresh, "The best on fresh games", (rollout, game) => Play(rollout, doctrine, shownOn, game));
        return new Found(doctrine, Figure.Share(shown.Count(Succeeds), shown.Length));
    }

    private Game Play(Rollout rollout, DoctrineDefinition doctrine, ulong set, int game)
    {
        var playing = new DoctrineDefinition[others.Count];
        for (int f = 0; f < playing.Length; f++) playing[f] = f == seat ? doctrine : others[f];
        return Game.Play(rollout, scenario, new LineUp(playing), Game.SeedOf(set, game), settled: (trace, played) => Settled(scenario, aim, trace, played));
    }

    /// <summary>Whether a first loss or a collapse is a success is known long before most games end.</summary>
    public static bool Settled(Scenario scenario, Aim aim, OutcomeTrace trace, int played)
    {
        int outcome = Measurement.Position(scenario, aim.Outcome);
        OutcomeDefinition measured = scenario.Outcomes[outcome];
        if (measured.Turn > 0) return false;
        if (measured.Kind == OutcomeKind.PlaceHeld) return trace[outcome] < scenario.Turns || (played >= aim.From && aim.To >= scenario.Turns);
        return measured.IsTurn && (trace[outcome] > 0 || (played >= aim.To && aim.From > 0));
    }

    private bool Succeeds(Game game) => game.Values[outcome] >= aim.From && game.Values[outcome] <= aim.To;

    private sealed class Candidate(DoctrineDefinition doctrine)
    {
        private int successes;

        public DoctrineDefinition Doctrine { get; } = doctrine;
        public int Played { get; private set; }
        public double Rate => successes / (double)Math.Max(1, Played);

        public void Count(bool success)
        {
            Played++;
            if (success) successes++;
        }
    }
}
