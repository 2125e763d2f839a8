namespace Wargame.Rules;

/// <summary>Cards of announcements. A seat's shows what was said; what was true is control's until it comes out.</summary>
internal static class ClaimCards
{
    public static Card Made(TurnWork work, Claim claim, int credibility, int points)
    {
        string by = work.Scenario.Faction(claim.By).Name;
        return new Card
        {
            Id = Id(work, claim, "made"), Turn = work.Turn, Kind = CardKind.Claim, City = claim.City, Faction = claim.By,
            Title = $"{by}: “{Text(work, claim)}”", Summary = $"Announced by {by}: “{Text(work, claim)}”.", Clause = Clauses.Claim, SeeAlso = claim.Kind == ClaimKind.Warning ? [Clauses.Reports, Clauses.HazardWarning] : [Clauses.Reports],
            Sentence = $"Its men take heart by 15 times credibility: {points} points of morale for this turn.",
            Inputs = [new("Credibility", claim.By, $"{credibility} of 1,000", "own")], Formula = "15 × credibility / 1000",
            Lines = [new("Believed by its own men", Clauses.Claim, points)], Total = points, Unit = "points of morale", Outcome = "announced",
            WhatIf = "From the next turn on two dice and sources on the spot decide whether it is tested.",
            Audience = Audience.Public, FullFor = Audience.Of(claim.By),
        };
    }

    public static Card Settled(TurnWork work, Claim claim, Roll roll, int sources, int from)
    {
        string by = work.Scenario.Faction(claim.By).Name;
        int chance = Dice.AtLeast(from - sources);
        string outcome = claim.True ? "confirmed" : "found to be untrue";
        var effects = new List<CardEffect>();
        if (claim.True) effects.Add(new("Credibility", "+10", claim.By, "", Audience.Of(claim.By)));
        else
        {
            effects.Add(new("Cohesion", "−20", claim.By, "", Audience.Of(claim.By)));
            effects.Add(new("Credibility", "−150", claim.By, "", Audience.Of(claim.By)));
        }
        return new Card
        {
            Id = Id(work, claim, "tested"), Turn = work.Turn, Kind = CardKind.Claim, City = claim.City, Faction = claim.By,
            Title = $"Announcement by {by}: {outcome}", Summary = $"“{Text(work, claim)}”, said by {by} in turn {claim.Turn}, is {outcome}.",
            Sentence = $"Two dice {roll.Sum} and {sources} on the spot make {roll.Sum + sources}; {from} or more shows what was so.", Clause = Clauses.Exposure,
            Lines = [new("Sources on the spot", Clauses.Exposure, sources)], Total = sources, Unit = "on two dice", Roll = roll,
            Odds = [new("stays open", 1000 - chance), new(outcome, chance)], Outcome = outcome, Effects = effects,
            WhatIf = roll.Sum < from ? "Without sources on the spot it would have stayed open." : $"{roll.Sum + sources - from + 1} less on the dice and it would have stayed open.",
            // How many could see for themselves tells who stands near: control alone reads that.
            Audience = Audience.Public, FullFor = Audience.ControlOnly,
        };
    }

    private static string Text(TurnWork work, Claim claim) => Words.Of(
        claim.Kind,
        claim.City is { } city ? work.Scenario.City(city).Name : "",
        claim.About is { } about ? work.Scenario.Faction(about).Name : "");

    private static string Id(TurnWork work, Claim claim, string what)
    {
        string subject = (claim.City?.Value ?? claim.About?.Value ?? "all").ToLowerInvariant();
        // Two claims of one kind about one place may be tested in one turn: the turn of making tells them apart.
        string age = what == "tested" ? $"-from-t{claim.Turn}" : "";
        return $"t{work.Turn}-claim-{claim.By.Value.ToLowerInvariant()}-{claim.Kind.ToString().ToLowerInvariant()}-{subject}{age}-{what}";
    }
}
