namespace Wargame.Rules;

/// <summary>What a garrison with clear orders does.</summary>
public enum Posture
{
    /// <summary>Stand: will and morale rise.</summary>
    Stand,
    /// <summary>Dig in: the fortification grows by a level.</summary>
    DigIn,
    /// <summary>Rest: tempo and morale rise.</summary>
    Rest,
    /// <summary>Open the works or the dam: the hazard comes in, or is let go (system 21).</summary>
    Open,
    /// <summary>Turn people from places of others away: shelter is kept for one's own (system 21).</summary>
    TurnAway,
}

/// <summary>Gives a garrison clear orders; costs a command point (system 5).</summary>
/// <param name="City">Place where own men stand.</param>
/// <param name="Posture">Stand, dig in or rest.</param>
public sealed record Hold(CityId City, Posture Posture) : Order(OrderKind.Hold)
{
    /// <summary>Highest level of fortification.</summary>
    public const int MostFort = 4;

    internal override bool Repeats(Order other) => other is Hold o && o.City == City;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Hold order)
    {
        if (Refusals.Place(sight, order.City) is { } unknown) return unknown;
        int city = sight.Scenario.IndexOf(order.City);
        string name = sight.Scenario.Cities[city].Name;
        if (!Enum.IsDefined(order.Posture)) return new(RefusalCode.UnknownName, "No such posture.", "Choose what is on the list.");
        if (sight.Men(city) == 0) return new(RefusalCode.NotYours, $"You have no men in {name}.", "Choose a place where your men stand.");
        if (sheet.Repeats(order))
        {
            return new(RefusalCode.AlreadyOrdered, $"The garrison of {name} has clear orders already.", "Change the other order instead.");
        }
        if (sheet.CommandLeft < 1)
        {
            return new(RefusalCode.NoCommand, $"All {sight.CommandPoints} command points are used.", "Remove another hold order, or leave this garrison to itself.");
        }
        if (order.Posture == Posture.TurnAway)
        {
            return sight.Holds(city) && sight.Scenario.Cities[city].Shelter > 0 ? null
                : new(RefusalCode.NotYours, $"{name} has no shelter of yours to close.", "Close the shelter of a place that you hold.");
        }
        if (order.Posture == Posture.Open)
        {
            return sight.Opens(city) && sight.Friendly(city) ? null
                : new(RefusalCode.OutOfReach, $"Nothing in {name} can be opened by you.", "Choose a place of your side whose works can be opened.");
        }
        if (order.Posture != Posture.DigIn) return null;
        if (!sight.Holds(city) && !(sight.HazardComes(city) && sight.Friendly(city))) return new(RefusalCode.NotYours, $"{name} is not yours to fortify.", "Order the men to stand or rest.");
        if (sight.CrewFor(city) is var crew && sight.Men(city) < crew)
        {
            return new(RefusalCode.TooFewMen, $"It takes {Words.Number(crew)} men to raise the works of {name}.", "Send more there first, or order them to stand.");
        }
        return sight.Fort(city) < MostFort ? null
            : new(RefusalCode.OutOfRange, $"{name} is fortified to the highest level, {MostFort}.", "Order the garrison to stand.");
    }
}
