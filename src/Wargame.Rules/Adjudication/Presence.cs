namespace Wargame.Rules;

/// <summary>Where men of which faction stand, counted once so that phases need not walk all forces for each question.</summary>
internal sealed class Presence
{
    private readonly Scenario scenario;
    private readonly int factions;
    private readonly int[] men;
    private bool[]? sees;

    public Presence(World world)
    {
        scenario = world.Scenario;
        factions = world.Factions.Length;
        men = new int[world.Cities.Length * factions];
        foreach (Force force in world.Forces)
        {
            men[scenario.IndexOf(force.City) * factions + scenario.IndexOf(force.Faction)] += force.Men;
        }
    }

    /// <summary>Men of a faction in a place.</summary>
    public int Men(int city, int faction) => men[city * factions + faction];

    /// <summary>Men in a place, by faction.</summary>
    public ReadOnlySpan<int> In(int city) => men.AsSpan(city * factions, factions);

    /// <summary>Men in a place who are hostile to a faction.</summary>
    public int Hostile(int city, int faction)
    {
        int sum = 0;
        for (int f = 0; f < factions; f++)
        {
            int here = men[city * factions + f];
            if (here > 0 && scenario.Board.Between(faction, f) == Relation.Hostile) sum += here;
        }
        return sum;
    }

    /// <summary>Men in a place who are of a faction's side, its own included.</summary>
    public int Allied(int city, int faction)
    {
        int sum = 0;
        for (int f = 0; f < factions; f++)
        {
            int here = men[city * factions + f];
            if (here > 0 && scenario.Board.Between(faction, f) == Relation.Allied) sum += here;
        }
        return sum;
    }

    /// <summary>True where men hostile to a faction stand one road away.</summary>
    public bool HostileNear(int city, int faction)
    {
        foreach (Leg leg in scenario.Board.Roads(city))
        {
            if (Hostile(leg.To, faction) > 0) return true;
        }
        return false;
    }

    /// <summary>True where a faction has men in a place or one road away.</summary>
    public bool Sees(int city, int faction) => (sees ??= Eyes())[city * factions + faction];

    private bool[] Eyes()
    {
        var eyes = new bool[men.Length];
        for (int city = 0; city < scenario.Cities.Count; city++)
        {
            for (int f = 0; f < factions; f++) eyes[city * factions + f] = Men(city, f) > 0;
            foreach (Leg leg in scenario.Board.Roads(city))
            {
                for (int f = 0; f < factions; f++) eyes[city * factions + f] |= Men(leg.To, f) > 0;
            }
        }
        return eyes;
    }

    /// <summary>The faction hostile to another with the most men in a place and one road away; -1 for none.</summary>
    public int Besieger(int city, int faction)
    {
        int best = -1, most = 0;
        for (int f = 0; f < factions; f++)
        {
            if (scenario.Board.Between(faction, f) != Relation.Hostile) continue;
            int around = Men(city, f);
            foreach (Leg leg in scenario.Board.Roads(city)) around += Men(leg.To, f);
            if (around > most)
            {
                most = around;
                best = f;
            }
        }
        return best;
    }
}
