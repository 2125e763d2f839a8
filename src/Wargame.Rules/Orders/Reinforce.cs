namespace Wargame.Rules;

/// <summary>Men move from one own place to another by road, taking time and transport, thinning out what they leave (system 4).</summary>
/// <param name="From">Own place that they leave.</param>
/// <param name="To">Own or allied place, or a contested one where the faction stands.</param>
/// <param name="Men">How many, 100 and up.</param>
public sealed record Reinforce(CityId From, CityId To, int Men) : Order(OrderKind.Reinforce)
{
    /// <summary>Transport lots that so many men take.</summary>
    public static int LotsFor(RuleParameters figures, int men)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return men <= 0 ? 0 : (men + figures.MenPerLot - 1) / figures.MenPerLot;
    }

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Reinforce order)
    {
        if ((Refusals.Place(sight, order.From) ?? Refusals.Place(sight, order.To)) is { } unknown) return unknown;
        Scenario scenario = sight.Scenario;
        int from = scenario.IndexOf(order.From), to = scenario.IndexOf(order.To);
        string name = scenario.Cities[to].Name;
        if (from == to) return new(RefusalCode.OutOfReach, $"The men stand in {name} already.", "Choose another place to send them to.");
        if (!sight.Friendly(to) && sight.Men(to) == 0)
        {
            return new(RefusalCode.NotYours, $"{name} is neither yours nor an ally's.", "Advance on it, or send the men to a place of your own.");
        }
        if (Refusals.Men(sight, sheet, order.From, order.Men) is { } men) return men;
        if (sight.CutOff(to) > 0 && sight.CutOff(from) <= 0)
        {
            return new(RefusalCode.OutOfReach, $"{name} is cut off: no reinforcement gets in.", "Open a road to it first.", Clauses.CutOff);
        }
        // A way back is as long as the way there, and who chooses where men come from has looked from where they go.
        if (sight.Length(to, from, WayUse.March) is null) return Refusals.NoWay(sight, order.From, order.To);
        return Refusals.Transport(sheet, LotsFor(sight.Figures, order.Men));
    }
}
