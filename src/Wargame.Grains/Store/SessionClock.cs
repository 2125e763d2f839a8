namespace Wargame.Grains;

/// <summary>The clock by which sessions run. A type of its own, so that tests can move it without moving the silo's.</summary>
/// <param name="Time">The clock.</param>
public sealed record SessionClock(TimeProvider Time)
{
    /// <summary>Now, Unix milliseconds.</summary>
    public long Now => Time.GetUtcNow().ToUnixTimeMilliseconds();
}
