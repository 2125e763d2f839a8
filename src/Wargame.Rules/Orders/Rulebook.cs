namespace Wargame.Rules;

/// <summary>
/// What a seat may order, from its own view alone. Every answer is a value: nothing here throws for a bad order.
/// What changed between filing and adjudication is met by the phases and becomes an <see cref="OrderFailed"/>.
/// </summary>
public static partial class Rulebook
{
    /// <summary>Checks one order against the seat's view and what stands on its sheet already; null where it is legal.</summary>
    public static Refusal? Check(Sight sight, IReadOnlyList<Order> sheet, Order order)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(sheet);
        return Check(sight, new SheetSoFar(sight, sheet), order);
    }

    /// <summary>The same with the sheet counted already.</summary>
    public static Refusal? Check(Sight sight, SheetSoFar sheet, Order order)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(sheet);
        return Refused(sight, sheet, order)?.Citing(order).In(sight.Scenario.Vocabulary);
    }

    /// <summary>True for a legal order: for whoever does not read refusals.</summary>
    internal static bool Allows(Sight sight, SheetSoFar sheet, Order order) => Refused(sight, sheet, order) is null;

    private static Refusal? Refused(Sight sight, SheetSoFar sheet, Order order)
    {
        if (sight.Self < 0) return new(RefusalCode.NotYours, "Observers give no orders.", "Take a seat.");
        if (sight.Ending is not null) return new(RefusalCode.NotPlanning, "The session is over.", "Look at the final report.");
        if (sight.Collapsed(sight.Self) && !sight.RemnantAllows(order))
        {
            return new(RefusalCode.Collapsed, "Your side has collapsed; nobody carries this order out.", "Decide for men who hold out, for people, and on the terms of leaving.");
        }
        if (sheet.Filed.Count >= SheetSoFar.MostOrders)
        {
            return new(RefusalCode.SheetFull, $"The sheet holds {SheetSoFar.MostOrders} orders.", "Remove one first.");
        }
        if (!sight.Scenario.Offers(KindOf(order))) return new(RefusalCode.UnknownName, "This scenario has no such order.", "Choose an order from the list.");
        return order switch
        {
            Reinforce o => Reinforce.Check(sight, sheet, o),
            Evacuate o => Evacuate.Check(sight, sheet, o),
            RequestSupport o => RequestSupport.Check(sight, sheet, o),
            AnswerRequest o => AnswerRequest.Check(sight, sheet, o),
            Advance o => Advance.Check(sight, sheet, o),
            Hold o => Hold.Check(sight, sheet, o),
            Withdraw o => Withdraw.Check(sight, sheet, o),
            Strike o => Strike.Check(sight, sheet, o),
            NegotiateHandover o => NegotiateHandover.Check(sight, sheet, o),
            Announce o => Announce.Check(sight, sheet, o),
            Retaliate o => Retaliate.Check(sight, sheet, o),
            Veto o => Veto.Check(sight, sheet, o),
            OfferBargain o => OfferBargain.Check(sight, sheet, o),
            AnswerBargain o => AnswerBargain.Check(sight, sheet, o),
            EndBargain o => EndBargain.Check(sight, sheet, o),
            Decree o => Decree.Check(sight, sheet, o),
            StepDown o => StepDown.Check(sight, sheet, o),
            Declare o => Declare.Check(sight, sheet, o),
            _ => new(RefusalCode.UnknownName, "No such order.", "Choose an order from the list."),
        };
    }

    /// <summary>What an order takes, whether or not it is legal.</summary>
    public static Cost Cost(Sight sight, Order order)
    {
        ArgumentNullException.ThrowIfNull(sight);
        (int lots, int command, int air) = Takes(sight, order);
        return order switch
        {
            Reinforce or Evacuate => new Cost(lots, 0, 0, $"{lots} transport"),
            Hold or Decree or Declare => new Cost(0, command, 0, "1 command point"),
            Strike => new Cost(0, 0, air, Words.Count(air, "air point")),
            _ => Rules.Cost.Nothing,
        };
    }

    /// <summary>The same as numbers.</summary>
    internal static (int Lots, int Command, int Air) Takes(Sight sight, Order order) => order switch
    {
        Reinforce o => (Reinforce.LotsFor(sight.Figures, o.Men), 0, 0),
        Evacuate o => (Math.Max(0, o.Lots), 0, 0),
        Hold or Decree or Declare => (0, 1, 0),
        Strike o => (0, 0, Math.Max(0, o.Points)),
        _ => default,
    };

    /// <summary>Kind of an order.</summary>
    public static OrderKind KindOf(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Kind;
    }
}
