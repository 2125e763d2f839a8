namespace Wargame.Rules;

/// <summary>A third power stops, or lets pass, what another has granted and what has to pass its ground or air (system 11).</summary>
/// <param name="Request">Number of what has to pass, as the list of it has it.</param>
/// <param name="Stop">True to stop it.</param>
/// <param name="Text">A line that both parties read, at most 200 characters.</param>
public sealed record Veto(int Request, bool Stop, [property: PlainText(AnswerRequest.MostText)] string Text) : Order(OrderKind.Veto)
{
    internal override bool Repeats(Order other) => other is Veto o && o.Request == Request;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Veto order)
    {
        if (sight.Transits().All(t => t.Request != order.Request))
        {
            return new(RefusalCode.NotWaiting, "Nothing of that number has to pass you.", "Choose one from the list.");
        }
        if (sheet.Repeats(order)) return new(RefusalCode.AlreadyOrdered, "Your word on it stands on the sheet already.", "Change that instead.");
        return (order.Text?.Length ?? 0) > AnswerRequest.MostText
            ? new(RefusalCode.OutOfRange, $"The text is longer than {AnswerRequest.MostText} characters.", "Shorten it.") : null;
    }
}
