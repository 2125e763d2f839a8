namespace Wargame.Rules;

/// <summary>What a roll is for: part of its counter, so that two rolls on one subject differ.</summary>
public enum Purpose
{
    /// <summary>Start-of-game draws (morale, pools, temperaments).</summary>
    Setup,
    /// <summary>Battle for a city.</summary>
    Battle,
    /// <summary>Will of a garrison.</summary>
    Will,
    /// <summary>Collapse of a faction.</summary>
    Collapse,
    /// <summary>Handover talks.</summary>
    Handover,
    /// <summary>Strike on a route or a convoy.</summary>
    Strike,
    /// <summary>Agreement of an armed force to an evacuation.</summary>
    Passage,
    /// <summary>Convoy on its way.</summary>
    Convoy,
    /// <summary>Answer of a power to a request.</summary>
    Support,
    /// <summary>Drain of a power's pool by its other commitments.</summary>
    Drain,
    /// <summary>Content of a report.</summary>
    Report,
    /// <summary>Exposure of a claim.</summary>
    Exposure,
    /// <summary>Leak of a hidden fact.</summary>
    Leak,
    /// <summary>Unrest in a city with too thin a garrison.</summary>
    Unrest,
    /// <summary>Choices of a doctrine.</summary>
    Doctrine,
    /// <summary>Harm to civilians.</summary>
    Harm,
    /// <summary>Level of a hazard, and whether works hold against it.</summary>
    Hazard,
    /// <summary>Whether a cell obeys an order.</summary>
    Obedience,
    /// <summary>What becomes of a leadership and its offers.</summary>
    Leadership,
    /// <summary>Chance of an event of the scenario.</summary>
    Event,
}

/// <summary>Two six-sided dice as rolled.</summary>
/// <param name="First">1-6.</param>
/// <param name="Second">1-6.</param>
public readonly record struct Roll(int First, int Second)
{
    /// <summary>Sum, 2-12.</summary>
    public int Sum => First + Second;
}

/// <summary>
/// Counter-based dice: a roll is a function of (session seed, turn, subject, purpose) and of nothing else,
/// so the order of evaluation cannot change it and one changed order does not reshuffle the others.
/// </summary>
/// <param name="Seed">The session's seed.</param>
public readonly record struct Dice(ulong Seed)
{
    /// <summary>Chance in permille that two dice show <paramref name="target"/> or more.</summary>
    public static int AtLeast(int target) => target <= 2 ? 1000 : target > 12 ? 0 : Ways[target] * 1000 / 36;

    // Ways to roll n or more with two dice, index n.
    private static readonly int[] Ways = [36, 36, 36, 35, 33, 30, 26, 21, 15, 10, 6, 3, 1];

    /// <summary>Two dice for a subject and a purpose in a turn.</summary>
    public Roll TwoDice(int turn, DiceSubject subject, Purpose purpose)
    {
        ulong bits = Bits(turn, subject, purpose);
        // 2^64 / 6 is far from exact for no practical bias: the remainder favours four faces by 2^-61.
        return new Roll((int)(bits % 6) + 1, (int)(bits / 6 % 6) + 1);
    }

    /// <summary>A number from 0 up to, not including, <paramref name="below"/>.</summary>
    public int Below(int below, int turn, DiceSubject subject, Purpose purpose) => (int)(Bits(turn, subject, purpose) % (ulong)below);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high, int turn, DiceSubject subject, Purpose purpose) => low + Below(high - low + 1, turn, subject, purpose);

    // The subject's number, then two rounds of the SplitMix64 finaliser over seed, turn and purpose.
    private ulong Bits(int turn, DiceSubject subject, Purpose purpose) =>
        Mix(Mix(subject.Hash ^ Mix(Seed)) + (((ulong)(uint)turn << 8) | (uint)purpose));

    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
