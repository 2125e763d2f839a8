namespace Wargame.Rules;

/// <summary>What a faction hears before the first turn of another's men in a place.</summary>
/// <param name="Faction">Position of who hears it.</param>
/// <param name="City">Position of the place.</param>
/// <param name="Other">Position of whose men they are.</param>
/// <param name="Men">How many there truly are.</param>
/// <param name="Allied">It is told by an ally.</param>
/// <param name="Width">Half the width of the band, permille of the true number.</param>
/// <param name="Subject">What the roll is about by which the band misses its middle.</param>
internal readonly record struct FirstReport(int Faction, int City, int Other, int Men, bool Allied, int Width, ulong Subject);

/// <summary>What is drawn as each session of a scenario begins, compiled: a rollout begins ten thousand.</summary>
internal sealed class SetupBoard
{
    private const int AnAllysEyes = 900;

    public SetupBoard(Scenario scenario)
    {
        Morale = new ulong[scenario.Forces.Length];
        var men = new int[scenario.Cities.Length, scenario.Factions.Length];
        for (int i = 0; i < Morale.Length; i++)
        {
            ForceDefinition force = scenario.Forces[i];
            // Named after the unit and not its number: a force added to a scenario leaves the others' draws alone.
            Morale[i] = DiceSubject.NumberOf($"morale:{force.Faction}:{force.City}:{force.Name}");
            men[scenario.IndexOf(force.City), scenario.IndexOf(force.Faction)] += force.Men;
        }
        var reports = new List<FirstReport>();
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            for (int c = 0; c < scenario.Cities.Length; c++)
            {
                for (int other = 0; other < scenario.Factions.Length; other++)
                {
                    if (other != f && men[c, other] != 0) reports.Add(Report(scenario, f, c, other, men[c, other]));
                }
            }
        }
        Reports = [.. reports];
    }

    /// <summary>What the roll for the morale of each force is about, in scenario order of forces.</summary>
    public ulong[] Morale { get; }
    /// <summary>Reports on strengths of others: bands, the wider the less a faction sees.</summary>
    public FirstReport[] Reports { get; }

    private static FirstReport Report(Scenario scenario, int faction, int city, int other, int men)
    {
        bool ally = scenario.Board.Between(faction, other) == Relation.Allied;
        int sight = ally ? AnAllysEyes : scenario.Factions[faction].Intelligence;
        ulong subject = DiceSubject.NumberOf($"report:{scenario.Factions[faction].Id}:{scenario.Cities[city].Id}:{scenario.Factions[other].Id}");
        return new FirstReport(faction, city, other, men, ally, 100 + ((1000 - sight) * 6 / 10), subject);
    }
}
