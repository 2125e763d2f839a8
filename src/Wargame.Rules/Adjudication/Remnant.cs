using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>What is left of a faction after its collapse, and what it can still decide (systems 8 and 18).</summary>
internal static class Remnant
{
    /// <summary>The cell with the most of a faction's men in a place, by position in its definition; -1 for none.</summary>
    public static int CellAt(World world, int faction, CityId city) => CellOf(world.Scenario, faction, world.Forces, city);

    /// <summary>The same among given forces; of those in one place where one is named.</summary>
    public static int CellOf(Scenario scenario, int faction, List<Force> forces, CityId? city = null)
    {
        FactionDefinition definition = scenario.Factions[faction];
        if (definition.Cells.Length == 0) return -1;
        Span<int> men = stackalloc int[definition.Cells.Length];
        men.Clear();
        foreach (Force force in CollectionsMarshal.AsSpan(forces))
        {
            if (force.Faction != definition.Id || (city is { } here && force.City != here)) continue;
            int cell = definition.CellOf(force.Cell);
            if (cell >= 0) men[cell] += force.Men;
        }
        return Most(men);
    }

    /// <summary>Position of the largest number above 0; -1 for none.</summary>
    internal static int Most(ReadOnlySpan<int> men)
    {
        int best = -1;
        for (int i = 0; i < men.Length; i++)
        {
            if (men[i] > 0 && (best < 0 || men[i] > men[best])) best = i;
        }
        return best;
    }

    /// <summary>A cell with places and cohesion of its own that has not fallen apart.</summary>
    public static bool HoldsOut(World world, int faction, int cell)
    {
        if (cell < 0 || cell >= world.Factions[faction].Cells.Length) return false;
        CellDefinition definition = world.Scenario.Factions[faction].Cells[cell];
        return definition.Cohesion > 0 && definition.Homes.Length > 0 && world.Factions[faction].Cells[cell].CollapsedTurn == 0;
    }

    /// <summary>A garrison of this cell gives its place away as columns come: its cell, or its faction where the cell has no cohesion of its own, has fallen apart.</summary>
    public static bool Broken(World world, int faction, int cell)
    {
        FactionState state = world.Factions[faction];
        if (HoldsOut(world, faction, cell)) return false;
        bool own = cell >= 0 && cell < state.Cells.Length && state.Cells[cell].CollapsedTurn > 0;
        return state.Collapsed || own;
    }

    /// <summary>Something of a faction still bears arms and holds out.</summary>
    public static bool Any(World world, int faction)
    {
        FactionDefinition definition = world.Scenario.Factions[faction];
        if (definition.Cells.Length == 0) return false;
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.Men > 0 && force.Faction == definition.Id && HoldsOut(world, faction, definition.CellOf(force.Cell))) return true;
        }
        return false;
    }

    /// <summary>
    /// An order that a collapsed faction can still give: to men who hold out, for people, for the leadership's own way out, and requests
    /// for what saves lives.
    /// </summary>
    public static bool Allows(World world, int faction, Order order) => order switch
    {
        Reinforce o => Follows(world, faction, o.From),
        Advance o => Follows(world, faction, o.From),
        Withdraw o => Follows(world, faction, o.From),
        Hold o => Follows(world, faction, o.City),
        Evacuate or StepDown or AnswerRequest => true,
        RequestSupport { What: SupportKind.Asylum or SupportKind.Mediation or SupportKind.Relief } => true,
        Announce { Claim: ClaimKind.Amnesty } => Any(world, faction),
        OfferBargain o => Any(world, faction) && MayGive(world, faction, o.Gives),
        AnswerBargain { Answer: Answer.Counter } o => Any(world, faction) && MayGive(world, faction, o.Gives),
        AnswerBargain or EndBargain => Any(world, faction),
        _ => false,
    };

    /// <summary>What is left of a side can still give: peace, passage, its good word, and the places where its men hold out.</summary>
    private static bool MayGive(World world, int faction, IReadOnlyList<Pledge>? pledges)
    {
        for (int i = 0; i < (pledges?.Count ?? 0); i++)
        {
            if (pledges![i] is { Kind: PledgeKind.Place, City: { } city } ? !Follows(world, faction, city)
                : pledges[i] is not { Kind: PledgeKind.Truce or PledgeKind.Convoys or PledgeKind.Recognition }) return false;
        }
        return true;
    }

    /// <summary>
    /// A bargain no longer binds a side, since it has collapsed: what was agreed before has gone with those who agreed, what was agreed
    /// since holds as long as somebody holds out.
    /// </summary>
    public static bool Released(World world, FactionId side, Bargain bargain)
    {
        FactionState faction = world.Faction(side);
        return faction.Collapsed && (bargain.Turn <= faction.CollapsedTurn || !Any(world, world.Scenario.IndexOf(side)));
    }

    /// <summary>A truce with a collapsed side covers the places where its men hold out, and no others.</summary>
    public static bool Covers(World world, int city)
    {
        if (world.Cities[city].Controller is not { } holder) return false;
        int h = world.Scenario.IndexOf(holder);
        return !world.Factions[h].Collapsed || HoldsOut(world, h, CellAt(world, h, world.Cities[city].Id));
    }

    private static bool Follows(World world, int faction, CityId city) =>
        world.Scenario.IndexOf(city) >= 0 && HoldsOut(world, faction, CellAt(world, faction, city));
}
