using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>A person writes, changes or files an order.</summary>
/// <param name="Operation">Id of this command, made by the caller; a repeated one gets the first answer.</param>
/// <param name="Turn">Turn for which it is meant; another turn is refused as stale.</param>
/// <param name="Id">Number of the order to change; absent for a new one.</param>
/// <param name="State">Draft or Filed.</param>
/// <param name="Order">The order.</param>
/// <param name="Why">Reason in one line, at most 200 characters.</param>
public sealed record WriteOrder(Guid Operation, int Turn, int? Id, OrderState State, Order Order, [property: PlainText(AnswerRequest.MostText)] string Why);

/// <summary>A person drops an order.</summary>
/// <param name="Operation">Id of this command.</param>
/// <param name="Turn">Turn of the sheet.</param>
/// <param name="Id">Number of the order.</param>
public sealed record DropOrder(Guid Operation, int Turn, int Id);

/// <summary>A person seals the sheet.</summary>
/// <param name="Operation">Id of this command.</param>
/// <param name="Turn">Turn of the sheet.</param>
public sealed record SealSheet(Guid Operation, int Turn);

/// <summary>Answer to a command on a sheet.</summary>
/// <param name="Id">Number of the order; 0 for a seal.</param>
/// <param name="State">State that it has now; a refused order is kept as a draft.</param>
/// <param name="Refusal">Why it was refused; absent when it was not.</param>
/// <param name="N">Number of the first state of the table document that shows it.</param>
public sealed record SheetAnswer(int Id, OrderState State, Refusal? Refusal, long N);

/// <summary>What control does with the clock.</summary>
public enum ClockAction
{
    /// <summary>Starts turn 1, or goes on from the report to the next turn.</summary>
    Next,
    /// <summary>Stops every clock.</summary>
    Pause,
    /// <summary>Lets them run on.</summary>
    Resume,
    /// <summary>Adds time to this phase.</summary>
    Extend,
    /// <summary>Closes planning now.</summary>
    Close,
    /// <summary>Ends the session.</summary>
    End,
}

/// <summary>Control acts on the clock.</summary>
/// <param name="Action">What.</param>
/// <param name="Seconds">Seconds to add, 10-7200, for <see cref="ClockAction.Extend"/>.</param>
/// <param name="Reason">Why, for <see cref="ClockAction.End"/>.</param>
public sealed record ActOnClock(ClockAction Action, int Seconds, [property: PlainText(TextLimits.Reason, Lines = true)] string Reason);

/// <summary>Control writes a message.</summary>
/// <param name="To">Seat; absent for all.</param>
/// <param name="Text">Plain text, 1-1000 characters.</param>
public sealed record WriteMessage(FactionId? To, [property: PlainText(TextLimits.Message, Lines = true)] string Text);

/// <summary>Control puts an inject on the list, changes it, or acts on it.</summary>
/// <param name="Turn">Turn at whose opening it is due.</param>
/// <param name="State">Set, Held, Released (now) or Skipped.</param>
/// <param name="Content">What it says and does.</param>
public sealed record WriteInject(int Turn, InjectState State, Inject Content);

/// <summary>What a seat will see of an inject.</summary>
/// <param name="Seat">The seat; absent for observers.</param>
/// <param name="Sees">Sees it at all.</param>
/// <param name="From">From whom it seems to come.</param>
/// <param name="Title">Headline.</param>
/// <param name="Text">Text as that seat reads it.</param>
/// <param name="Secret">Reads a secret part.</param>
public sealed record InjectPreview(FactionId? Seat, bool Sees, string From, string Title, string Text, bool Secret);

/// <summary>A command that was not carried out: a stable code and a sentence.</summary>
/// <param name="Code">Stable code, e.g. <c>NotPlanning</c>.</param>
/// <param name="Sentence">For the person.</param>
/// <param name="Remedy">What would make it possible.</param>
public sealed record CommandRefusal(string Code, string Sentence, string Remedy);
