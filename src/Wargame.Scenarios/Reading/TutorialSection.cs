using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>tutorial.yaml: steps that lead one person through the interface.</summary>
internal static class TutorialSection
{
    public static FileKind File { get; } = new("tutorial.yaml", false, "Steps that lead one person through the interface; such a scenario is offered as a tutorial.", Read)
    {
        Of = typeof(TutorialDefinition),
        Declares = [("steps", _ => null)],
    };

    private static void Read(Fields file, Draft draft)
    {
        FactionId seat = file.Faction("seat");
        draft.Tutorial = new TutorialDefinition(seat, [.. file.Items("steps", 60, typeof(TutorialStep)).Select(Step)]);
        file.Close();
    }

    private static TutorialStep Step(Fields item)
    {
        string id = item.Slug("id"), title = item.Text("title", 60), text = item.Text("text", 700);
        TutorialUntil until = item.Kind<TutorialUntil>("until");
        bool place = until == TutorialUntil.Chosen;
        var step = new TutorialStep(
            id, title, text, item.WordsOr<TutorialPoint>("points"), place ? item.City("city") : item.CityOr("city"), until,
            until is TutorialUntil.Composing or TutorialUntil.Filed ? item.Word<OrderKind>("order") : null,
            until == TutorialUntil.Planning ? item.Turn("turn") : 0);
        item.Close();
        return step;
    }
}
