namespace Wargame.Rules;

/// <summary>
/// The report of a turn: a headline, two or three sentences, and what happened as a list that opens its cards. Everything is made from
/// events and cards that name the seat in their audience.
/// </summary>
internal static class Reports
{
    public static ReportView Of(Sight sight, TurnResult last)
    {
        var events = last.Events.Where(e => e.Audience.Includes(sight.Faction)).ToList();
        var cards = last.Cards.Where(c => c.Audience.Includes(sight.Faction)).ToList();
        return Make(sight, events, cards);
    }

    /// <summary>Control's report: all of it.</summary>
    public static ReportView Truth(Sight open, TurnResult last) => Make(open, last.Events, last.Cards);

    private static ReportView Make(Sight sight, IReadOnlyList<Event> events, IReadOnlyList<Card> cards) =>
        new(sight.Turn - 1, Headlines.Of(sight.Scenario, events), Headlines.Text(sight, events), Items(sight, cards));

    private static List<ReportItem> Items(Sight sight, IReadOnlyList<Card> cards)
    {
        var groups = new List<(string Key, List<Card> Cards)>();
        foreach (Card card in cards)
        {
            string key = $"{Topic(card)}:{card.City?.Value ?? card.Route?.Value ?? card.Faction?.Value}";
            int at = groups.FindIndex(g => g.Key == key);
            if (at < 0) groups.Add((key, [card]));
            else groups[at].Cards.Add(card);
        }
        // Sorting is stable, so that equal weights keep the order of phases.
        return [.. groups.OrderBy(g => Weight(sight, g.Cards)).Select(g => Item(sight, g.Cards))];
    }

    private static ReportItem Item(Sight sight, List<Card> cards)
    {
        List<Card> ordered = [.. cards.OrderBy(c => Rank(c.Kind))];
        Card lead = ordered[0];
        bool own = sight.Faction is { } seat && cards.Any(c => c.Faction == seat || (!c.FullFor.Everyone && c.FullFor.Includes(seat)));
        return new ReportItem(lead.Kind, lead.Title, Sentences(ordered), lead.City, lead.Route, [.. ordered.Select(c => c.Id)], own);
    }

    // The lead says what happened; the first of the others that adds something follows.
    private static string Sentences(List<Card> ordered)
    {
        string first = ordered[0].Summary;
        Card? second = ordered.Skip(1).FirstOrDefault(c => c.Summary.Length > 0 && c.Summary != first);
        return second is null ? first : $"{first} {second.Summary}";
    }

    // What belongs together in one line of the report.
    private static string Topic(Card card) => card.Kind switch
    {
        CardKind.Battle or CardKind.Will or CardKind.Harm when card.City is not null => "battle",
        CardKind.Claim or CardKind.Leak => $"claim-{card.Faction}",
        CardKind.Cohesion or CardKind.Collapse => "cohesion",
        CardKind.Support or CardKind.Drain => $"support-{card.Faction}",
        _ => card.Kind.ToString(),
    };

    private static int Rank(CardKind kind) => kind switch
    {
        CardKind.Collapse => 0,
        CardKind.Battle => 1,
        CardKind.Will => 2,
        CardKind.Support => 3,
        CardKind.Harm => 9,
        _ => 5,
    };

    private static int Weight(Sight sight, List<Card> cards)
    {
        int best = int.MaxValue;
        foreach (Card card in cards)
        {
            bool own = sight.Faction is { } seat && card.Faction == seat;
            int value = card.City is { } city ? sight.Scenario.City(city).Value : 0;
            int weight = Order(card.Kind) * 1000 - value - (own ? 700 : 0);
            best = Math.Min(best, weight);
        }
        return best;
    }

    private static int Order(CardKind kind) => kind switch
    {
        CardKind.Collapse => 0,
        CardKind.Battle => 1,
        CardKind.Will => 1,
        CardKind.Handover => 1,
        CardKind.Failed => 1,
        CardKind.Evacuation => 2,
        CardKind.Advance => 2,
        CardKind.Support => 2,
        CardKind.Reinforcement => 3,
        CardKind.Withdrawal => 3,
        CardKind.Strike => 3,
        CardKind.Interdiction => 3,
        CardKind.Supply => 4,
        CardKind.Desertion => 4,
        CardKind.Leak => 4,
        CardKind.Harm => 4,
        CardKind.Claim => 5,
        CardKind.Flight => 5,
        _ => 6,
    };
}
