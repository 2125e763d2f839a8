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
        new(sight.Turn - 1, Headlines.Of(sight, events), Headlines.Text(sight, events), Items(sight, cards));

    private static List<ReportItem> Items(Sight sight, IReadOnlyList<Card> cards)
    {
        var fought = cards.Where(c => c.Kind == CardKind.Battle && c.City is not null).Select(c => c.City!.Value).Distinct().ToList();
        var groups = new List<(string Key, List<Card> Cards)>();
        foreach (Card card in cards)
        {
            string key = Topic(card, fought);
            int at = groups.FindIndex(g => g.Key == key);
            if (at < 0) groups.Add((key, [card]));
            else groups[at].Cards.Add(card);
        }
        // Sorting is stable, so that equal weights keep the order of phases.
        return [.. groups.OrderBy(g => Weight(sight, g.Cards)).Select(g => Item(sight, g.Key, g.Cards))];
    }

    private static ReportItem Item(Sight sight, string key, List<Card> cards)
    {
        List<Card> ordered = [.. cards.OrderBy(Rank)];
        Card lead = ordered[0];
        bool own = sight.Faction is { } seat && cards.Any(c => c.Faction == seat || (!c.FullFor.Everyone && c.FullFor.Includes(seat)));
        IReadOnlyList<string> ids = [.. ordered.Select(c => c.Id)];
        string? many = cards.Count < 2 ? null : key switch
        {
            "desertion" => "Desertion",
            "flight" => "People leave their homes",
            "quiet" => "Threatened garrisons stayed",
            "closed" => "Routes closed",
            "events" => "What control released",
            _ => null,
        };
        if (many is null) return new ReportItem(lead.Kind, lead.Title, Sentences(ordered), lead.City, lead.Route, ids, own);
        var places = ordered.Where(c => c.City is not null).Select(c => sight.Scenario.City(c.City!.Value).Name).Distinct().ToList();
        string where = places.Count <= 4 ? Words.List(places) : $"{string.Join(", ", places.Take(3))} and {places.Count - 3} other places";
        string text = key switch
        {
            "desertion" => $"Men left their units in {where}.",
            "flight" => $"They leave {where}.",
            "quiet" => $"In {where}.",
            "closed" => string.Join(" ", ordered.Select(c => c.Summary)),
            _ => $"{Words.Count(cards.Count, "effect")}{(places.Count > 0 ? $", in {where}" : "")}.",
        };
        return new ReportItem(lead.Kind, many, text, null, null, ids, own);
    }

    // The lead says what happened; the first of the others that adds something follows.
    private static string Sentences(List<Card> ordered)
    {
        string first = ordered[0].Summary;
        Card? second = ordered.Skip(1).FirstOrDefault(c => c.Summary.Length > 0 && c.Summary != first);
        return second is null ? first : $"{first} {second.Summary}";
    }

    // What belongs together in one line of the report: all about a fight for a city; what happens alike in many places.
    private static string Topic(Card card, List<CityId> fought)
    {
        string where = card.City?.Value ?? card.Route?.Value ?? card.Faction?.Value ?? "";
        if (card.Kind is CardKind.Battle or CardKind.Will or CardKind.Advance or CardKind.Strike or CardKind.Harm or CardKind.Handover
            && card.City is { } city && fought.Contains(city)) return $"battle:{city}";
        return card.Kind switch
        {
            _ when card.Id.StartsWith($"t{card.Turn}-event-", StringComparison.Ordinal) => "events",
            CardKind.Desertion => "desertion",
            CardKind.Flight => "flight",
            CardKind.Will when card.Outcome is "holds" or "wavers" => "quiet",
            CardKind.Hazard when card.Outcome == "closed" => "closed",
            CardKind.Hazard when card.City is not null => $"garrison:{where}",
            CardKind.Will or CardKind.Harm when card.City is not null => $"garrison:{where}",
            CardKind.Claim or CardKind.Leak => $"claim:{card.Faction}",
            CardKind.Cohesion or CardKind.Collapse => $"cohesion:{card.Faction}",
            CardKind.Support or CardKind.Bargain => card.Id,
            _ => $"{card.Kind}:{where}",
        };
    }

    // Within a line: what decided comes first, what it cost last.
    private static int Rank(Card card) => card.Kind switch
    {
        CardKind.Collapse => Collapsed(card) ? 0 : 8,
        CardKind.Battle => 1,
        CardKind.Hazard => 1,
        CardKind.Handover when card.Audience.Everyone => 0,
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
            best = Math.Min(best, (Order(card) * 1000) - value - (own ? 700 : 0));
        }
        return best;
    }

    private static int Order(Card card) => card.Kind switch
    {
        CardKind.Collapse => Collapsed(card) ? 0 : 6,
        CardKind.Battle => 1,
        CardKind.Will => card.Roll is null ? 6 : card.Outcome is "holds" or "wavers" ? 5 : 1,
        CardKind.Failed => 1,
        CardKind.Hazard => card.Outcome is "holds" or "closed" or "full" ? 4 : 1,
        CardKind.Handover => card.Audience.Everyone ? 1 : 3,
        CardKind.Evacuation => 2,
        CardKind.Advance => 2,
        CardKind.Support or CardKind.Bargain => 2,
        CardKind.Reinforcement => 3,
        CardKind.Withdrawal => 3,
        CardKind.Strike => 3,
        CardKind.Interdiction => 3,
        CardKind.Cohesion => 4,
        CardKind.Supply => 4,
        CardKind.Desertion => 4,
        CardKind.Leak => 4,
        CardKind.Harm => 4,
        CardKind.Claim => 5,
        CardKind.Flight => 5,
        _ => 6,
    };

    private static bool Collapsed(Card card) => card.Kind == CardKind.Collapse && card.Outcome == "collapses";
}
