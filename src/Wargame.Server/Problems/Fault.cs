using Wargame.Grains;

namespace Wargame.Server;

/// <summary>Every problem that this host answers by itself, with its stable code.</summary>
public static class Fault
{
    /// <summary>The body is not what the endpoint reads.</summary>
    public static ProblemResult Malformed(string what) => Of(400, "MalformedRequest", what, null);
    /// <summary>A value is outside of its range.</summary>
    public static ProblemResult OutOfRange(string what) => Of(400, "OutOfRange", what, null);
    /// <summary>The caller sits in two chairs and did not say for which it speaks.</summary>
    public static ProblemResult NameYourChair() =>
        Of(400, "NameYourChair", "This browser is control and a player of this session.", "Add ?chair=control, or ?chair= and the letters of the seat.");
    /// <summary>No token, or none that is valid.</summary>
    public static ProblemResult NotSignedIn() => Of(401, "NotSignedIn", "This needs a sign-in.", "Sign in as control, or join the session with its code.");
    /// <summary>The token that was sent has ended.</summary>
    public static ProblemResult TokenEnded(TokenEnd why) => why switch
    {
        TokenEnd.Expired => Of(401, nameof(TokenEnd.Expired), "This sign-in has expired.", "Come back with your return code, or sign in again."),
        TokenEnd.Removed => Of(401, nameof(TokenEnd.Removed), "A facilitator has ended this access.", "Ask the facilitator."),
        _ => Of(401, nameof(TokenEnd.SignedOut), "This browser has signed out.", "Come back with your return code, or sign in again."),
    };
    /// <summary>Name and passphrase do not belong together.</summary>
    public static ProblemResult WrongPassphrase() =>
        Of(401, "WrongPassphrase", "This name and this passphrase do not belong together.", "The server said the first passphrase at its first start; a facilitator gives others.");
    /// <summary>Somebody has this name.</summary>
    public static ProblemResult NameTaken() => Of(409, "NameTaken", "A facilitator of this name is here already.", "Choose another name.");
    /// <summary>No such facilitator.</summary>
    public static ProblemResult UnknownFacilitator() => Of(404, "UnknownFacilitator", "There is no such facilitator.", null);
    /// <summary>Nobody ends the own access.</summary>
    public static ProblemResult Yourself() => Of(409, "Yourself", "You cannot end your own access.", "Sign out, or ask another facilitator.");
    /// <summary>No such person in this session.</summary>
    public static ProblemResult UnknownPerson() => Of(404, "UnknownPerson", "This session has no such person.", null);
    /// <summary>Nobody said who may use this address.</summary>
    public static ProblemResult NotOpen() => Of(403, "NotOpen", "This address is open to nobody.", null);
    /// <summary>The token is for something else.</summary>
    public static ProblemResult ControlOnly() => Of(403, "ControlOnly", "Only control may do this.", null);
    /// <summary>The token is for another seat.</summary>
    public static ProblemResult NotYourSeat() => Of(403, "NotYourSeat", "This is not your seat.", null);
    /// <summary>Control speaks for a seat that others play.</summary>
    public static ProblemResult NotPlayedByControl() =>
        Of(403, "NotPlayedByControl", "Control does not play this seat.", "Take the seat over first.");
    /// <summary>Observers have no seat.</summary>
    public static ProblemResult NoSeat() => Of(403, "NoSeat", "Observers have no seat.", null);
    /// <summary>Control is nobody's place.</summary>
    public static ProblemResult NoPerson() => Of(403, "NoPerson", "You have no place of your own in this session: you are here as control.", "Sign out in the lobby.");
    /// <summary>The page that calls belongs to somebody else.</summary>
    public static ProblemResult ForeignOrigin() => Of(403, "ForeignOrigin", "Pages of other sites may not use this server.", null);
    /// <summary>The body is none that this server reads.</summary>
    public static ProblemResult NotJson() => Of(415, "NotJson", "The body must be JSON.", "Send it with content-type application/json.");
    /// <summary>No such session.</summary>
    public static ProblemResult NoSession() => Of(404, "UnknownSession", "There is no such session.", null);
    /// <summary>No such seat in this session.</summary>
    public static ProblemResult UnknownSeat() => Of(404, "UnknownSeat", "This session has no such seat.", null);
    /// <summary>No such place in this session.</summary>
    public static ProblemResult UnknownCity() => Of(404, "UnknownCity", "This session has no such place.", null);
    /// <summary>No such scenario.</summary>
    public static ProblemResult UnknownScenario() => Of(404, "UnknownScenario", "The library has no such scenario.", null);
    /// <summary>No such address under /api.</summary>
    public static ProblemResult UnknownAddress() => Of(404, "UnknownAddress", "There is nothing at this address.", null);
    /// <summary>The code opens nothing.</summary>
    public static ProblemResult UnknownCode() => Of(404, "UnknownCode", "This code opens no session.", "Check it against the wall, or ask for a new one.");
    /// <summary>No such turn in this session.</summary>
    public static ProblemResult UnknownTurn() => Of(404, "UnknownTurn", "This session has no such turn.", null);
    /// <summary>The replay of a running session is control's alone.</summary>
    public static ProblemResult StillRunning() => Of(403, "StillRunning", "This session is still being played.", "Its replay opens when it has ended.");
    /// <summary>The file is not the archive of a session.</summary>
    public static ProblemResult BrokenArchive(string where) => Of(400, "BrokenArchive", $"This file is not a sound session archive: {where}.", "Export the session again.");
    /// <summary>The session's journal does not verify. Where counts what others have written: only control is told.</summary>
    public static ProblemResult Damaged(Caller? caller, string where) =>
        Of(409, "DamagedSession", caller?.IsControl == true ? $"This session's journal is damaged: {where}." : "This session's journal is damaged.", caller?.IsControl == true ? "Restore it from an export." : "Tell the facilitator.");
    /// <summary>The scenario does not read.</summary>
    public static ProblemResult BrokenScenario() => Of(409, "BrokenScenario", "This scenario has mistakes and cannot be played.", "Mend what the lobby lists.");
    /// <summary>The body is too large.</summary>
    public static ProblemResult TooLarge() => Of(413, "TooLarge", "The request is larger than 64 kB.", null);
    /// <summary>Too many wrong guesses.</summary>
    public static ProblemResult TooManyGuesses() => Of(429, "TooManyGuesses", "Too many wrong tries from this address.", "Wait a minute.");
    /// <summary>More requests than anybody makes by hand.</summary>
    public static ProblemResult TooManyRequests(int seconds) =>
        Of(429, "TooManyRequests", "This browser asks for too much at once.", $"Wait {(seconds == 1 ? "a second" : $"{seconds} seconds")} and try again.");
    /// <summary>More connections than this server keeps for strangers of one address, or at all.</summary>
    public static ProblemResult TooManyConnections() => Of(429, "TooManyConnections", "Too many connections are open.", "Close some windows, or wait a minute.");
    /// <summary>More tabs than anybody looks at.</summary>
    public static ProblemResult TooManyTabs() => Of(429, "TooManyTabs", "You have this open in too many windows and devices.", "Close some of them and reload this one.");
    /// <summary>More screens than a seat has people.</summary>
    public static ProblemResult SeatCrowded() => Of(429, "SeatCrowded", "Too many screens show this seat.", "Close some of them and reload this one.");
    /// <summary>A text longer than is stated for it.</summary>
    public static ProblemResult TooLong(string where, int most) => Of(400, "OutOfRange", $"The text {(where.Length == 0 ? "" : $"'{where}' ")}has at most {most:N0} characters.", "Shorten it.");
    /// <summary>A bug, or a disk that fails.</summary>
    public static ProblemResult Unexpected() => Of(500, "Unexpected", "Something went wrong on the server. Nothing of this call was kept.", "Try again; the server's log has the details.");

    /// <summary>A command that the session refused.</summary>
    public static ProblemResult Refused(CommandRefusal refusal) => Of(409, refusal.Code, refusal.Sentence, refusal.Remedy);

    /// <summary>A problem of any status.</summary>
    public static ProblemResult Of(int status, string code, string title, string? remedy) => new(new ProblemAnswer(status, code, title, remedy));
}
