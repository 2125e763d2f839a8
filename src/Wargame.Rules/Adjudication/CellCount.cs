namespace Wargame.Rules;

/// <summary>Men of all factions' cells by place, counted once for all orders that ask whose men they are; nobody moves meanwhile.</summary>
internal sealed class CellCount
{
    private readonly Scenario scenario;
    // By faction, place and cell; each faction's figures begin where its first says.
    private readonly int[] men, first;
    private bool counted;

    /// <summary>For worlds of a scenario; it counts when it is first asked.</summary>
    public CellCount(Scenario scenario)
    {
        this.scenario = scenario;
        first = new int[scenario.Factions.Length];
        int room = 0;
        for (int f = 0; f < first.Length; f++)
        {
            first[f] = room;
            room += scenario.Cities.Length * scenario.Factions[f].Cells.Length;
        }
        men = new int[room];
    }

    /// <summary>What was counted is void.</summary>
    public void Forget() => counted = false;

    /// <summary>The cell with the most of a faction's men in a place, as <see cref="Remnant.CellAt"/> finds it; -1 for none.</summary>
    public int At(World world, int faction, CityId city)
    {
        int cells = scenario.Factions[faction].Cells.Length, at = scenario.IndexOf(city);
        if (cells == 0 || at < 0) return -1;
        if (!counted) Count(world);
        return Remnant.Most(men.AsSpan(first[faction] + (at * cells), cells));
    }

    private void Count(World world)
    {
        Array.Clear(men);
        foreach (Force force in world.Forces)
        {
            int f = scenario.IndexOf(force.Faction);
            FactionDefinition faction = scenario.Factions[f];
            int cell = faction.CellOf(force.Cell);
            if (cell >= 0) men[first[f] + (scenario.IndexOf(force.City) * faction.Cells.Length) + cell] += force.Men;
        }
        counted = true;
    }
}
