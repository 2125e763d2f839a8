namespace Wargame.Rules;

/// <summary>An armed force's answer to a convoy.</summary>
/// <param name="By">Whose force.</param>
/// <param name="Lines">Modifiers.</param>
/// <param name="Roll">Dice.</param>
/// <param name="Agreed">It lets the convoy pass.</param>
internal sealed record Passage(FactionId By, IReadOnlyList<CardLine> Lines, Roll Roll, bool Agreed)
{
    /// <summary>Dice and modifiers.</summary>
    public int Total => Roll.Sum + Lines.Sum(l => l.Value);
}

/// <summary>Agreement of the armed on and beside a corridor.</summary>
internal static class Passages
{
    /// <summary>From this total a force lets a convoy pass.</summary>
    public const int AgreesFrom = 8;
    /// <summary>Without agreement a convoy is stopped at this roll or less, and hit at that.</summary>
    private const int StoppedAt = 5, HitAt = 3;
    /// <summary>Fewer men than this do not bar a road.</summary>
    private const int LeastMen = 300;
    /// <summary>A bargain leaves nothing to the dice.</summary>
    private const int Bound = 20;

    /// <summary>Asks every faction with hostile men on or beside the way, in scenario order.</summary>
    public static List<Passage> Ask(TurnWork work, Presence presence, Convoy convoy)
    {
        Scenario scenario = work.Scenario;
        int self = scenario.IndexOf(convoy.Faction);
        var answers = new List<Passage>();
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            if (scenario.Board.Between(self, f) != Relation.Hostile || Beside(scenario, presence, convoy, f) < LeastMen) continue;
            List<CardLine> lines = Lines(work, self, f);
            if (Bargains.LetsPass(work.World, scenario.Factions[f].Id, convoy.Faction) is not null) lines.Add(new("Agreed in a bargain", Clauses.BargainConvoys, Bound));
            // One answer of a force for all convoys out of a place in a turn.
            Roll roll = work.Dice.TwoDice(work.Turn, $"passage-{convoy.Order.City}-{scenario.Factions[f].Id}", Purpose.Passage);
            answers.Add(new Passage(scenario.Factions[f].Id, lines, roll, roll.Sum + lines.Sum(l => l.Value) >= AgreesFrom));
        }
        return answers;
    }

    /// <summary>What becomes of a convoy that goes without agreement.</summary>
    public static ConvoyFate Fate(int roll) => roll <= HitAt ? ConvoyFate.Hit : roll <= StoppedAt ? ConvoyFate.Stopped : ConvoyFate.Through;

    /// <summary>Chance of each fate without agreement, permille.</summary>
    public static int Chance(ConvoyFate fate) => fate switch
    {
        ConvoyFate.Hit => 1000 - Dice.AtLeast(HitAt + 1),
        ConvoyFate.Stopped => Dice.AtLeast(HitAt + 1) - Dice.AtLeast(StoppedAt + 1),
        _ => Dice.AtLeast(StoppedAt + 1),
    };

    // Legitimacy is that of the force asked: whoever is respected has more to lose by refusing.
    private static List<CardLine> Lines(TurnWork work, int self, int other)
    {
        World world = work.World;
        var lines = new List<CardLine>();
        int legitimacy = (world.Factions[other].Legitimacy - 500) / 100;
        if (legitimacy != 0) lines.Add(new("Legitimacy of the force asked", Clauses.PassageLegitimacy, legitimacy));
        int mediation = (int)SupportKind.Mediation;
        if (world.Factions[self].Aid[mediation] > 0 || world.Factions[other].Aid[mediation] > 0)
        {
            lines.Add(new("A mediator is at work", Clauses.PassageMediator, 2));
        }
        if (world.Factions[self].PromisesKept > world.Factions[self].PromisesBroken || Evacuates(work, world.Factions[other].Id))
        {
            lines.Add(new("Promises kept, or people of their own to bring out", Clauses.PassageReciprocity, 1));
        }
        int word = Word(work.Figures, world.Factions[self].Credibility);
        if (word != 0) lines.Add(new(word > 0 ? "The asker's word is believed" : "The asker's word is doubted", Clauses.PassageReciprocity, word));
        return lines;
    }

    /// <summary>What the word of whoever sends the convoy counts for.</summary>
    public static int Word(RuleParameters figures, int credibility) => credibility < figures.NotBelieved ? -1 : credibility >= figures.Believed ? 1 : 0;

    private static bool Evacuates(TurnWork work, FactionId faction)
    {
        foreach ((FactionId by, Evacuate _) in work.Orders<Evacuate>())
        {
            if (by == faction) return true;
        }
        return false;
    }

    private static int Beside(Scenario scenario, Presence presence, Convoy convoy, int faction)
    {
        int most = 0;
        for (int i = 0; i < convoy.Way.Cities.Count; i++)
        {
            int city = convoy.Way.Cities[i];
            most = Math.Max(most, presence.Men(city, faction));
            if (i == convoy.Way.Cities.Count - 1) break;
            foreach (Leg leg in scenario.Board.Legs(city))
            {
                if (scenario.Routes[leg.Route].Kind == RouteKind.Road) most = Math.Max(most, presence.Men(leg.To, faction));
            }
        }
        return most;
    }
}
