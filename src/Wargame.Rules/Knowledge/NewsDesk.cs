namespace Wargame.Rules;

/// <summary>News of a turn's opening for a seat: claims as claims, reports with their reliability, what is public as public.</summary>
internal static class NewsDesk
{
    private const int ReportsShown = 5;

    public static Dictionary<string, NewsView> Of(Sight sight, TurnResult? last)
    {
        var news = new Dictionary<string, NewsView>();
        if (last is not null)
        {
            foreach (Event what in last.Events)
            {
                if (what.Audience.Includes(sight.Faction) && Item(sight, what) is (string key, NewsView item)) news.TryAdd($"t{item.Turn}-{key}", item);
            }
            Flight(sight, last, news);
        }
        Reports(sight, news);
        return news;
    }

    private static (string Key, NewsView Item)? Item(Sight sight, Event what)
    {
        Scenario s = sight.Scenario;
        int turn = sight.Turn - 1;
        return what switch
        {
            ClaimMade c => ($"claim-{c.By}-{c.What}-{c.City}{c.About}", new NewsView(turn, NewsKind.Claim, Side(s, c.By), $"Claim by {Side(s, c.By)}",
                $"“{Words.Of(c.What, City(s, c.City), Side(s, c.About))}.”", 'D', c.City, c.By)),
            ClaimExposed c => ($"exposed-{c.By}", Public(turn, $"An announcement of {Side(s, c.By)} was not true", "Witnesses contradict it.", null, c.By)),
            SecretLeaked l => ($"leak-{l.Secret}", new NewsView(turn, NewsKind.Public, "Rumour", "Rumour",
                s.Secrets.FirstOrDefault(x => x.Id == l.Secret)?.Rumour ?? "", l.Denied ? 'D' : 'C', null, l.Owner)),
            InjectReleased i => ($"inject-{Slug(i.Inject.Title)}", Inject(sight, i.Inject, turn)),
            SupportAnswered a when sight.Negotiation(a.Request) is { } n => ($"support-{n.Asker}-{n.Power}-{n.Kind}", new NewsView(
                turn, NewsKind.Diplomatic, Side(s, a.By), Answered(s, n, a), n.Steps.Count > 0 ? n.Steps[^1].Text : "", null, n.Where, a.By)),
            SupportArrived a when sight.Negotiation(a.Request) is { } n => ($"arrived-{n.Asker}-{n.Power}-{n.Kind}", new NewsView(
                turn, NewsKind.Diplomatic, Side(s, n.Power), a.Lost ? "Support was lost on its way" : "Support has arrived",
                $"{Words.Capital(Words.Amount(a.What, a.Amount))}{At(s, a.City)}.", null, a.City, n.Power)),
            StrikesAnswered a => ($"answered-{a.By}-{a.Against}", Public(turn, $"{Side(s, a.By)} answered the strikes of {Side(s, a.Against)}", "", null, a.By)),
            BargainMoved b when sight.Bargain(b.Bargain) is { } own && own.By == b.First && own.With == b.Second => ($"bargain-{b.First}-{b.Second}", new NewsView(
                turn, NewsKind.Diplomatic, Side(s, b.By), Bargained(s, own), own.Text, null, null, b.By)),
            BargainMoved { State: BargainState.InForce } b => ($"bargain-{b.First}-{b.Second}", Public(turn, $"{Side(s, b.First)} and {Side(s, b.Second)} have agreed", "", null, b.First)),
            BargainMoved { State: BargainState.Broken } b => ($"bargain-{b.First}-{b.Second}", Public(turn, $"{Side(s, b.By)} broke an agreement", "", null, b.By)),
            CityFell c => ($"fell-{c.City}", Public(turn, $"{City(s, c.City)}: taken by {Side(s, c.To)}", "", c.City, c.To)),
            CityHandedOver c => ($"fell-{c.City}", Public(turn, $"{City(s, c.City)}: handed over to {Side(s, c.To)}", "By agreement, without a fight.", c.City, c.To)),
            CityOccupied c => ($"fell-{c.City}", Public(turn, $"{City(s, c.City)}: entered by {Side(s, c.To)}", "Nobody resisted.", c.City, c.To)),
            WorksGaveWay w => ($"works-{w.City}", Public(turn, w.OpenedBy is { } opener
                ? $"{City(s, w.City)}: the {s.Hazards.First(h => h.Id == w.Hazard).Works} was opened by {Side(s, opener)}"
                : $"{City(s, w.City)}: the {s.Hazards.First(h => h.Id == w.Hazard).Works} gave way", "", w.City, w.OpenedBy)),
            HazardReleased r => ($"released-{r.City}", Public(turn, $"{City(s, r.City)} was opened by {Side(s, r.By)}", "More is on its way to the next places.", r.City, r.By)),
            PowerShared e => ($"sharing-{e.Faction}", Public(turn, $"Offer to share power {(e.Agreed ? "taken up" : "turned down")}", "", null, e.Faction)),
            PowerTransferred e => ($"transfer-{e.Faction}", Public(turn, $"{s.Faction(e.Faction).Leadership?.Title} hands power over", "Its army was told to stand down.", null, e.Faction)),
            LeaderLeft e => ($"leader-{e.Faction}", Public(turn, Left(s, e), e.Host is { } host ? $"Taken in by {Side(s, host)}." : "", null, e.Faction)),
            StanceDeclared e => ($"word-{e.Power}-{e.About}", new NewsView(turn, NewsKind.Public, Side(s, e.Power), Words.Of(e.Stance, s.Faction(e.Power), Side(s, e.About), s.Faction(e.About).Leadership?.Title ?? ""),
                "", null, null, e.About)),
            FactionCollapsed c => ($"collapse-{c.Faction}", Public(turn, $"Collapse of {Side(s, c.Faction)}", "Its orders are no longer obeyed.", null, c.Faction)),
            _ => null,
        };
    }

