namespace Wargame.Server;

/// <summary>Turns away an address that guessed too often.</summary>
public static class Waiting
{
    /// <summary>The problem for an address that must wait, with the time in Retry-After; null where it may try.</summary>
    public static ProblemResult? MustWait(this HttpContext http, Guesses guesses, Guessed? what = null)
    {
        int seconds = what is { } target ? guesses.Wait(http.Connection.RemoteIpAddress, target) : guesses.Wait(http.Connection.RemoteIpAddress);
        if (seconds == 0) return null;
        http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Fault.TooManyGuesses();
    }
}
