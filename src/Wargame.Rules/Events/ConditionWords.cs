namespace Wargame.Rules;

/// <summary>Says what an event waits for, and how each part of it stands.</summary>
public static class ConditionWords
{
    /// <summary>The condition as a clause, e.g. "Homs has fallen and the turn is 3 or later".</summary>
    public static string Say(Scenario scenario, Condition condition)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return condition switch
        {
            AllOf all => Join(scenario, all.Of, " and "),
            AnyOf any => Join(scenario, any.Of, " or "),
            NotSo not => $"not ({Say(scenario, not.Of)})",
            TurnWithin { To: >= int.MaxValue } turn => $"the turn is {turn.From} or later",
            TurnWithin turn => turn.From == turn.To ? $"the turn is {turn.From}" : $"the turn is {turn.From} to {turn.To}",
            PlaceHeldBy held => $"{scenario.Faction(held.By).Name} {scenario.Faction(held.By).Form("holds", "hold")} {scenario.City(held.City).Name}",
            PlaceFallen fallen => $"{scenario.City(fallen.City).Name} has changed hands",
            IndexWithin index => $"{Index(index.Index)} of {scenario.Faction(index.Faction).Name} is {Range(index)}",
            HasCollapsed collapsed => $"{scenario.Faction(collapsed.Faction).Name} {scenario.Faction(collapsed.Faction).Form("has", "have")} collapsed",
            CorridorIsCut cut => $"the corridor {Name(scenario, cut.Corridor)} is cut",
            HarmAbove harm => $"more than {Words.Number(harm.Above)} civilians killed or wounded{Where(scenario, harm)}",
            DisplacedAbove displaced => $"more than {Words.Number(displaced.Above)} people displaced",
            EventPlayed played => $"\"{Title(scenario, played.Event)}\" was played{(played.Ago > 1 ? $" {Words.Count(played.Ago, "turn")} ago or earlier" : "")}",
            ByChance chance => $"a chance of {chance.Permille} in 1,000",
            _ => condition.GetType().Name,
        };
    }

    /// <summary>Each part of a condition with how it stands, for the card of its event.</summary>
    internal static IReadOnlyList<CardInput> Parts(World world, string eventId, Condition condition)
    {
        var parts = new List<CardInput>();
        int chances = 0;
        Collect(world, eventId, condition, parts, ref chances);
        return parts;
    }

    private static void Collect(World world, string id, Condition condition, List<CardInput> parts, ref int chances)
    {
        switch (condition)
        {
            case AllOf all:
                foreach (Condition part in all.Of) Collect(world, id, part, parts, ref chances);
                break;
            case AnyOf any:
                foreach (Condition part in any.Of) Collect(world, id, part, parts, ref chances);
                break;
            case NotSo not:
                Collect(world, id, not.Of, parts, ref chances);
                break;
            case ByChance chance:
                int rolled = ConditionTest.Rolled(world, id, ++chances);
                parts.Add(new CardInput(Sentence(Say(world.Scenario, chance)), null, $"{(rolled < chance.Permille ? "yes" : "no")}, rolled {rolled}", "dice"));
                break;
            default:
                parts.Add(new CardInput(Sentence(Say(world.Scenario, condition)), null, (ConditionTest.Holds(world, condition) ? "yes" : "no") + Measured(world, condition), "true state"));
                break;
        }
    }

    private static string Measured(World world, Condition condition) => condition switch
    {
        TurnWithin => $", turn {world.Turn}",
        IndexWithin index => $", {ConditionTest.Value(world, index)}",
        HarmAbove harm => $", {Words.Number(ConditionTest.Harm(world, harm))}",
        DisplacedAbove => $", {Words.Number(Humanitarian.DisplacedIn(world))}",
        _ => "",
    };

    private static string Join(Scenario scenario, IReadOnlyList<Condition> parts, string word) =>
        string.Join(word, parts.Select(p => p is AllOf or AnyOf && parts.Count > 1 ? $"({Say(scenario, p)})" : Say(scenario, p)));

    private static string Range(IndexWithin index) =>
        index.Above < 0 ? $"below {index.Below}" : index.Below == int.MaxValue ? $"above {index.Above}" : $"above {index.Above} and below {index.Below}";

    private static string Where(Scenario scenario, HarmAbove harm) =>
        (harm.By is { } by ? $" by the doing of {scenario.Faction(by).Name}" : "") + (harm.City is { } city ? $" in {scenario.City(city).Name}" : "");

    private static string Name(Scenario scenario, string corridor) => scenario.Corridors.FirstOrDefault(c => c.Id == corridor)?.Name ?? corridor;
    private static string Title(Scenario scenario, string id) => scenario.Injects.FirstOrDefault(i => i.Id == id)?.Content.Title ?? id;
    private static string Index(FactionIndex index) => index switch { FactionIndex.Pool => "the pool", _ => index.ToString().ToLowerInvariant() };
    private static string Sentence(string clause) => char.ToUpperInvariant(clause[0]) + clause[1..];
}
