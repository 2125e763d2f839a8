namespace Wargame.Rules;

/// <summary>A card as one seat may read it, built from empty.</summary>
internal static class Redaction
{
    private const string OfThePower = "What else the power weighed, and what the dice said to it, is shown at the debrief.";
    private const string Withheld = "Inputs that your seat may not know are shown at the debrief.";

    /// <summary>The whole card with the effects open to the seat, or its headline alone where the arithmetic is not for it.</summary>
    public static Card Of(Card card, FactionId? seat)
    {
        // Who else may read a card is itself knowledge: both audiences are cut down to the reader.
        Audience reader = card.Audience.Everyone ? Audience.Public : Audience.Of(seat!.Value);
        IReadOnlyList<CardEffect> effects = [.. card.Effects.Where(e => e.Audience.Includes(seat)).Select(e => e with { Audience = reader })];
        if (card.FullFor.Includes(seat))
        {
            return card with { Effects = effects, Audience = reader, FullFor = card.FullFor.Everyone ? Audience.Public : reader };
        }
        return card.Kind == CardKind.Support && card.Faction == seat ? Asked(card, effects, reader) : new Card
        {
            Id = card.Id, Turn = card.Turn, Kind = card.Kind, City = card.City, Route = card.Route, Faction = card.Faction,
            Title = card.Title, Summary = card.Summary, Clause = card.Clause, Effects = effects, WhatIf = Withheld,
            Audience = reader, FullFor = Audience.ControlOnly,
        };
    }

    // What speaks for and against a request as the asker knows it too. How many others ask, and how much the power has left, are the power's own; so
    // are the sum and the dice from which they could be told.
    private static Card Asked(Card card, IReadOnlyList<CardEffect> effects, Audience asker)
    {
        List<CardLine> known = [.. card.Lines.Where(l => l.Clause is not (Clauses.SupportCrowd or Clauses.SupportStretch))];
        return card with
        {
            Lines = known, Total = known.Sum(l => l.Value), Sentence = "", Odds = [], Roll = null, WhatIf = OfThePower, Effects = effects, Audience = asker, FullFor = asker,
        };
    }
}
