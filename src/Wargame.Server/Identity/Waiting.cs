namespace Wargame.Server;

/// <summary>Turns away an address that guessed too often.</summary>
public static class Waiting
{
    /// <summary>Counts a wrong guess and notes from where it came; what was guessed is nobody's business.</summary>
    public static void GuessedWrong(this HttpContext http, Guesses guesses, Guessed what)
    {
        guesses.Count(http.Connection.RemoteIpAddress, what);
        http.RequestServices.GetRequiredService<ILogger<Guesses>>().GuessedWrong(what, http.Connection.RemoteIpAddress);
    }

    /// <summary>The problem for an address that must wait, with the time in Retry-After; null where it may try.</summary>
    public static ProblemResult? MustWait(this HttpContext http, Guesses guesses, Guessed what)
    {
        int seconds = guesses.Wait(http.Connection.RemoteIpAddress, what);
        if (seconds == 0) return null;
        http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Fault.TooManyGuesses();
    }
}
