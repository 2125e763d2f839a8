namespace Wargame.Rules;

/// <summary>A place up to two roads away from another.</summary>
/// <param name="City">Its position.</param>
/// <param name="First">The road to it, or the first of two.</param>
/// <param name="Second">The second road; -1 where there is one only.</param>
/// <param name="Km">Their length with damage.</param>
internal readonly record struct Stage(int City, int First, int Second, int Km);

/// <summary>Lengths of all routes, -1 where cut: one object for equal lengths while it is remembered, with what follows from them alone.</summary>
internal sealed class RoadLengths
{
    private readonly int[] km;
    // By the place that they start from; drawn when first asked for, and the same whoever draws them.
    private Stage[]?[]? stages;
    // By use and by the place that they start from.
    private WayTree?[]? unbarred;

    public RoadLengths(int[] km, ulong number)
    {
        this.km = km;
        Number = number;
    }

    /// <summary>A number made from the lengths.</summary>
    public ulong Number { get; }
    /// <summary>Lengths by position of the route.</summary>
    public ReadOnlySpan<int> Km => km;

    /// <summary>Places up to two roads from one, nearer roads first; a place reached by several ways stands there once, by the shortest.</summary>
    /// <param name="board">The geography.</param>
    /// <param name="city">Where they start from.</param>
    /// <param name="reach">A single long road can still be begun; a second one only within so many kilometres in all. Always the same.</param>
    public ReadOnlySpan<Stage> Stages(Board board, int city, int reach) => (stages ??= new Stage[]?[board.Cities])[city] ??= Draw(board, city, reach);

    /// <summary>Ways from a place as if nobody stood anywhere; drawn when first asked for, like stages.</summary>
    /// <param name="board">The geography: of at most 64 places.</param>
    /// <param name="passable">The places that may be passed in that use, by bits: the same whenever it and the start are.</param>
    /// <param name="from">The start.</param>
    /// <param name="use">What the ways are for.</param>
    public WayTree Unbarred(Board board, ulong passable, int from, WayUse use)
    {
        WayTree?[] all = unbarred ??= new WayTree?[board.Cities * WayUses];
        ref WayTree? known = ref all[((int)use * board.Cities) + from];
        return known ??= WayTree.Search(board, km, passable, from, use);
    }

    private static readonly int WayUses = Enum.GetValues<WayUse>().Length;

    private Stage[] Draw(Board board, int city, int reach)
    {
        var found = new List<Stage>();
        foreach (Leg first in board.Roads(city))
        {
            int near = km[first.Route];
            if (near < 0) continue;
            Add(found, new Stage(first.To, first.Route, -1, near));
            if (board.Abroad(first.To)) continue;
            foreach (Leg second in board.Roads(first.To))
            {
                int further = near + km[second.Route];
                if (second.To == city || km[second.Route] < 0 || (near > 0 && further > reach)) continue;
                Add(found, new Stage(second.To, first.Route, second.Route, further));
            }
        }
        return [.. found];
    }

    private static void Add(List<Stage> found, Stage stage)
    {
        int known = found.FindIndex(s => s.City == stage.City);
        if (known < 0) found.Add(stage);
        else if (found[known].Km > stage.Km) found[known] = stage;
    }
}
