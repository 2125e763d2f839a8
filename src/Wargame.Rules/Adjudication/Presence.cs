using System.Numerics;
using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Where men of which faction stand, counted once so that phases need not walk all forces for each question.</summary>
internal sealed class Presence
{
    private readonly int factions;
    private readonly int[] men;
    // Factions with men in each place, and with men there or one road away, by bits.
    private readonly ulong[] here, eyes;
    private Scenario scenario;
    private bool looked;

    public Presence(World world) : this(world.Scenario) => Count(world);

    /// <summary>An empty one, to be counted on.</summary>
    public Presence(Scenario scenario)
    {
        this.scenario = scenario;
        factions = scenario.Factions.Length;
        men = new int[scenario.Cities.Length * factions];
        here = new ulong[scenario.Cities.Length];
        eyes = new ulong[here.Length];
    }

    /// <summary>Counts a world of the same places and factions in place of what was counted before.</summary>
    public Presence Count(World world)
    {
        scenario = world.Scenario;
        looked = false;
        Array.Clear(men);
        Array.Clear(here);
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.Men == 0) continue;
            int city = force.PlaceIn(scenario), faction = force.SideIn(scenario);
            men[(city * factions) + faction] += force.Men;
            here[city] |= 1UL << faction;
        }
        return this;
    }

    /// <summary>Men of a faction in a place.</summary>
    public int Men(int city, int faction) => men[(city * factions) + faction];

    /// <summary>Men in a place, by position of the faction.</summary>
    public ReadOnlySpan<int> Men(int city) => men.AsSpan(city * factions, factions);

    /// <summary>Factions with men in a place, by bits.</summary>
    public ulong In(int city) => here[city];

    /// <summary>Men in a place who are hostile to a faction.</summary>
    public int Hostile(int city, int faction) => Sum(city, here[city] & scenario.Board.Foes(faction));

    /// <summary>Men in a place who are of a faction's side, its own included.</summary>
    public int Allied(int city, int faction) => Sum(city, here[city] & scenario.Board.Friends(faction));

    private int Sum(int city, ulong who)
    {
        int sum = 0;
        for (; who != 0; who &= who - 1) sum += men[(city * factions) + BitOperations.TrailingZeroCount(who)];
        return sum;
    }

    /// <summary>True where men hostile to a faction stand one road away.</summary>
    public bool HostileNear(int city, int faction)
    {
        Board board = scenario.Board;
        ulong foes = board.Foes(faction);
        foreach (Leg leg in board.Roads(city))
        {
            if ((here[leg.To] & foes) != 0) return true;
        }
        return false;
    }

    /// <summary>True where a faction has men in a place or one road away.</summary>
    public bool Sees(int city, int faction) => (Eyes(city) >> faction & 1) != 0;

    /// <summary>Factions with men in a place or one road away, by bits.</summary>
    public ulong Eyes(int city)
    {
        if (!looked) Look();
        return eyes[city];
    }

    private void Look()
    {
        Board board = scenario.Board;
        for (int city = 0; city < eyes.Length; city++)
        {
            ulong near = here[city];
            foreach (Leg leg in board.Roads(city)) near |= here[leg.To];
            eyes[city] = near;
        }
        looked = true;
    }

    /// <summary>The faction hostile to another with the most men in a place and one road away; -1 for none.</summary>
    public int Besieger(int city, int faction)
    {
        Board board = scenario.Board;
        int best = -1, most = 0;
        for (ulong who = Eyes(city) & board.Foes(faction); who != 0; who &= who - 1)
        {
            int f = BitOperations.TrailingZeroCount(who), around = Men(city, f);
            foreach (Leg leg in board.Roads(city)) around += Men(leg.To, f);
            if (around > most)
            {
                most = around;
                best = f;
            }
        }
        return best;
    }
}
