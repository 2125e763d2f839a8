namespace Wargame.Rules;

// What a seat can ask of the powers, and what waits for its answer.
public static partial class Rulebook
{
    /// <summary>Powers that give this seat something, and requests that wait for its answer.</summary>
    public static SupportOptions Support(Sight sight, IReadOnlyList<Order> sheet)
    {
        ArgumentNullException.ThrowIfNull(sight);
        var soFar = new SheetSoFar(sight, sheet);
        return new SupportOptions { Powers = SupportDesk.Powers(sight, soFar), Waiting = SupportDesk.Waiting(sight, soFar), Transits = [.. sight.Transits()],
            Answerable = [.. sight.Scenario.Factions.Where(f => sight.Self >= 0 && Rulebook.Check(sight, soFar, new Retaliate(f.Id)) is null).Select(f => f.Id)], Bargains = BargainDesk.Of(sight, soFar) };
    }
}

/// <summary>Makes the support dialogue's records from a sight.</summary>
internal static class SupportDesk
{
    public static List<PowerOptions> Powers(Sight sight, SheetSoFar sheet)
    {
        var powers = new List<PowerOptions>();
        foreach (FactionDefinition faction in sight.Scenario.Factions)
        {
            if (sight.Faction is { } self && faction.Id != self && Power(sight, sheet, faction) is { } power) powers.Add(power);
        }
        return powers;
    }

    public static List<WaitingRequest> Waiting(Sight sight, SheetSoFar sheet)
    {
        var waiting = new List<WaitingRequest>();
        foreach (SupportCase negotiation in sight.Negotiations())
        {
            if (AnswerRequest.WaitsFor(sight, negotiation)) waiting.Add(Waiting(sight, sheet, negotiation));
        }
        return waiting;
    }

    public static PowerOptions? Power(Sight sight, SheetSoFar sheet, FactionDefinition power)
    {
        if (power.Patron is not { } patron) return null;
        var kinds = patron.Gives.Where(o => o.To.Contains(sight.Faction!.Value)).Select(o => Kind(sight, sheet, power, o)).ToList();
        var history = sight.Negotiations().Where(n => n.Asker == sight.Faction && n.Power == power.Id).ToList();
        if (kinds.Count == 0 && history.Count == 0) return null;
        // What a power gives first of all is what it stands for.
        int interest = patron.Gives.Where(o => o.To.Contains(sight.Faction!.Value)).Select(o => o.Interest).FirstOrDefault();
        return new PowerOptions
        {
            Power = power.Id,
            Stance = Stance(sight, power, interest),
            Capacity = sight.Capacity(sight.Scenario.IndexOf(power.Id)),
            DrainedBy = patron.DrainedBy,
            Kinds = kinds,
            History = history,
        };
    }

    public static SupportKindOptions Kind(Sight sight, SheetSoFar sheet, FactionDefinition power, SupportOffer offer)
    {
        bool needsPlace = RequestSupport.NeedsPlace(offer.Kind);
        List<SupportPlace> places = needsPlace ? Places(sight, offer) : [];
        CityId? first = places.FirstOrDefault(p => p.Refusal is null)?.City;
        var order = new RequestSupport(power.Id, offer.Kind, offer.Most, first, []);
        return new SupportKindOptions
        {
            Kind = offer.Kind,
            Title = Words.Of(offer.Kind),
            Unit = Unit(offer.Kind),
            Most = offer.Most,
            Step = Step(offer),
            NeedsPlace = needsPlace,
            Places = places,
            Terms = Terms(sight, offer, true),
            Answers = sight.Turn + 1,
            Works = Serves(sight, offer),
            Cost = offer.Cost,
            Note = offer.Note,
            Refusal = Rulebook.Check(sight, sheet, order),
        };
    }

    public static WaitingRequest Waiting(Sight sight, SheetSoFar sheet, SupportCase negotiation)
    {
        bool power = negotiation.Power == sight.Faction;
        SupportOffer offer = Bonds.Offer(sight.Scenario, negotiation)!;
        return new WaitingRequest
        {
            Case = negotiation,
            With = power ? negotiation.Asker : negotiation.Power,
            AsPower = power,
            Text = OnTheTable(sight.Scenario, negotiation, offer),
            Most = offer.Most,
            Step = Step(offer),
            Terms = Terms(sight, offer, !power),
            // Nobody has to be waited for any more.
            Works = Serves(sight, offer) - 1,
            Cost = power ? AnswerRequest.CostOf(offer, negotiation.Amount) : 0,
            Advice = power ? Advice(sight, negotiation, offer) : [],
            Refusal = Rulebook.Check(sight, sheet, new AnswerRequest(negotiation.Number, Answer.Grant, 0, [], "")),
        };
    }

