namespace Wargame.Rules;

/// <summary>The last line of a card: the nearest change that would have changed the outcome.</summary>
internal static class WhatIf
{
    /// <summary>
    /// The modifier of least weight whose absence changes the outcome; where none does alone, what the dice would have had to show.
    /// </summary>
    /// <param name="lines">Modifiers of the card.</param>
    /// <param name="total">Dice and modifiers.</param>
    /// <param name="outcome">Names the outcome of a total.</param>
    public static string Nearest(IReadOnlyList<CardLine> lines, int total, Func<int, string> outcome)
    {
        string now = outcome(total);
        CardLine? best = null;
        foreach (CardLine line in lines)
        {
            if (line.Value != 0 && outcome(total - line.Value) != now && (best is null || Math.Abs(line.Value) < Math.Abs(best.Value))) best = line;
        }
        if (best is not null) return $"Without “{best.Label}” ({Words.Signed(best.Value)}) it would have been: {outcome(total - best.Value)}.";
        for (int step = 1; step <= 12; step++)
        {
            if (outcome(total + step) != now) return $"No modifier alone would have changed it; {step} more on the dice would have made it: {outcome(total + step)}.";
            if (outcome(total - step) != now) return $"No modifier alone would have changed it; {step} less on the dice would have made it: {outcome(total - step)}.";
        }
        return "Nothing on two dice would have changed it.";
    }
}
