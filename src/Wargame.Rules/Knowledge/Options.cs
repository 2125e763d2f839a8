namespace Wargame.Rules;

// What a seat can order for a place it has chosen.
public static partial class Rulebook
{
    /// <summary>Most refused choices shown of a kind: enough to explain, too few to hide the legal ones.</summary>
    private const int RefusedShown = 3;

    /// <summary>What a seat can order for a place beside what stands on its sheet: concrete choices with cost, time, way and risk.</summary>
    /// <exception cref="ArgumentException">The scenario has no such place.</exception>
    public static CityOptions Options(Sight sight, IReadOnlyList<Order> sheet, CityId city)
    {
        ArgumentNullException.ThrowIfNull(sight);
        int at = sight.Scenario.IndexOf(city);
        if (at < 0) throw new ArgumentException($"no place {city} in {sight.Scenario.Id}", nameof(city));
        var soFar = new SheetSoFar(sight, sheet);
        var shop = new Shop(sight, soFar, at);
        var options = new CityOptions
        {
            City = city,
            Totals = soFar.Totals,
            Kinds = sight.Self < 0 ? [] : Offered(sight.Scenario,
            [
                Kind(OrderKind.Reinforce, MoveChoices.Reinforce(shop), "Your men stand nowhere else."),
                Kind(OrderKind.Evacuate, EvacuationChoices.For(shop), "Evacuate a place that you hold."),
                Kind(OrderKind.RequestSupport, SupportChoices.For(shop), "No power gives you anything that could come here."),
                Kind(OrderKind.Hold, GarrisonChoices.Hold(shop), "You have no men here."),
                Kind(OrderKind.Withdraw, MoveChoices.Withdraw(shop), "You have no men here."),
                Kind(OrderKind.Advance, MoveChoices.Advance(shop), "None of your men stand next to it."),
                Kind(OrderKind.Strike, StrikeChoices.For(shop), "You have no air points and nothing hostile is known here."),
                Kind(OrderKind.NegotiateHandover, GarrisonChoices.Handover(shop), "No hostile garrison here."),
                Kind(OrderKind.Announce, AnnounceChoices.For(shop), "Nothing to announce."),
                .. StateChoices.Kinds(shop).Select(k => Kind(k.Kind, k.Choices, k.Empty)),
            ]),
        };
        return options.In(sight.Scenario.Vocabulary);
    }

    private static IReadOnlyList<KindOptions> Offered(Scenario scenario, IReadOnlyList<KindOptions> kinds) =>
        scenario.Orders.Length == 0 ? kinds : [.. kinds.Where(k => scenario.Offers(k.Kind))];

    private static KindOptions Kind(OrderKind kind, IEnumerable<Choice> choices, string empty)
    {
        var legal = new List<Choice>();
        var refused = new List<Choice>();
        foreach (Choice choice in choices) (choice.Refusal is null ? legal : refused).Add(choice);
        Refusal? why = legal.Count > 0 ? null
            : refused.Count > 0 ? refused[0].Refusal
            : new Refusal(RefusalCode.OutOfReach, empty, "Choose another place.");
        legal.AddRange(refused.Take(RefusedShown));
        return new KindOptions(kind, legal, why);
    }
}

/// <summary>What the makers of choices share: the sight, the sheet, the chosen place.</summary>
internal sealed class Shop(Sight sight, SheetSoFar sheet, int city)
{
    public Sight Sight { get; } = sight;
    public SheetSoFar Sheet { get; } = sheet;
    public int City { get; } = city;
    public Scenario Scenario => Sight.Scenario;
    public CityId Id => Scenario.Cities[City].Id;
    public string Name => Scenario.Cities[City].Name;

    public Refusal? Check(Order order) => Rulebook.Check(Sight, Sheet, order);

    /// <summary>Cost in words with what is left after it.</summary>
    public Cost Cost(Order order)
    {
        Cost cost = Rulebook.Cost(Sight, order);
        string left = cost.Lots > 0 ? $". {Math.Max(0, Sheet.LotsLeft - cost.Lots)} left after this"
            : cost.Command > 0 ? $". {Math.Max(0, Sheet.CommandLeft - cost.Command)} left after this"
            : cost.Air > 0 ? $". {Math.Max(0, Sheet.AirLeft - cost.Air)} left after this" : "";
        return cost with { Text = cost.Text + left };
    }

    /// <summary>Own men in a place who have no order to leave yet.</summary>
    public MenOnOffer Men(int from, bool all = false)
    {
        int men = 0, tempo = 1000;
        long morale = 0, quality = 0;
        var names = new List<(int Men, string Name)>();
        foreach (OwnForce force in Sight.Forces(from))
        {
            men += force.Men;
            morale += (long)force.Morale * force.Men;
            quality += (long)force.Quality * force.Men;
            tempo = Math.Min(tempo, force.Tempo);
            names.Add((force.Men, force.Name));
        }
        int free = all ? Math.Max(0, Sheet.MenLeft(from)) : Sheet.MenFree(from);
        string named = string.Join(", ", names.OrderByDescending(n => n.Men).Select(n => n.Name).Distinct().Take(2));
        return men == 0 ? new MenOnOffer(0, 0, 0, 0, "") : new MenOnOffer(free, (int)(morale / men), (int)(quality / men), tempo, named);
    }

    public LeftBehind Behind(int from, int going)
    {
        int there = Math.Max(0, Sheet.MenLeft(from));
        int thin = Sight.Holds(from) ? (int)((long)Sight.People(from) * Sight.Figures.ThinGarrison / 1000) : 0;
        string name = Scenario.Cities[from].Name;
        int stay = Math.Max(0, there - going);
        string note = stay == 0 ? $"Nobody stays in {name}: it is given up"
            : stay < thin ? $"{name} keeps {Words.Number(stay)}: thinly held, unrest is possible" : $"{name} keeps {Words.Number(stay)}";
        return new LeftBehind(Scenario.Cities[from].Id, there, thin, note);
    }

    /// <summary>"at once" or the turn and local time of arrival.</summary>
    public string Arrival(int turn) => turn <= Sight.Turn ? $"in turn {Sight.Turn}" : $"turn {turn}, {Words.Opens(Scenario, turn)}";

    /// <summary>Hostile men known in or next to places of a way, for people; empty where none are.</summary>
    public string AtRisk(Way way)
    {
        var notes = new List<string>();
        if (Sight.ClogOn(way) >= Sight.Crowded) notes.Add("The road is crowded: a turn late");
        for (int i = 1; i < way.Cities.Count - 1; i++)
        {
            if (GarrisonChoices.HostileNextTo(Sight, way.Cities[i]) is { } faction)
            {
                notes.Add($"{Scenario.Factions[faction].Name} {Scenario.Factions[faction].Form("is", "are")} next to {Scenario.Cities[way.Cities[i]].Name}: the way may be cut");
                break;
            }
        }
        return string.Join(". ", notes);
    }

    public static int Rounded(int number) => number >= 1000 ? number / 100 * 100 : number >= 100 ? number / 50 * 50 : number;
}
