using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>injects.yaml: events that come with the scenario; control may hold, skip or change them.</summary>
internal static class InjectsSection
{
    public static FileKind File { get; } = new("injects.yaml", false, "Events that come with the scenario; control may hold, skip or change each.", Read)
    {
        Declares = [("injects", n => n.Injects)],
    };

    private static void Read(Fields file, Draft draft)
    {
        string source = file.Source();
        var at = new Dictionary<string, Fields>(StringComparer.Ordinal);
        draft.Injects = [.. file.Items("injects", 300, typeof(Inject), "The events.").Select(item => Inject(item, source, at))];
        foreach (ImmutableArray<string> circle in ConditionCycles.Of(draft.Injects))
        {
            at[circle[0]].Refuse(at[circle[0]].Node("when"), $"events wait for each other: {string.Join(" waits for ", circle)}", "conditions without a circle");
        }
        file.Close();
    }

    private static InjectDefinition Inject(Fields item, string source, Dictionary<string, Fields> at)
    {
        ImmutableArray<FactionId> secretFor = item.FactionsOr("secretFor");
        var content = new Inject(
            item.Text("title", 120), item.Text("text", 1500), item.TextOr("from", "", 80), item.FactionsOr("audience"),
            item.TextOr("secretText", "", 1500), secretFor, [.. item.ItemsOr("effects", 40, typeof(InjectEffect)).Select(Effect)]);
        Condition? when = ConditionSection.Read(item);
        string id = item.Slug("id", "Name of the event.");
        var inject = new InjectDefinition(id, Turn(item), content)
        {
            When = when,
            Again = item.IntOr("again", 1, HeadSection.MostTurns, 0, "Turns after which it may come again, for an event with a condition.", "it comes once"),
        };
        at.TryAdd(id, item);
        if (inject.Again > 0 && when is null) item.Refuse(item.Node("again"), "the event would come again without a condition", "a condition under 'when'");
        item.Source(source);
        if (content.SecretText.Length > 0 && secretFor.Length == 0)
        {
            item.Refuse(item.Node("secretText"), "a secret text for nobody", "'secretFor' with at least one faction");
        }
        item.Close();
        return inject;
    }

    // An event has its turn, or waits for its condition from the first turn on.
    private static int Turn(Fields item)
    {
        const string note = "Turn at whose opening it is due; with `when`, the first turn in which it may come. Without `when` it must stand.";
        if (item.Probing || item.Has("turn") || item.Has("when")) return item.TurnOr("turn", 1, note);
        return item.Turn("turn", note);
    }

    private static InjectEffect Effect(Fields item)
    {
        InjectEffectKind kind = item.Kind<InjectEffectKind>("kind");
        (bool faction, bool city, bool route, int low, int high) = kind switch
        {
            InjectEffectKind.Cohesion or InjectEffectKind.Legitimacy => (true, false, false, -500, 500),
            InjectEffectKind.Pool => (true, false, false, -20, 20),
            InjectEffectKind.Morale => (true, true, false, -500, 500),
            InjectEffectKind.CutRoute => (false, false, true, 1, 60),
            InjectEffectKind.OpenRoute => (false, false, true, 0, 0),
            InjectEffectKind.Fear => (false, true, false, -800, 800),
            _ => (true, true, false, 1, 100_000),
        };
        // Only the keys that the kind uses are known, so that a route in an effect on morale is refused as a mistake.
        var effect = new InjectEffect(
            kind, faction ? item.Faction("faction") : null, city ? item.City("city") : null, route ? item.Route("route") : null,
            high == 0 ? 0 : item.Int("amount", low, high));
        item.Close();
        return effect;
    }
}
