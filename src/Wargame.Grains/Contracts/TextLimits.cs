using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>How long texts of people may be, in characters. The OpenAPI document states the same.</summary>
public static class TextLimits
{
    /// <summary>Name of a session.</summary>
    public const int SessionName = 80;
    /// <summary>Message.</summary>
    public const int Message = 1_000;
    /// <summary>Why control ended a session.</summary>
    public const int Reason = 1_000;
}
