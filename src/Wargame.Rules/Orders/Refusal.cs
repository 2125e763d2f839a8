namespace Wargame.Rules;

/// <summary>Why an order is not legal. The code is stable; the sentence is for the person.</summary>
public enum RefusalCode
{
    /// <summary>No such place, route, faction or request.</summary>
    UnknownName,
    /// <summary>A number is outside of its range.</summary>
    OutOfRange,
    /// <summary>The place is not the faction's.</summary>
    NotYours,
    /// <summary>The target is the faction's own or an ally's.</summary>
    NotHostile,
    /// <summary>Too few men there, others already ordered included.</summary>
    TooFewMen,
    /// <summary>No usable way, or too far for a turn.</summary>
    OutOfReach,
    /// <summary>Too few transport lots left.</summary>
    NoTransport,
    /// <summary>No command point left.</summary>
    NoCommand,
    /// <summary>Too few air points left.</summary>
    NoAir,
    /// <summary>Momentum is spent; the men must rest.</summary>
    NoTempo,
    /// <summary>The power does not give this, or not to this faction.</summary>
    NotOnOffer,
    /// <summary>The same is already asked and waits for an answer.</summary>
    AlreadyAsked,
    /// <summary>The request does not wait for this faction's answer.</summary>
    NotWaiting,
    /// <summary>The pool is too small for it.</summary>
    NoCapacity,
    /// <summary>A place entered without a fight ties the men down.</summary>
    TiedDown,
    /// <summary>Fulfilment of an agreed term forbids it.</summary>
    BoundByTerm,
    /// <summary>The same order stands on the sheet already.</summary>
    AlreadyOrdered,
    /// <summary>The place takes nobody in, or is full.</summary>
    NoShelter,
    /// <summary>The faction has collapsed.</summary>
    Collapsed,
    /// <summary>The sheet holds as many orders as it may.</summary>
    SheetFull,
    /// <summary>The sheet is sealed.</summary>
    Sealed,
    /// <summary>Orders are taken in the planning phase only.</summary>
    NotPlanning,
    /// <summary>The turn has moved on since this was written.</summary>
    Stale,
}

/// <summary>A refused order, as a value.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Sentence">For the person: what is wrong.</param>
/// <param name="Remedy">What would make it legal.</param>
/// <param name="Clause">Clause of the rulebook, e.g. <c>3.2</c>; empty where no rule of play refused it (a sealed sheet, say).</param>
public sealed record Refusal(RefusalCode Code, string Sentence, string Remedy, string Clause = "");
