namespace Wargame.Rules;

/// <summary>
/// What the planning of a turn uses for one seat after the other and for turn after turn: the sights' table, one sight, one plan, and the
/// policies of the session. The orders that come out are new each time.
/// </summary>
internal sealed class Planning
{
    private readonly SightTable table;
    private readonly Sight sight;
    private readonly Plan plan;
    private readonly Policy?[] policies;

    /// <summary>For worlds of the scenario that this one is of.</summary>
    public Planning(World world)
    {
        table = new SightTable(world.Scenario);
        sight = new Sight(world, table);
        plan = new Plan(sight);
        policies = new Policy?[world.Scenario.Factions.Length];
    }

    /// <summary>The sheets that doctrines, one for each faction in scenario order, fill for the turn being planned.</summary>
    public List<Sheet> Sheets(World world, IReadOnlyList<DoctrineDefinition> doctrines)
    {
        var sheets = new List<Sheet>(doctrines.Count);
        table.Open(world);
        for (int f = 0; f < doctrines.Count; f++)
        {
            sight.Look(world, f);
            sheets.Add(new Sheet(world.Factions[f].Id, Decide(f, doctrines[f], world.Dice), true));
        }
        sight.Close();
        table.Close();
        return sheets;
    }

    private IReadOnlyList<Order> Decide(int faction, DoctrineDefinition definition, Dice dice)
    {
        Policy? policy = policies[faction];
        if (policy is null || !policy.Is(definition)) policies[faction] = policy = new Policy(sight.Scenario, definition, sight.Faction!.Value, dice);
        else if (policy.Dice != dice) policy.Play(dice);
        return Doctrine.Decide(plan, policy);
    }
}
