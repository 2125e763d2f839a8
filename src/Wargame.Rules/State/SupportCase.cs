namespace Wargame.Rules;

/// <summary>Where a request stands.</summary>
public enum SupportState
{
    /// <summary>The power has to answer.</summary>
    Asked,
    /// <summary>The asker has to answer a counter-offer.</summary>
    Countered,
    /// <summary>Agreed; it is on its way or at work.</summary>
    Granted,
    /// <summary>The power refused, or the asker refused the counter-offer.</summary>
    Refused,
    /// <summary>Nobody answered in time.</summary>
    Lapsed,
    /// <summary>Everything granted has arrived or was lost.</summary>
    Done,
}

/// <summary>A request for foreign support and all that became of it: a negotiation with memory.</summary>
public sealed record SupportCase
{
    /// <summary>Number, unique in the world.</summary>
    public required int Number { get; init; }
    /// <summary>Who asks.</summary>
    public required FactionId Asker { get; init; }
    /// <summary>Who is asked.</summary>
    public required FactionId Power { get; init; }
    /// <summary>For what.</summary>
    public required SupportKind Kind { get; init; }
    /// <summary>Where it shall come or work; null for kinds without a place.</summary>
    public required CityId? Where { get; init; }
    /// <summary>How much is on the table now: men, strike points, or 1.</summary>
    public required int Amount { get; set; }
    /// <summary>Ids of the terms on the table now.</summary>
    public required IReadOnlyList<string> Terms { get; set; }
    /// <summary>State.</summary>
    public required SupportState State { get; set; }
    /// <summary>Turn of the last step.</summary>
    public required int Turn { get; set; }
    /// <summary>Everything that was said, oldest first.</summary>
    public required IReadOnlyList<SupportStep> Steps { get; set; }
}

/// <summary>One step of a negotiation.</summary>
/// <param name="Turn">When.</param>
/// <param name="By">Who.</param>
/// <param name="Step">What: asked, countered, granted, refused, lapsed.</param>
/// <param name="Amount">Amount named.</param>
/// <param name="Terms">Terms named.</param>
/// <param name="Text">What was said with it.</param>
public sealed record SupportStep(int Turn, FactionId By, SupportState Step, int Amount, IReadOnlyList<string> Terms, string Text);

/// <summary>What an announcement says.</summary>
public enum ClaimKind
{
    /// <summary>We hold the place firmly.</summary>
    HoldsFirmly,
    /// <summary>Reinforcements are on their way to the place.</summary>
    Reinforced,
    /// <summary>We have entered the place.</summary>
    Entered,
    /// <summary>The other side's leadership has left or its men desert.</summary>
    OtherCollapsing,
    /// <summary>Those who lay down arms will be safe; civilians will not be harmed.</summary>
    Amnesty,
    /// <summary>A rumour is denied.</summary>
    Denial,
    /// <summary>A hazard is coming to the place: take shelter or leave.</summary>
    Warning,
}

/// <summary>An announcement that can still be found out.</summary>
/// <param name="Number">Number, unique in the world.</param>
/// <param name="By">Who announced.</param>
/// <param name="Kind">What.</param>
/// <param name="City">About which place, where it is about one.</param>
/// <param name="About">About which faction, where it is about one.</param>
/// <param name="True">Whether it was true when made.</param>
/// <param name="Turn">When made.</param>
public sealed record Claim(int Number, FactionId By, ClaimKind Kind, CityId? City, FactionId? About, bool True, int Turn);
