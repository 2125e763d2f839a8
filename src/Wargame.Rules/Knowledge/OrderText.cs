namespace Wargame.Rules;

/// <summary>Short texts of an order for the rail, the map and the debrief. Works for orders that are no longer legal, too.</summary>
public static class OrderText
{
    /// <summary>The order as a line; names that do not exist are shown as written.</summary>
    public static OrderLine Of(Sight sight, Order order) => Plain(sight, order).In(sight.Scenario.Vocabulary);

    private static OrderLine Plain(Sight sight, Order order)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(order);
        return order switch
        {
            Reinforce o => Moved(sight, o, o.From, o.To, $"{City(sight, o.To)} from {City(sight, o.From)}, {Words.Number(o.Men)}", o.Men, "Arrives"),
            Withdraw o => Moved(sight, o, o.From, o.To, $"{City(sight, o.From)} to {City(sight, o.To)}, {Words.Number(o.Men)}", o.Men, "Arrives"),
            Advance o => Moved(sight, o, o.From, o.To, $"{City(sight, o.To)} from {City(sight, o.From)}, {Words.Number(o.Men)}", o.Men, "Attacks in"),
            Evacuate o => Evacuated(sight, o),
            RequestSupport o => Requested(sight, o),
            AnswerRequest o => Answered(sight, o),
            Hold o => Line(sight, o, $"{City(sight, o.City)}: {Posted(o.Posture)}", Held(sight, o), o.City),
            Strike o => Struck(sight, o),
            NegotiateHandover o => Line(sight, o, $"Offer to the garrison of {City(sight, o.City)}", Terms(sight, o), o.City),
            Announce o => Line(sight, o, $"“{Words.Of(o.Claim, City(sight, o.City), Side(sight, o.About))}”", "Heard by all", o.City),
            Retaliate o => Line(sight, o, $"Answer the strikes of {Side(sight, o.Against)}", "Carried out when the turn is played", null),
            Veto o => Line(sight, o, sight.Transits().FirstOrDefault(t => t.Request == o.Request) is { } t
                ? $"{(o.Stop ? "Stop" : "Let pass")}: {Words.Amount(t.Kind, t.Amount)} from {Side(sight, t.Power)}" : "Nothing of that number", "Read by both parties when the turn is played", null),
            OfferBargain o => Line(sight, o, $"{Side(sight, o.To)}: {Given(sight, o.Gives)} for {Given(sight, o.Wants)}", $"Answered in turn {sight.Turn + 1}", null),
            AnswerBargain o => AnsweredBargain(sight, o),
            EndBargain o => Line(sight, o, sight.Bargain(o.Bargain) is { } b ? $"Bargain with {Side(sight, b.Other(sight.Faction!.Value))} ended" : "No such bargain", "A promise broken", null),
            Decree o => Line(sight, o, Words.Of(o.What) + (o.Secret is { } id ? $": {Hidden(sight, id)}" : ""), $"In turn {sight.Turn}", sight.Desk < 0 ? null : sight.Scenario.Cities[sight.Desk].Id),
            StepDown o => Line(sight, o, Words.Of(o.How) + (o.Host is null ? "" : $": {Side(sight, o.Host)}"), $"In turn {sight.Turn}", sight.Desk < 0 ? null : sight.Scenario.Cities[sight.Desk].Id),
            Declare o => Line(sight, o, Words.Of(o.Stance, null, Side(sight, o.About), ""), "Heard by all", null),
            _ => throw new ArgumentException($"no text for {order.GetType().Name}", nameof(order)),
        };
    }

    private static OrderLine Moved(Sight sight, Order order, CityId from, CityId to, string text, int men, string verb)
    {
        int a = sight.Scenario.IndexOf(from), b = sight.Scenario.IndexOf(to);
        bool known = a >= 0 && b >= 0;
        Way? way = !known ? null : order is Advance
            ? Advance.Road(sight, a, b) is { } leg ? new Way([leg.Route], [a, b], leg.Km) : null
            : sight.Find(a, b, WayUse.March);
        int arrives = sight.Turn + (way is null ? 0 : sight.TurnsOn(way));
        string detail = way is null ? "No open way" : $"{verb} turn {arrives}";
        return new OrderLine(
            Rulebook.KindOf(order), Words.Of(Rulebook.KindOf(order)), text, detail, order is Withdraw ? from : to, from, to,
            way is null ? [] : sight.Ids(way), $"{Words.Number(men)} · turn {arrives}", Rulebook.Cost(sight, order));
    }

    private static OrderLine Evacuated(Sight sight, Evacuate order)
    {
        int a = sight.Scenario.IndexOf(order.City), b = sight.Scenario.IndexOf(order.To);
        Way? way = a >= 0 && b >= 0 ? sight.ConvoyWay(a, b) : null;
        string people = Words.Number(Math.Max(0, order.Lots) * sight.Figures.PeoplePerLot);
        string asked = way is null ? "No open corridor"
            : EvacuationChoices.Consents(sight, way) is { Count: > 0 } consents
                ? $"Passage asked of {Words.List([.. consents.Select(c => sight.Scenario.Faction(c.Faction).Name)])}"
                : "No hostile force known on the way";
        return new OrderLine(
            OrderKind.Evacuate, Words.Of(OrderKind.Evacuate), $"{City(sight, order.City)} to {City(sight, order.To)}, up to {people} people",
            asked + (order.FamiliesFirst ? ". Soldiers' families first" : ""), order.City, order.City, order.To,
            way is null ? [] : sight.Ids(way), people, Rulebook.Cost(sight, order));
    }

    private static OrderLine Requested(Sight sight, RequestSupport order)
    {
        string where = order.Where is { } city ? $" at {City(sight, city)}" : "";
        string text = $"{Side(sight, order.Power)}: {Words.Amount(order.What, order.Amount)}{where}";
        return Line(sight, order, text, $"Answered in turn {sight.Turn + 1}", order.Where);
    }

    private static OrderLine Answered(Sight sight, AnswerRequest order)
    {
        if (sight.Negotiation(order.Request) is not { } negotiation) return Line(sight, order, $"{order.Answer}", "No such request", null);
        FactionId other = negotiation.Power == sight.Faction ? negotiation.Asker : negotiation.Power;
        int amount = order.Answer == Answer.Counter ? order.Amount : negotiation.Amount;
        string text = $"{order.Answer}: {Side(sight, other)}, {Words.Amount(negotiation.Kind, amount)}";
        return Line(sight, order, text, "Read by the other side when the turn is played", negotiation.Where);
    }

    private static OrderLine AnsweredBargain(Sight sight, AnswerBargain order)
    {
        if (sight.Bargain(order.Bargain) is not { } open || sight.Faction is not { } self) return Line(sight, order, $"{order.Answer}", "No such offer", null);
        FactionId other = open.Other(self);
        bool counter = order.Answer == Answer.Counter;
        string terms = $"{Given(sight, counter ? order.Gives : open.GivenBy(self))} for {Given(sight, counter ? order.Wants : open.GivenBy(other))}";
        return Line(sight, order, $"{order.Answer}: {Side(sight, other)}, {terms}", "Read by the other side when the turn is played", null);
    }

    private static string Given(Sight sight, IReadOnlyList<Pledge>? pledges) => Words.Of(sight.Scenario, pledges ?? []);

    private static OrderLine Struck(Sight sight, Strike order)
    {
        string route = order.Route is { } id && sight.Scenario.IndexOf(id) >= 0
            ? $"{City(sight, sight.Scenario.Route(id).A)}–{City(sight, sight.Scenario.Route(id).B)}" : order.Route?.Value ?? "";
        string what = order.Aim switch
        {
            StrikeAim.Approach => $"Columns moving on {City(sight, order.City)}",
            StrikeAim.City => $"Forces in {City(sight, order.City)}",
            StrikeAim.Road => $"Road {route}",
            StrikeAim.Crossing => $"Crossing {route}",
            _ => $"Convoys on {route}",
        };
        return Line(sight, order, what, Words.Count(order.Points, "air point"), order.City) with { Way = order.Route is { } r ? [r] : [] };
    }

    private static string Terms(Sight sight, NegotiateHandover order)
    {
        var terms = new List<string>();
        if (order.SafePassage) terms.Add("safe passage");
        if (order.Amnesty) terms.Add("amnesty");
        if (order.Guarantor is { } guarantor) terms.Add($"guaranteed by {Side(sight, guarantor)}");
        return terms.Count == 0 ? "No terms" : Words.Capital(Words.List(terms));
    }

    private static string Held(Sight sight, Hold order)
    {
        int city = sight.Scenario.IndexOf(order.City);
        return order.Posture switch
        {
            Posture.DigIn when city >= 0 && sight.Fort(city) >= 0 => $"Fortification {sight.Fort(city)} to {sight.Fort(city) + 1} in turn {sight.Turn}",
            Posture.Open when city >= 0 => sight.OpenNote(city),
            Posture.TurnAway => "Nobody from places of others is taken in this turn",
            Posture.Rest => $"Momentum +{sight.Figures.TempoRest} in turn {sight.Turn}",
            _ => $"Clear orders in turn {sight.Turn}",
        };
    }

    private static string Posted(Posture posture) => posture switch { Posture.DigIn => "dig in", Posture.Rest => "rest", Posture.Open => "open", Posture.TurnAway => "close the shelter", _ => "stand" };

    private static string Hidden(Sight sight, string id)
    {
        foreach (SecretDefinition secret in sight.Secrets())
        {
            if (secret.Id == id) return secret.Text;
        }
        return id;
    }

    private static OrderLine Line(Sight sight, Order order, string text, string detail, CityId? city) =>
        new(Rulebook.KindOf(order), Words.Of(Rulebook.KindOf(order)), text, detail, city, null, null, [], "", Rulebook.Cost(sight, order));

    private static string City(Sight sight, CityId? city) =>
        city is not { } id ? "" : sight.Scenario.IndexOf(id) is >= 0 and var at ? sight.Scenario.Cities[at].Name : id.Value;

    private static string Side(Sight sight, FactionId? faction) =>
        faction is not { } id ? "" : sight.Scenario.IndexOf(id) is >= 0 and var at ? sight.Scenario.Factions[at].Name : id.Value;
}
