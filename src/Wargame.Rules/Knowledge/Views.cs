namespace Wargame.Rules;

/// <summary>
/// Makes views, each from empty and through a <see cref="Sight"/>: what is not named here is not seen. Two worlds that differ only in
/// what a seat may not know give equal views.
/// </summary>
public static class Views
{
    private static readonly Comparer<Card> ByName = Comparer<Card>.Create(static (a, b) => string.CompareOrdinal(a.Id, b.Id));

    /// <summary>What a seat sees at the start of a turn's planning.</summary>
    /// <param name="world">The world.</param>
    /// <param name="seat">The faction that the seat plays.</param>
    /// <param name="last">The turn adjudicated last; null before the first.</param>
    public static View For(World world, FactionId seat, TurnResult? last) => Build(world, Sight.Of(world, seat), last).In(world.Scenario.Vocabulary);

    /// <summary>What everybody may see.</summary>
    public static View Public(World world, TurnResult? last) => Build(world, Sight.Of(world, null), last).In(world.Scenario.Vocabulary);

    /// <summary>Control's view of the truth.</summary>
    public static View Truth(World world, TurnResult? last) => TruthView.Of(world, last).In(world.Scenario.Vocabulary);

    /// <summary>The cards that a seat may read, without the arithmetic where it may not know it; null stands for an observer.</summary>
    public static IReadOnlyList<Card> Cards(IReadOnlyList<Card> cards, FactionId? seat)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var seen = new List<Card>();
        foreach (Card card in cards)
        {
            if (card.Audience.Includes(seat)) seen.Add(Redaction.Of(card, seat));
        }
        SortRuns(seen);
        return seen;
    }

    // Cards of one kind stand by their names: the order in which they were made counts what others had begun before.
    private static void SortRuns(List<Card> cards)
    {
        for (int from = 0, to; from < cards.Count; from = to)
        {
            to = from + 1;
            while (to < cards.Count && Group(cards[to]) == Group(cards[from])) to++;
            cards.Sort(from, to - from, ByName);
        }

        // That a refusal became known is told in the midst of the answers.
        static CardKind Group(Card card) => card.Kind == CardKind.Leak ? CardKind.Support : card.Kind;
    }

    private static View Build(World world, Sight sight, TurnResult? last) => new()
    {
        Seat = sight.Faction,
        Turn = sight.Turn,
        Cities = CityViews.All(sight),
        Routes = RouteViews(sight),
        Factions = FactionViews(sight),
        Own = sight.Self < 0 ? null : OwnViews.Of(sight, last),
        Forces = OwnViews.Forces(sight),
        Deliveries = OwnViews.Deliveries(sight),
        Support = sight.Negotiations().ToDictionary(n => n.Number),
        Bargains = sight.Bargains().ToDictionary(b => b.Number),
        Corridors = sight.Scenario.Corridors.ToDictionary(c => c.Id, c => Corridors.Seen(sight, c)),
        News = NewsDesk.Of(sight, last),
        People = PeopleOf(sight, last),
        Report = last is null ? null : Reports.Of(sight, last),
        Ending = sight.Ending,
        Results = sight.Ending is null ? null : Results.Of(world),
    };

    internal static Dictionary<RouteId, RouteView> RouteViews(Sight sight)
    {
        var routes = new Dictionary<RouteId, RouteView>();
        for (int r = 0; r < sight.Scenario.Routes.Length; r++)
        {
            int clog = sight.Clog(r), people = (int)((long)clog * sight.Figures.RoadCapacity / 1000 / 100 * 100);
            if (sight.CutFor(r) == 0 && sight.ExtraKm(r) == 0 && clog == 0) continue;
            routes[sight.Scenario.Routes[r].Id] = new RouteView(sight.CutFor(r), sight.ExtraKm(r), clog, people);
        }
        return routes;
    }

    private static Dictionary<FactionId, FactionView> FactionViews(Sight sight)
    {
        Scenario scenario = sight.Scenario;
        var places = new int[scenario.Factions.Length];
        for (int c = 0; c < scenario.Cities.Length; c++)
        {
            if (sight.Controller(c) is >= 0 and var holder) places[holder]++;
        }
        var factions = new Dictionary<FactionId, FactionView>();
        for (int f = 0; f < places.Length; f++)
        {
            int capacity = sight.Capacity(f);
            factions[scenario.Factions[f].Id] = new FactionView(
                sight.Collapsed(f), places[f], f == sight.Self ? Relation.Allied : sight.With(f), capacity < 0 ? null : capacity, sight.CohesionBand(f))
            {
                Leadership = PoliticsViews.Public(sight, f), Recognises = PoliticsViews.Recognised(sight, f),
            };
        }
        return factions;
    }

    internal static PeopleView PeopleOf(Sight sight, TurnResult? last)
    {
        int killed = 0, wounded = 0;
        foreach (CiviliansHarmed harm in (last?.Events ?? []).OfType<CiviliansHarmed>())
        {
            killed += harm.Killed;
            wounded += harm.Wounded;
        }
        var byCause = new Dictionary<FactionId, Band>();
        for (int f = 0; f < sight.Scenario.Factions.Length; f++)
        {
            if (sight.HarmBy(f) is { High: > 0 } harm) byCause[sight.Scenario.Factions[f].Id] = harm;
        }
        Dictionary<string, Band>? byHazard = sight.Scenario.Hazards.Length == 0 ? null : [];
        for (int h = 0; h < sight.Scenario.Hazards.Length; h++) byHazard![sight.Scenario.Hazards[h].Id] = sight.HarmBy(sight.Scenario.Factions.Length + h);
        return new PeopleView(
            sight.KilledInAll(), sight.WoundedInAll(), Sight.Count(killed), Sight.Count(wounded), sight.Displaced(), sight.EvacuatedInAll(), byCause, byHazard);
    }
}
