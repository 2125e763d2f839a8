namespace Wargame.Rules;

/// <summary>What can be put into a bargain, as a seat can know it.</summary>
internal static class Pledges
{
    /// <summary>Most pledges of one side.</summary>
    public const int Most = 4;
    /// <summary>Most turns for which a bargain binds.</summary>
    public const int MostTurns = 6;

    /// <summary>Refuses a bargain that is empty, too long or too large, or that promises what a side cannot give.</summary>
    public static Refusal? Check(Sight sight, int other, IReadOnlyList<Pledge>? gives, IReadOnlyList<Pledge>? wants, int turns, string? text)
    {
        if (gives is null || wants is null) return new(RefusalCode.UnknownName, "The lists of what is given are missing.", "Send empty lists for nothing.");
        if (gives.Count + wants.Count == 0) return new(RefusalCode.OutOfRange, "The bargain is empty.", "Name what you give, or what you want.");
        if (gives.Count > Most || wants.Count > Most) return new(RefusalCode.OutOfRange, $"Each side names at most {Most} things.", "Take one away.");
        if (turns < 1 || turns > MostTurns) return new(RefusalCode.OutOfRange, $"A bargain binds for 1 to {MostTurns} turns.", $"Name 1 to {MostTurns} turns.");
        if ((text?.Length ?? 0) > AnswerRequest.MostText) return new(RefusalCode.OutOfRange, $"The text is longer than {AnswerRequest.MostText} characters.", "Shorten it.");
        return Twice(gives) ?? Twice(wants) ?? Each(sight, other, gives, own: true) ?? Each(sight, other, wants, own: false);
    }

    private static Refusal? Each(Sight sight, int other, IReadOnlyList<Pledge> pledges, bool own)
    {
        foreach (Pledge pledge in pledges)
        {
            if (Of(sight, other, pledge, own) is { } refusal) return refusal;
        }
        return null;
    }

    private static Refusal? Twice(IReadOnlyList<Pledge> pledges)
    {
        for (int i = 1; i < pledges.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (pledges[i] is { } a && pledges[j] is { } b && a.Kind == b.Kind && a.City == b.City)
                {
                    return new(RefusalCode.AlreadyOrdered, "One thing is named twice.", "Name each thing once.");
                }
            }
        }
        return null;
    }

    /// <summary>Refuses one pledge; <paramref name="own"/> where the seat gives it, else the other side.</summary>
    public static Refusal? Of(Sight sight, int other, Pledge? pledge, bool own)
    {
        Scenario scenario = sight.Scenario;
        if (pledge is null || !Enum.IsDefined(pledge.Kind)) return new(RefusalCode.UnknownName, "No such thing can be given.", "Choose from the list.");
        FactionDefinition giver = scenario.Factions[own ? sight.Self : other];
        string name = scenario.Factions[other].Name;
        switch (pledge.Kind)
        {
            case PledgeKind.Truce:
                return sight.With(other) == Relation.Hostile ? null : new(RefusalCode.NotHostile, $"You are not at war with {name}.", "Leave the truce out.");
            case PledgeKind.Convoys:
                return sight.With(other) == Relation.Hostile ? null : new(RefusalCode.NotHostile, $"{(own ? "You do" : $"{name} {giver.Form("does", "do")}")} not bar convoys here.", "Leave it out.");
            case PledgeKind.Place:
                return PlaceOf(sight, other, pledge, own);
            case PledgeKind.Lots:
                return Amount(pledge, giver.Lots, "transport lot", own ? "You have" : $"{giver.Name} {giver.Form("has", "have")}");
            case PledgeKind.Air:
                return Amount(pledge, giver.AirPoints, "air point", own ? "You have" : $"{giver.Name} {giver.Form("has", "have")}");
            case PledgeKind.SafePassage:
                return new(RefusalCode.NotOnOffer, "Safe passage is promised in the offer to a garrison.", "Offer terms to the garrison.");
            case PledgeKind.Recognition:
                return sight.With(other) != Relation.Allied ? null : new(RefusalCode.NotHostile, $"{name} {scenario.Factions[other].Form("is your ally", "are your allies")}; that is known.", "Leave it out.");
            default:
                return null;
        }
    }

    private static Refusal? Amount(Pledge pledge, int most, string unit, string who) => pledge.Amount >= 1 && pledge.Amount <= most ? null
        : new(RefusalCode.OutOfRange, $"{who} {Words.Count(most, unit)} a turn.", most > 0 ? $"Name 1 to {most}." : "Leave it out.");

    private static Refusal? PlaceOf(Sight sight, int other, Pledge pledge, bool own)
    {
        if (pledge.City is not { } id) return new(RefusalCode.UnknownName, "Which place is meant?", "Choose a place on the map.");
        if (Refusals.Place(sight, id) is { } unknown) return unknown;
        int city = sight.Scenario.IndexOf(id);
        CityDefinition place = sight.Scenario.Cities[city];
        if (place.Class == PlaceClass.OffMap) return new(RefusalCode.OutOfReach, $"{place.Name} lies beyond the border.", "Choose a place inside the country.");
        if (own)
        {
            if (sight.Scenario.Factions[sight.Self].Capital == id) return new(RefusalCode.OutOfRange, "A capital is not given away.", "Choose another place.");
            return sight.Holds(city) ? null : new(RefusalCode.NotYours, $"{place.Name} is not yours to give.", "Choose a place that you hold.");
        }
        if (sight.Controller(city) != other) return new(RefusalCode.NotYours, $"{place.Name} is not held by {sight.Scenario.Factions[other].Name}.", "Choose a place that it holds.");
        return NegotiateHandover.Threatens(sight, city) ? null
            : new(RefusalCode.OutOfReach, $"None of your men stand in {place.Name} or one road from it.", "Bring men next to it first.");
    }
}