    private static void Flight(Sight sight, TurnResult last, Dictionary<string, NewsView> news)
    {
        var left = new SortedDictionary<int, int>();
        foreach (PeopleFled fled in last.Events.OfType<PeopleFled>())
        {
            if (!fled.Audience.Includes(sight.Faction)) continue;
            int city = sight.Scenario.IndexOf(fled.From);
            left[city] = left.GetValueOrDefault(city) + fled.People;
        }
        foreach ((int city, int people) in left.OrderByDescending(p => p.Value).Take(3))
        {
            int rounded = (people + 50) / 100 * 100;
            if (rounded < 1000) continue;
            CityDefinition place = sight.Scenario.Cities[city];
            news[$"t{sight.Turn - 1}-left-{place.Id}"] = Public(
                sight.Turn - 1, $"{Words.Number(rounded)} people left {place.Name}", "", place.Id, null) with { Letter = 'A' };
        }
    }

    // What own sources saw last of hostile men, largest and nearest first.
    private static void Reports(Sight sight, Dictionary<string, NewsView> news)
    {
        if (sight.Self < 0) return;
        var fresh = new List<(int Weight, string Key, NewsView Item)>();
        for (int c = 0; c < sight.Scenario.Cities.Length; c++)
        {
            for (int f = 0; f < sight.Scenario.Factions.Length; f++)
            {
                if (sight.With(f) != Relation.Hostile || sight.Report(c, f) is not { High: > 0 } report || report.Turn < sight.Turn - 1) continue;
                CityDefinition place = sight.Scenario.Cities[c];
                string men = report.Low == report.High ? Words.Number(report.Low) : $"{Words.Number(report.Low)}–{Words.Number(report.High)}";
                var item = new NewsView(report.Turn, NewsKind.Report, report.Source, $"{sight.Scenario.Factions[f].Name}: {men} men at {place.Name}",
                    "", report.Letter, place.Id, sight.Scenario.Factions[f].Id);
                bool near = NegotiateHandover.Threatens(sight, c);
                fresh.Add((report.High + (near ? 100_000 : 0), $"t{report.Turn}-report-{place.Id}-{sight.Scenario.Factions[f].Id}", item));
            }
        }
        foreach ((_, string key, NewsView item) in fresh.OrderByDescending(r => r.Weight).Take(ReportsShown)) news[key] = item;
    }

    private static NewsView Inject(Sight sight, Inject inject, int turn)
    {
        bool secret = inject.SecretText.Length > 0 && sight.Faction is { } seat && inject.SecretFor.Contains(seat);
        string text = secret ? $"{inject.Text} {inject.SecretText}".Trim() : inject.Text;
        return new NewsView(turn, NewsKind.Inject, inject.From, inject.Title, text, null, null, null);
    }

    private static string Answered(Scenario s, SupportCase n, SupportAnswered a)
    {
        string what = Words.Amount(n.Kind, n.Amount);
        return a.Answer switch
        {
            SupportState.Granted => $"Agreed by {Side(s, a.By)}: {what}",
            SupportState.Refused => $"Refused by {Side(s, a.By)}: {what}",
            SupportState.Countered => $"Condition named by {Side(s, a.By)}: {what}",
            SupportState.Lapsed => $"No answer in time: {what}",
            _ => $"{Side(s, a.By)}: {what}",
        };
    }

    private static string Bargained(Scenario s, Bargain b)
    {
        string terms = $"{Words.Of(s, b.Gives)} for {Words.Of(s, b.Wants)}";
        return b.State switch
        {
            BargainState.Offered => $"Offer on the table between {Side(s, b.By)} and {Side(s, b.With)}: {terms}",
            BargainState.InForce => $"{Side(s, b.By)} and {Side(s, b.With)} have agreed: {terms}",
            BargainState.Broken => $"{Side(s, b.BrokenBy)} broke the bargain: {terms}",
            _ => $"Bargain between {Side(s, b.By)} and {Side(s, b.With)} {b.State.ToString().ToLowerInvariant()}: {terms}",
        };
    }

    private static NewsView Public(int turn, string title, string text, CityId? city, FactionId? faction) =>
        new(turn, NewsKind.Public, "Public", title, text, null, city, faction);

    private static string Left(Scenario scenario, LeaderLeft left)
    {
        string title = scenario.Faction(left.Faction).Leadership?.Title ?? Side(scenario, left.Faction);
        return left.Standing switch
        {
            LeaderStanding.Captured => $"{title} was taken",
            LeaderStanding.Exiled => $"{title} goes into exile",
            _ => $"{title} is said to have left",
        };
    }

    private static string At(Scenario scenario, CityId? city) => city is { } id ? $" at {scenario.City(id).Name}" : "";
    private static string City(Scenario scenario, CityId? city) => city is { } id ? scenario.City(id).Name : "";
    private static string Side(Scenario scenario, FactionId? faction) => faction is { } id ? scenario.Faction(id).Name : "";
    private static string Slug(string text) => new([.. text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').Take(40)]);
}
