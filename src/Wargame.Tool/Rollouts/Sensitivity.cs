using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary>The change of one outcome.</summary>
/// <param name="Outcome">Its position in the scenario.</param>
/// <param name="Change">Mean of the paired differences.</param>
internal sealed record OutcomeChange(int Outcome, Figure Change);

/// <summary>A decision that was taken away or fixed, and what that changed.</summary>
/// <param name="Name">For people.</param>
/// <param name="Kind">Kind of order that was taken away; null for an answer that was fixed.</param>
/// <param name="Power">Position of the power whose answers were fixed; -1 for an order.</param>
/// <param name="Baseline">How the games were played otherwise.</param>
/// <param name="Used">How often the decision came up in a game of the baseline.</param>
/// <param name="Changes">One for each outcome that is an amount or a turn.</param>
internal sealed record Decision(string Name, OrderKind? Kind, int Power, string Baseline, double Used, IReadOnlyList<OutcomeChange> Changes)
{
    /// <summary>At least one outcome moves.</summary>
    public bool Moves => Changes.Any(c => Sensitivity.Moves(c.Change));
}

/// <summary>
/// Ablation with common random numbers. Rolls are named by their subject, so a game without one order differs from the same game with it
/// by that order and what follows from it, and by no reshuffled dice.
/// </summary>
internal sealed class Sensitivity(Scenario scenario, int count, ulong seed, Games games)
{
    /// <summary>Standard errors from which a change counts.</summary>
    public const double Clear = 3.1;
    private const int Scouts = 100;
    // Rarer than once in twenty games is no decision of that doctrine.
    private const double Least = 0.05;

    private readonly Dictionary<string, Game[]> baselines = [];

    public static bool Moves(Figure change) => change.Error > 0 && Math.Abs(change.Value) >= Clear * change.Error;

    /// <summary>All decisions, each as soon as it is measured.</summary>
    public IEnumerable<Decision> All()
    {
        IReadOnlyList<Use> uses = [.. LineUps().Select(Scout)];
        foreach (OrderKind kind in Enum.GetValues<OrderKind>())
        {
            for (int f = 0; f < scenario.Factions.Length; f++)
            {
                int at = (int)kind, faction = f;
                Use most = uses.MaxBy(u => u.Orders[faction, at])!;
                if (most.Orders[f, at] < Least) continue;
                string name = $"{scenario.Factions[f].Name} without {kind}";
                yield return new Decision(name, kind, -1, most.Name, most.Orders[f, at], Changes(most, most.LineUp.Lacking(f, kind), name));
            }
        }
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            int power = f;
            Use most = uses.MaxBy(u => u.Asked[power])!;
            if (most.Asked[f] < Least) continue;
            foreach (Answer answer in new[] { Answer.Grant, Answer.Refuse })
            {
                string name = $"{scenario.Factions[f].Name} always {(answer == Answer.Grant ? "grants" : "refuses")}";
                yield return new Decision(name, null, f, most.Name, most.Asked[f], Changes(most, most.LineUp.Answering(f, answer), name));
            }
        }
    }

    // The first doctrines of all, and each other doctrine of a faction against the first of the rest.
    private IEnumerable<(string Name, LineUp LineUp)> LineUps()
    {
        yield return ("as it happened", new LineUp(SelfPlay.Doctrines(scenario)));
        foreach (FactionDefinition faction in scenario.Factions)
        {
            foreach (DoctrineDefinition doctrine in faction.Doctrines.Skip(1))
            {
                var named = new Dictionary<FactionId, string> { [faction.Id] = doctrine.Name };
                yield return ($"{faction.Id}={doctrine.Name}", new LineUp(SelfPlay.Doctrines(scenario, named)));
            }
        }
    }

    private Use Scout((string Name, LineUp LineUp) play)
    {
        int factions = scenario.Factions.Length, kinds = Enum.GetValues<OrderKind>().Length;
        var orders = new int[factions * kinds];
        var asked = new int[factions];
        games.Play(Scouts, $"Looking at {play.Name}", (rollout, game) => Game.Play(rollout, scenario, play.LineUp, Game.SeedOf(seed, game), (_, inputs) =>
        {
            for (int f = 0; f < factions; f++)
            {
                foreach (Order order in inputs.Sheets[f].Orders)
                {
                    Interlocked.Increment(ref orders[f * kinds + (int)Rulebook.KindOf(order)]);
                    if (order is RequestSupport request) Interlocked.Increment(ref asked[scenario.IndexOf(request.Power)]);
                }
            }
        }));
        var shares = new double[factions, kinds];
        for (int i = 0; i < orders.Length; i++) shares[i / kinds, i % kinds] = orders[i] / (double)Scouts;
        return new Use(play.Name, play.LineUp, shares, [.. asked.Select(a => a / (double)Scouts)]);
    }

    private List<OutcomeChange> Changes(Use baseline, LineUp changed, string name)
    {
        if (!baselines.TryGetValue(baseline.Name, out Game[]? before))
        {
            baselines[baseline.Name] = before = games.Play(scenario, baseline.LineUp, count, seed, baseline.Name);
        }
        Game[] after = games.Play(scenario, changed, count, seed, name);
        var changes = new List<OutcomeChange>();
        for (int o = 0; o < scenario.Outcomes.Length; o++)
        {
            if (scenario.Outcomes[o].IsCategory) continue;
            int at = o;
            changes.Add(new OutcomeChange(o, Figure.Mean([.. after.Zip(before, (a, b) => Measurement.Amount(scenario, at, a) - Measurement.Amount(scenario, at, b))])));
        }
        return changes;
    }

    /// <summary>How often each decision comes up in a game of a line-up.</summary>
    private sealed record Use(string Name, LineUp LineUp, double[,] Orders, double[] Asked);
}
