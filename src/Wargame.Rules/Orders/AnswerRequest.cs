namespace Wargame.Rules;

/// <summary>Ways to answer.</summary>
public enum Answer
{
    /// <summary>Agree to what is on the table.</summary>
    Grant,
    /// <summary>Refuse.</summary>
    Refuse,
    /// <summary>Name another amount or other terms.</summary>
    Counter,
}

/// <summary>A power answers a request, or the asker answers a counter-offer (system 11).</summary>
/// <param name="Request">Number of the request.</param>
/// <param name="Answer">Grant, refuse or counter.</param>
/// <param name="Amount">Amount named in a counter; ignored else.</param>
/// <param name="Terms">Terms named in a counter; ignored else.</param>
/// <param name="Text">A line that the other side reads, at most 200 characters.</param>
public sealed record AnswerRequest(int Request, Answer Answer, int Amount, IReadOnlyList<string> Terms, string Text) : Order;