    public static SupportPlace PlaceFor(Sight sight, SupportOffer offer, int city)
    {
        Scenario scenario = sight.Scenario;
        int works = Serves(sight, offer);
        Refusal? refusal = RequestSupport.PlaceFor(sight, offer.Kind, city);
        if (offer.Enters is not { } enters || offer.Kind is SupportKind.AirStrikes or SupportKind.Intelligence)
        {
            string note = offer.Kind == SupportKind.AirStrikes ? "By air: no road can be cut." : "Needs no way.";
            return new SupportPlace(scenario.Cities[city].Id, offer.Enters, [], 0, works, note, refusal);
        }
        int gate = scenario.IndexOf(enters);
        string name = scenario.Cities[gate].Name;
        Way? inside = sight.Find(gate, city, WayUse.March);
        Way? outside = offer.From is { } from ? sight.Find(scenario.IndexOf(from), gate, WayUse.Delivery) : null;
        if (inside is null || (offer.From is not null && outside is null))
        {
            string broken = inside is null ? sight.Obstacle(gate, city, WayUse.March) : sight.Obstacle(scenario.IndexOf(offer.From!.Value), gate, WayUse.Delivery);
            refusal ??= new Refusal(RefusalCode.OutOfReach, $"From {name}, {broken}.", "Name another place, or ask when the way is open.");
            return new SupportPlace(scenario.Cities[city].Id, enters, [], 0, works, $"Through {name}", refusal);
        }
        IEnumerable<RouteId> way = (outside is null ? [] : sight.Ids(outside)).Concat(sight.Ids(inside));
        int km = inside.Km + (outside?.Km ?? 0);
        string origin = offer.From is { } source && scenario.City(source).Class != PlaceClass.OffMap ? $"From {scenario.City(source).Name}, " : "";
        string route = inside.Km == 0 && origin.Length == 0 ? $"Lands at {name}"
            : $"{(origin.Length > 0 ? origin : $"Through {name}, ")}{(inside.Km > 0 ? sight.NameOf(inside) : "by road")}, {km} km. A cut on this way stops it";
        return new SupportPlace(scenario.Cities[city].Id, enters, [.. way], km, works, route, refusal);
    }

    public static string Stance(Sight sight, FactionDefinition power, int interest)
    {
        int bars = sight.Capacity(sight.Scenario.IndexOf(power.Id));
        string strain = bars switch { <= 0 => "nothing left", <= 2 => "stretched", <= 3 => "busy", _ => "free to act" };
        int refused = sight.Negotiations().Count(n => n.Power == power.Id && n.Asker == sight.Faction && n.State == SupportState.Refused);
        string memory = refused switch { 0 => "", 1 => " · refused once", 2 => " · refused twice", _ => $" · refused {refused} times" };
        return $"Stance {Words.Signed(interest)} · {strain}{memory}";
    }

    public static string Unit(SupportKind kind) => kind switch
    {
        SupportKind.Troops => "men",
        SupportKind.AirStrikes => "strike points",
        _ => "",
    };

    public static int Step(SupportOffer offer) => offer.Most >= 1000 ? 100 : offer.Most >= 100 ? 50 : 1;

    private static List<SupportPlace> Places(Sight sight, SupportOffer offer)
    {
        var places = new List<SupportPlace>();
        for (int c = 0; c < sight.Scenario.Cities.Length; c++)
        {
            if (Lists(sight, offer, c)) places.Add(PlaceFor(sight, offer, c));
        }
        return [.. places.OrderBy(p => p.Refusal is null ? 0 : 1).ThenBy(p => Away(sight, offer.Kind, sight.Scenario.IndexOf(p.City))).ThenBy(p => p.Km)];
    }

    /// <summary>A place is on the list of those that can be named.</summary>
    public static bool Lists(Sight sight, SupportOffer offer, int city) => RequestSupport.ComesTo(sight, offer.Kind, city) && Works(sight, offer, city);

    /// <summary>The support has something to work on where it comes to: strikes need an enemy in or next to the place.</summary>
    public static bool Works(Sight sight, SupportOffer offer, int city) =>
        offer.Kind != SupportKind.AirStrikes || Strike.HostileAt(sight, city) || GarrisonChoices.HostileNextTo(sight, city) is not null;

    /// <summary>Length of the way to a listed place, kilometres, as <see cref="PlaceFor"/> tells it; null where no way leads there.</summary>
    public static int? Reach(Sight sight, SupportOffer offer, int city)
    {
        if (offer.Enters is not { } enters || offer.Kind is SupportKind.AirStrikes or SupportKind.Intelligence) return 0;
        int gate = sight.Scenario.IndexOf(enters);
        int? inside = sight.Length(gate, city, WayUse.March);
        if (inside is null || offer.From is not { } from) return inside;
        return sight.Length(sight.Scenario.IndexOf(from), gate, WayUse.Delivery) is { } outside ? inside + outside : null;
    }

