using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Men of all divided factions' cells by place, counted once for all orders that ask whose men they are; nobody moves meanwhile.</summary>
internal sealed class CellCount
{
    private readonly Scenario scenario;
    // By place and cell, the cells of one faction after those of another; and where each faction's begin, -1 for one of a single mind.
    private readonly int[] men, first;
    private readonly int width;
    private bool counted;

    public CellCount(Scenario scenario)
    {
        this.scenario = scenario;
        first = new int[scenario.Factions.Length];
        for (int f = 0; f < first.Length; f++)
        {
            int cells = scenario.Factions[f].Cells.Length;
            first[f] = cells > 1 ? width : -1;
            if (cells > 1) width += cells;
        }
        men = new int[scenario.Cities.Length * width];
    }

    /// <summary>What was counted is void.</summary>
    public void Forget() => counted = false;

    /// <summary>The cell with the most of a divided faction's men in a place, as <see cref="Remnant.CellAt"/> finds it; -1 for none.</summary>
    public int At(World world, int faction, CityId city)
    {
        int at = scenario.IndexOf(city);
        if (first[faction] < 0 || at < 0) return -1;
        if (!counted) Count(world);
        return Remnant.Most(men.AsSpan((at * width) + first[faction], scenario.Factions[faction].Cells.Length));
    }

    private void Count(World world)
    {
        Array.Clear(men);
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            int faction = scenario.IndexOf(force.Faction);
            if (first[faction] < 0) continue;
            int cell = scenario.Factions[faction].CellOf(force.Cell);
            if (cell >= 0) men[(scenario.IndexOf(force.City) * width) + first[faction] + cell] += force.Men;
        }
        counted = true;
    }
}
