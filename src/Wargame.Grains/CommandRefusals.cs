namespace Wargame.Grains;

/// <summary>Refusals of commands to a session, each with a stable code.</summary>
public static class CommandRefusals
{
    /// <summary>The session exists.</summary>
    public static readonly CommandRefusal AlreadyOpen = new("AlreadyOpen", "This session is open already.", "Open another one.");
    /// <summary>The session does not exist or has ended.</summary>
    public static readonly CommandRefusal NotRunning = new("NotRunning", "This session has ended or was never opened.", "Look at its replay, or open a new session.");
    /// <summary>Nobody may observe.</summary>
    public static readonly CommandRefusal NoObservers = new("NoObservers", "This session takes no observers.", "Ask the facilitator for a seat.");
    /// <summary>The seat is not played by people.</summary>
    public static readonly CommandRefusal SeatNotOpen = new("SeatNotOpen", "This seat is not open to people.", "Choose another seat, or ask the facilitator.");
    /// <summary>As many people joined the seat as it takes.</summary>
    public static readonly CommandRefusal SeatFull = new("SeatFull", "This seat has as many people as it can take.", "Use your return code if you were here before, or ask the facilitator.");
    /// <summary>A seat wrote as many messages as a session keeps of it.</summary>
    public static readonly CommandRefusal EnoughSaid = new("EnoughSaid", "This session keeps no more messages from here.", "Talk to the facilitator.");
    /// <summary>The list of injects is full.</summary>
    public static readonly CommandRefusal ListFull = new("ListFull", "The list of injects is full.", "Change one that is on it.");
    /// <summary>The act does not fit the phase.</summary>
    public static readonly CommandRefusal WrongPhase = new("WrongPhase", "That is not possible in this phase.", "Wait for the phase in which it is, or look at the page again: the session may have moved on.");
    /// <summary>The phase has no clock.</summary>
    public static readonly CommandRefusal NoClock = new("NoClock", "This phase has no clock.", "Close the turn or go on by hand.");
    /// <summary>The inject has been played.</summary>
    public static readonly CommandRefusal AlreadyPlayed = new("AlreadyPlayed", "This inject has been released.", "Add a new one.");

    /// <summary>A name that the scenario does not have.</summary>
    public static CommandRefusal Unknown(string kind, string name) => new("UnknownName", $"There is no {kind} “{name}” in this session.", $"Choose a {kind} of the scenario.");
    /// <summary>A value out of its range.</summary>
    public static CommandRefusal OutOfRange(string expected) => new("OutOfRange", "A value is out of its range.", expected);
}