    /// <summary>
    /// First turn in which support serves that is asked for now and granted: it lands as that turn opens, however far inside it goes. Strike
    /// points that land are for the turn that is planned next.
    /// </summary>
    public static int Serves(Sight sight, SupportOffer offer) => sight.Turn + 1 + offer.Delay + (offer.Kind == SupportKind.AirStrikes ? 1 : 0);

    // Strikes are wanted where one's own place is fought over or threatened, reports where the enemy is near; the rest goes by distance.
    public static int Away(Sight sight, SupportKind kind, int city) => kind switch
    {
        SupportKind.AirStrikes => (sight.Friendly(city) ? 0 : 4) + (sight.Contender(city) >= 0 ? 0 : 2)
            + (sight.Scenario.Cities[city].Class is PlaceClass.Capital or PlaceClass.City ? 0 : 1),
        SupportKind.Intelligence => sight.Friendly(city) ? 2 : NegotiateHandover.Threatens(sight, city) ? 0 : 1,
        _ => 0,
    };

    private static List<TermChoice> Terms(Sight sight, SupportOffer offer, bool asAsker) =>
        [.. offer.Terms.Select(t => new TermChoice(
            t.Id, t.Text, t.Worth, Costs(sight.Scenario, t), t.City, t.Amount, asAsker ? RequestSupport.CanHonour(sight, t) : null))];

    private static string Costs(Scenario scenario, TermDefinition term)
    {
        string place = term.City is { } city ? scenario.City(city).Name : "";
        return term.Effect switch
        {
            TermEffect.KeepGarrison => $"{Words.Number(term.Amount)} men must stay in {place}",
            TermEffect.Cohesion => $"Your cohesion −{term.Amount}",
            TermEffect.Legitimacy => $"Your legitimacy −{term.Amount}",
            TermEffect.HoldPlace => $"{place} must not be given up for {Words.Count(term.Amount, "turn")}",
            TermEffect.NoStrikes => $"No strikes for {Words.Count(term.Amount, "turn")}",
            TermEffect.BreakWith => $"{(term.Other is { } other ? scenario.Faction(other).Name : "The other")} is your ally no more; your cohesion −{term.Amount}",
            _ => "",
        };
    }

    private static string OnTheTable(Scenario scenario, SupportCase negotiation, SupportOffer offer)
    {
        bool countered = negotiation.State == SupportState.Countered;
        string who = scenario.Faction(countered ? negotiation.Power : negotiation.Asker).Name;
        string where = negotiation.Where is { } city ? $" at {scenario.City(city).Name}" : "";
        var terms = offer.Terms.Where(t => negotiation.Terms.Contains(t.Id)).Select(t => t.Text).ToList();
        string inReturn = terms.Count > 0 ? $" In return: {Words.List(terms)}." : " Nothing in return.";
        return $"{who} {(countered ? "offers" : "asks for")} {Words.Amount(negotiation.Kind, negotiation.Amount)}{where}.{inReturn}";
    }

    private static List<CardLine> Advice(Sight sight, SupportCase negotiation, SupportOffer offer) =>
        SupportReckoning.Lines(offer, negotiation.Amount, negotiation.Terms, Facts(sight, negotiation));

    /// <summary>The figures of a power's reckoning, from what it can know: of the asker's cohesion only the band that outsiders see.</summary>
    public static SupportReckoning.Facts Facts(Sight sight, SupportCase negotiation)
    {
        int asker = sight.Scenario.IndexOf(negotiation.Asker);
        Band cohesion = sight.CohesionBand(asker);
        List<SupportCase> cases = sight.Cases;
        // What the asker's word counts for in public is not known to the power; what it has lost and what it was told before is.
        int repeats = 0, rivals = 0;
        FactionId power = negotiation.Power;
        foreach (SupportCase n in cases)
        {
            if (n.State == SupportState.Asked && n.Number != negotiation.Number && n.Power == power) rivals++;
            if (n.State == SupportState.Refused && n.Number < negotiation.Number && n.Kind == negotiation.Kind && n.Asker == negotiation.Asker
                && n.Power == power && negotiation.Amount >= n.Amount && n.Terms.SequenceEqual(negotiation.Terms)) repeats++;
        }
        bool lost = false;
        foreach (int c in sight.Scenario.Board.GreatPlaces(asker)) lost |= sight.Controller(c) != asker;
        return new SupportReckoning.Facts(
            (cohesion.Low + cohesion.High) / 2, 0, sight.PromisesBroken(asker), sight.Pool, repeats, rivals, SupportReckoning.Met(cases, negotiation), 0, lost,
            sight.With(asker) == Relation.Neutral && Bonds.Broken(sight.Scenario, cases, negotiation.Asker, negotiation.Power));
    }
}
