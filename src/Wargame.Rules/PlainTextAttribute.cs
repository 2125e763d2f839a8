using System.ComponentModel.DataAnnotations;

namespace Wargame.Rules;

/// <summary>
/// A text that one person wrote for others to read: at most so many characters. Hosts refuse a longer one, and take out of it what draws
/// nothing and only turns or hides the text around it.
/// </summary>
/// <param name="most">Most characters, 1 and up.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlainTextAttribute(int most) : MaxLengthAttribute(most)
{
    /// <summary>It may have several lines.</summary>
    public bool Lines { get; init; }
}
