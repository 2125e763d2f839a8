using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Men leaving a place and coming to one: splitting, joining, keeping count. No man is made or forgotten here.</summary>
internal static class Columns
{
    /// <summary>Men of a faction in a place.</summary>
    public static int Men(World world, FactionId faction, CityId city)
    {
        int men = 0;
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.City == city && force.Faction == faction) men += force.Men;
        }
        return men;
    }

    /// <summary>True where a faction has so many men in a place, one at least.</summary>
    public static bool Muster(World world, FactionId faction, CityId city, int least)
    {
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.City == city && force.Faction == faction && (least -= force.Men) <= 0) return true;
        }
        return false;
    }

    /// <summary>Men in a place who stand to a faction, by position, as asked.</summary>
    public static int Men(World world, int faction, CityId city, Relation relation)
    {
        int men = 0;
        Scenario scenario = world.Scenario;
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.City == city && scenario.Board.Between(faction, force.SideIn(scenario)) == relation) men += force.Men;
        }
        return men;
    }

    /// <summary>
    /// Takes men of a faction out of a place, best quality first as commanders send their best, and returns them as forces of their own,
    /// no longer in the world's list. Fewer come where fewer stand there.
    /// </summary>
    public static List<Force> Detach(World world, FactionId faction, CityId city, int men, in Stride stride = default)
    {
        if (men <= 0) return [];
        List<Force> gone = Ready(world, faction, city, stride);
        int count = 0;
        for (; men > 0 && count < gone.Count; count++)
        {
            Force force = gone[count];
            if (force.Men > men) gone[count] = Split(world, force, men);
            else Remove(world, force);
            men -= gone[count].Men;
        }
        gone.RemoveRange(count, gone.Count - count);
        return gone;
    }

    // The forces that may go: the best quality first, of equals the lowest number.
    private static List<Force> Ready(World world, FactionId faction, CityId city, in Stride stride)
    {
        var ready = new List<Force>();
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.City != city || force.Faction != faction || force.Men <= 0 || !stride.Lets(force)) continue;
            int at = ready.Count;
            while (at > 0 && Before(force, ready[at - 1])) at--;
            ready.Insert(at, force);
        }
        return ready;
    }

    private static void Remove(World world, Force force)
    {
        int at = world.Forces.Count - 1;
        while (!ReferenceEquals(world.Forces[at], force)) at--;
        world.Forces.RemoveAt(at);
    }

    private static bool Before(Force a, Force b) => a.Quality != b.Quality ? a.Quality > b.Quality : a.Number < b.Number;

    /// <summary>Puts the world's forces in the order of their numbers.</summary>
    public static void Order(World world)
    {
        Span<Force> forces = CollectionsMarshal.AsSpan(world.Forces);
        Span<int> numbers = forces.Length <= 256 ? stackalloc int[forces.Length] : new int[forces.Length];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = forces[i].Number;
        numbers.Sort(forces);
    }

    /// <summary>Puts a force down in a place, joined to men of the same unit who stand there and came the same way.</summary>
    public static Force Land(World world, Force force, CityId city, CityId? from, int turn)
    {
        force.City = city;
        force.CameFrom = from;
        force.CameTurn = turn;
        foreach (Force other in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (other.City == city && SameUnit(other, force) && (other.CameFrom == from || other.CameFrom is null))
            {
                Join(other, force);
                return other;
            }
        }
        Insert(world, force);
        return force;
    }

    /// <summary>Puts a force into the world's list by its number.</summary>
    public static void Insert(World world, Force force)
    {
        int at = world.Forces.Count;
        while (at > 0 && world.Forces[at - 1].Number > force.Number) at--;
        world.Forces.Insert(at, force);
    }

    /// <summary>Takes forces without men out of the world.</summary>
    public static void DropEmpty(World world) => world.Forces.RemoveAll(static f => f.Men <= 0);

    /// <summary>
    /// Joins units that stand together at the end of a turn, so that splitting and meeting again leaves no trace. Each is compared with those
    /// of its own place only: a board may have thousands of forces.
    /// </summary>
    public static void Tidy(World world, Workbench bench)
    {
        ReadOnlySpan<Force> forces = CollectionsMarshal.AsSpan(world.Forces);
        (int[] last, int[] before) = bench.Neighbours(forces.Length);
        bool empty = false, meet = false;
        for (int i = 0; i < forces.Length; i++)
        {
            ref int here = ref last[forces[i].PlaceIn(world.Scenario) + 1];
            empty |= forces[i].Men <= 0;
            for (int other = here; other >= 0 && !meet; other = before[other]) meet = SameUnit(forces[other], forces[i]);
            before[i] = here;
            here = i;
        }
        // In most turns no unit meets one of its kind.
        for (int i = 0; meet && i < forces.Length; i++)
        {
            int city = forces[i].PlaceIn(world.Scenario);
            if (last[city + 1] > i && forces[i].Men > 0) empty |= Gather(world, forces, i, city, last, before);
        }
        if (empty) DropEmpty(world);
    }

    // Joins to a unit those of its kind in its place that stand behind it in the list; true where there were any.
    private static bool Gather(World world, ReadOnlySpan<Force> forces, int first, int city, int[] last, int[] before)
    {
        Force force = forces[first];
        bool joined = false;
        for (int i = last[city + 1]; i > first; i = before[i])
        {
            Force other = forces[i];
            if (other.Men <= 0 || !SameUnit(force, other)) continue;
            // Ways of attack are counted from where men came, so columns in a contested place stay apart.
            if (force.CameFrom != other.CameFrom && city >= 0 && world.Cities[city].Contender is not null) continue;
            Join(force, other);
            other.Men = 0;
            joined = true;
        }
        return joined;
    }

    /// <summary>Tempo spent on a way: by distance and by legs.</summary>
    public static void Tire(RuleParameters figures, Force force, int km, int legs) =>
        force.Tempo = Math.Max(0, force.Tempo - (figures.TempoPer10Km * km / 10) - (figures.TempoPerLeg * legs));

    /// <summary>Total of forces.</summary>
    public static int Sum(IReadOnlyList<Force> forces)
    {
        int men = 0;
        for (int i = 0; i < forces.Count; i++) men += forces[i].Men;
        return men;
    }

    private static bool SameUnit(Force a, Force b) =>
        a.Faction == b.Faction && a.Class == b.Class && a.Name == b.Name && a.Cell == b.Cell;

    private static Force Split(World world, Force force, int men)
    {
        force.Men -= men;
        return new Force
        {
            Number = world.TakeNumber(), Faction = force.Faction, Name = force.Name, Class = force.Class, Cell = force.Cell, City = force.City,
            CameFrom = force.CameFrom, CameTurn = force.CameTurn, Men = men, Quality = force.Quality, Morale = force.Morale, MoraleBefore = force.MoraleBefore, Tempo = force.Tempo,
        };
    }

    private static void Join(Force into, Force other)
    {
        int men = into.Men + other.Men;
        if (men > 0)
        {
            into.Quality = Mean(into.Quality, into.Men, other.Quality, other.Men);
            into.Morale = Mean(into.Morale, into.Men, other.Morale, other.Men);
            into.MoraleBefore = Mean(into.MoraleBefore, into.Men, other.MoraleBefore, other.Men);
            into.Tempo = Mean(into.Tempo, into.Men, other.Tempo, other.Men);
        }
        into.Men = men;
        into.CameFrom ??= other.CameFrom;
        into.CameTurn = Math.Max(into.CameTurn, other.CameTurn);
    }

    private static int Mean(int a, int menA, int b, int menB) => (int)((((long)a * menA) + ((long)b * menB)) / (menA + menB));
}
