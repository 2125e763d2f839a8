namespace Wargame.Rules;

/// <summary>Answers an offer of a bargain: agrees, refuses, or puts something else on the table (system 16).</summary>
/// <param name="Bargain">Number of the bargain.</param>
/// <param name="Answer">Grant, refuse or counter.</param>
/// <param name="Gives">What the seat would give, in a counter; ignored else.</param>
/// <param name="Wants">What the seat would want, in a counter; ignored else.</param>
/// <param name="Turns">Turns for which it shall bind, in a counter; ignored else.</param>
/// <param name="Text">A line that the other side reads, at most 200 characters.</param>
public sealed record AnswerBargain(
    int Bargain, Answer Answer, IReadOnlyList<Pledge> Gives, IReadOnlyList<Pledge> Wants, int Turns, [property: PlainText(AnswerRequest.MostText)] string Text) : Order(OrderKind.AnswerBargain)
{
    internal override bool Repeats(Order other) => other is AnswerBargain o && o.Bargain == Bargain;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, AnswerBargain order)
    {
        if (sight.Bargain(order.Bargain) is not { State: BargainState.Offered } open || open.Waits != sight.Faction)
        {
            // The same words for a bargain that does not exist and for one between others.
            return new(RefusalCode.NotWaiting, "No such offer waits for your answer.", "Choose one from the list of offers.");
        }
        if (!Enum.IsDefined(order.Answer)) return new(RefusalCode.UnknownName, "No such answer.", "Agree, refuse or counter.");
        if (sheet.Repeats(order)) return new(RefusalCode.AlreadyOrdered, "Your answer stands on the sheet already.", "Change that answer instead.");
        if ((order.Text?.Length ?? 0) > AnswerRequest.MostText) return new(RefusalCode.OutOfRange, $"The text is longer than {AnswerRequest.MostText} characters.", "Shorten it.");
        FactionId self = sight.Faction!.Value, other = open.Other(self);
        int at = sight.Scenario.IndexOf(other);
        return order.Answer switch
        {
            Answer.Counter => Pledges.Check(sight, at, order.Gives, order.Wants, order.Turns, order.Text),
            Answer.Grant => Pledges.Check(sight, at, open.GivenBy(self), open.GivenBy(other), open.Turns, ""),
            _ => null,
        };
    }
}
