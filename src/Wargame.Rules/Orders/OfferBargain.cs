namespace Wargame.Rules;

/// <summary>Offers another faction a bargain: this for that, for some turns (system 16). The other side answers in the next turn.</summary>
/// <param name="To">To whom.</param>
/// <param name="Gives">What the seat gives; may be empty.</param>
/// <param name="Wants">What the seat wants from the other side; may be empty.</param>
/// <param name="Turns">Turns for which it shall bind, 1-6.</param>
/// <param name="Text">A line that the other side reads, at most 200 characters.</param>
public sealed record OfferBargain(FactionId To, IReadOnlyList<Pledge> Gives, IReadOnlyList<Pledge> Wants, int Turns, [property: PlainText(AnswerRequest.MostText)] string Text) : Order(OrderKind.OfferBargain)
{
    internal override bool Repeats(Order other) => other is OfferBargain o && o.To == To;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, OfferBargain order)
    {
        if (Refusals.Known(sight, order.To) is { } unknown) return unknown;
        int other = sight.Scenario.IndexOf(order.To);
        string name = sight.Scenario.Factions[other].Name;
        if (other == sight.Self) return new(RefusalCode.OutOfRange, "A bargain takes two sides.", "Choose another faction.");
        if (sight.Collapsed(other)) return new(RefusalCode.Collapsed, $"{name} {sight.Scenario.Factions[other].Form("has", "have")} collapsed.", "Bargain with another side.");
        if (sheet.Repeats(order)) return new(RefusalCode.AlreadyOrdered, $"An offer to {name} stands on the sheet already.", "Change that offer instead.");
        foreach (Bargain open in sight.Deals)
        {
            if (open.State == BargainState.Offered && open.Involves(order.To))
            {
                return new(RefusalCode.AlreadyAsked, $"An offer lies between you and {name} already.", open.Waits == sight.Faction ? "Answer it." : "Wait for the answer.");
            }
        }
        return Pledges.Check(sight, other, order.Gives, order.Wants, order.Turns, order.Text);
    }
}
