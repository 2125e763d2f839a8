using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>One order on a sheet.</summary>
/// <param name="Id">Number.</param>
/// <param name="State">State.</param>
/// <param name="Order">The order.</param>
/// <param name="Why">Reason.</param>
/// <param name="By">Who.</param>
public sealed record KeptOrder(int Id, OrderState State, Order Order, string Why, string By);

/// <summary>A faction's sheet of one turn.</summary>
public sealed class KeptSheet
{
    /// <summary>Its turn.</summary>
    public required int Turn { get; init; }
    /// <summary>Who sealed it; null while open.</summary>
    public string? SealedBy { get; set; }
    /// <summary>The doctrine that filled it; null where people did.</summary>
    public string? Doctrine { get; set; }
    /// <summary>Orders in order of their numbers; dropped ones are gone.</summary>
    public List<KeptOrder> Orders { get; set; } = [];
    /// <summary>Next number.</summary>
    public int NextId { get; set; } = 1;

    /// <summary>Filed orders, in the order of their numbers: what will be played.</summary>
    public IReadOnlyList<Order> Filed(int? without = null) => [.. Orders.Where(o => o.State != OrderState.Draft && o.Id != without).Select(o => o.Order)];
    /// <summary>State in numbers.</summary>
    public SheetStanding Standing() =>
        new(Turn, Orders.Count(o => o.State == OrderState.Draft), Orders.Count(o => o.State != OrderState.Draft), SealedBy is not null);
}

/// <summary>A faction's sheets, folded from its stream.</summary>
public sealed class SheetState
{
    /// <summary>Seq of the last entry applied.</summary>
    public long Seq { get; set; }
    /// <summary>Sheets by turn.</summary>
    public SortedDictionary<int, KeptSheet> Sheets { get; set; } = [];
    /// <summary>Answers by operation id, so that a repeated command gets its first answer.</summary>
    public Dictionary<Guid, SheetAnswer> Answers { get; set; } = [];

    /// <summary>The sheet of a turn.</summary>
    public KeptSheet Of(int turn)
    {
        if (!Sheets.TryGetValue(turn, out KeptSheet? sheet)) Sheets[turn] = sheet = new KeptSheet { Turn = turn };
        return sheet;
    }

    /// <summary>Applies a record.</summary>
    public void Apply(object record)
    {
        Seq++;
        switch (record)
        {
            case OrderChanged change: Change(Of(change.Turn), change); break;
            case SheetSealed seal: Seal(Of(seal.Turn), seal); break;
            default: throw new InvalidOperationException($"a faction stream holds no {record.GetType().Name}");
        }
    }

    private static void Change(KeptSheet sheet, OrderChanged change)
    {
        int at = sheet.Orders.FindIndex(o => o.Id == change.Id);
        var kept = new KeptOrder(change.Id, change.State, change.Order, change.Why, change.By);
        if (change.State == OrderState.Dropped)
        {
            if (at >= 0) sheet.Orders.RemoveAt(at);
        }
        else if (at >= 0) sheet.Orders[at] = kept;
        else sheet.Orders.Add(kept);
        sheet.NextId = Math.Max(sheet.NextId, change.Id + 1);
    }

    private static void Seal(KeptSheet sheet, SheetSealed seal)
    {
        sheet.SealedBy = seal.By;
        sheet.Doctrine = seal.Doctrine;
        for (int i = 0; i < sheet.Orders.Count; i++)
        {
            if (sheet.Orders[i].State == OrderState.Filed) sheet.Orders[i] = sheet.Orders[i] with { State = OrderState.Sealed };
        }
    }
}
