namespace Wargame.Rules;

/// <summary>Men of one faction's cells by place, counted once for all orders that ask whose men they are; nobody moves meanwhile.</summary>
/// <param name="scenario">Places and factions.</param>
internal sealed class CellCount(Scenario scenario)
{
    // By place and cell.
    private readonly int[] men = new int[scenario.Cities.Length * scenario.Factions.Max(f => f.Cells.Length)];
    private int counted = -1;

    /// <summary>What was counted is void.</summary>
    public void Forget() => counted = -1;

    /// <summary>The cell with the most of a faction's men in a place, as <see cref="Remnant.CellAt"/> finds it; -1 for none.</summary>
    public int At(World world, int faction, CityId city)
    {
        int cells = scenario.Factions[faction].Cells.Length, at = scenario.IndexOf(city);
        if (cells == 0 || at < 0) return -1;
        if (counted != faction) Count(world, faction, cells);
        return Remnant.Most(men.AsSpan(at * cells, cells));
    }

    private void Count(World world, int faction, int cells)
    {
        FactionDefinition definition = scenario.Factions[faction];
        Array.Clear(men);
        foreach (Force force in world.Forces)
        {
            if (force.Faction != definition.Id) continue;
            int cell = definition.CellOf(force.Cell);
            if (cell >= 0) men[(scenario.IndexOf(force.City) * cells) + cell] += force.Men;
        }
        counted = faction;
    }
}
