namespace Wargame.Rules;

/// <summary>Gives up a bargain before its end, openly (system 16): a promise broken, at a lower price than breaking it by an attack.</summary>
/// <param name="Bargain">Number of the bargain.</param>
public sealed record EndBargain(int Bargain) : Order(OrderKind.EndBargain)
{
    internal override bool Repeats(Order other) => other is EndBargain o && o.Bargain == Bargain;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, EndBargain order)
    {
        if (sight.Bargain(order.Bargain) is not { State: BargainState.InForce })
        {
            return new(RefusalCode.NotWaiting, "No such bargain of yours is in force.", "Choose one from the list of bargains.");
        }
        return sheet.Repeats(order)
            ? new(RefusalCode.AlreadyOrdered, "That stands on the sheet already.", "Leave it, or take it off the sheet.") : null;
    }
}
