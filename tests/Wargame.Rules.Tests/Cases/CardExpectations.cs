using System.Text.RegularExpressions;

namespace Wargame.Rules.Tests.Cases;

/// <summary>
/// Holds the cards of a turn against a case: <c>card Will City: wavers, total 6</c> and below it the lines <c>7.5 -2 Cohesion</c>,
/// <c>no 7.9</c>, <c>odds holds 417</c>, <c>clause 7.4</c>, <c>says a part of its text</c>, <c>seen by NORTH</c>, <c>not seen by THIRD</c>.
/// </summary>
public sealed partial class CardExpectations(Names names, TurnResult result)
{
    /// <summary>What is asked for and not found.</summary>
    public IEnumerable<string> Check(CaseLine line, bool wanted)
    {
        Match match = Header().Match(line.Text);
        if (!match.Success) throw new CaseFault($"no card is named by \"{line.Text}\"");
        var kind = Enum.Parse<CardKind>(match.Groups["kind"].Value);
        List<Card> found = [.. result.Cards.Where(c => c.Kind == kind && About(c, match.Groups["subject"]) && Outcome(c, match))];
        if (!wanted) return found.Count == 0 ? [] : [$"{line.Text}: there is one"];
        if (found.Count == 0) return [$"{line.Text}: there is none"];
        List<string>? best = null;
        foreach (Card card in found)
        {
            var wrong = line.Under.Select(under => Detail(card, under)).OfType<string>().ToList();
            if (best is null || wrong.Count < best.Count) best = wrong;
        }
        return best!;
    }

    private bool About(Card card, Group subject) => !subject.Success
        || (names.Place(subject.Value) is { } city ? card.City == city : names.Road(subject.Value) is { } road ? card.Route == road : card.Faction == names.Faction(subject.Value));

    private static bool Outcome(Card card, Match match) =>
        (!match.Groups["outcome"].Success || card.Outcome == match.Groups["outcome"].Value)
        && (!match.Groups["total"].Success || card.Total == Fields.Number(match.Groups["total"].Value));

    private string? Detail(Card card, CaseLine line)
    {
        string text = line.Text;
        bool holds = Line().Match(text) is { Success: true } match ? HasLine(card, match)
            : text.StartsWith("no ", StringComparison.Ordinal) ? card.Lines.All(l => l.Clause != text[3..])
            : text.StartsWith("odds ", StringComparison.Ordinal) ? card.Odds.Any(o => $"odds {o.Outcome} {o.Permille}" == text)
            : text.StartsWith("clause ", StringComparison.Ordinal) ? card.Clause == text[7..]
            : text.StartsWith("cites ", StringComparison.Ordinal) ? Cited(card).Contains(text[6..])
            : text.StartsWith("says ", StringComparison.Ordinal) ? Words(card).Contains(text[5..], StringComparison.OrdinalIgnoreCase)
            : text.StartsWith("seen by ", StringComparison.Ordinal) ? card.Audience.Includes(Seat(text[8..]))
            : text.StartsWith("not seen by ", StringComparison.Ordinal) ? !card.Audience.Includes(Seat(text[12..]))
            : text.StartsWith("explained to ", StringComparison.Ordinal) ? card.FullFor.Includes(Seat(text[13..]))
            : text.StartsWith("not explained to ", StringComparison.Ordinal) ? !card.FullFor.Includes(Seat(text[17..]))
            : throw new CaseFault($"nothing of a card is asked by \"{text}\"");
        return holds ? null : $"line {line.Number}: {text}: found {string.Join("; ", card.Lines.Select(l => $"{l.Clause} {l.Value:+0;-0;0} {l.Label}"))}; {string.Join(", ", card.Odds.Select(o => $"{o.Outcome} {o.Permille}"))}; clauses {string.Join(' ', Cited(card).Distinct())}; {Words(card)}";
    }

    /// <summary>Clauses that a card names.</summary>
    public static IEnumerable<string> Cited(Card card) => [card.Clause, .. card.SeeAlso, .. card.Lines.Select(l => l.Clause)];

    private FactionId? Seat(string name) => name == "all" ? null : names.Faction(name);

    private static bool HasLine(Card card, Match match) => card.Lines.Any(l => l.Clause == match.Groups["clause"].Value && l.Value == Fields.Number(match.Groups["value"].Value)
        && l.Label.Contains(match.Groups["label"].Value, StringComparison.OrdinalIgnoreCase));

    private static string Words(Card card) => string.Join(" | ",
        [card.Title, card.Summary, card.Sentence, card.WhatIf, card.Formula, .. card.Inputs.Select(i => $"{i.Label} {i.Value}"), .. card.Effects.Select(e => $"{e.Label} {e.Value} {e.Note}")]);

    [GeneratedRegex(@"^(?:no )?card (?<kind>\w+)(?: (?<subject>[A-Za-z][\w-]*))?(?::(?: (?<outcome>(?!total )[^,]+))?(?:,? total (?<total>-?\d+))?)?$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^(?<clause>\d+\.\d+(?:\.\d+)?) (?<value>[+-]?\d+)(?: (?<label>.+))?$")]
    private static partial Regex Line();
}
