using System.Collections.Immutable;
using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary>How a set of games is played: a doctrine for each seat, what is taken off whose sheets, and which powers' answers are fixed.</summary>
/// <param name="Doctrines">By faction, in scenario order.</param>
internal sealed record LineUp(IReadOnlyList<DoctrineDefinition> Doctrines)
{
    /// <summary>Kinds of orders that are taken off, by position of the faction.</summary>
    public IReadOnlyDictionary<int, ImmutableArray<OrderKind>> Without { get; init; } = new Dictionary<int, ImmutableArray<OrderKind>>();
    /// <summary>What a power says to every request, by its position.</summary>
    public IReadOnlyDictionary<int, Answer> Answers { get; init; } = new Dictionary<int, Answer>();

    /// <summary>The way that a scenario's file describes.</summary>
    public static LineUp Of(Scenario scenario, PlayDefinition play) => new(SelfPlay.Doctrines(scenario, play.Doctrines))
    {
        Without = play.Without.ToDictionary(w => scenario.IndexOf(w.Key), w => w.Value),
    };

    /// <summary>The same with one kind of order taken off one faction's sheets.</summary>
    public LineUp Lacking(int faction, OrderKind kind) => this with { Without = new Dictionary<int, ImmutableArray<OrderKind>>(Without) { [faction] = [kind] } };

    /// <summary>The same with one power's answers fixed.</summary>
    public LineUp Answering(int power, Answer answer) => this with { Answers = new Dictionary<int, Answer>(Answers) { [power] = answer } };

    /// <summary>The sheets of a turn as this way lets them stand. A roll belongs to its subject, so what is taken off moves no other roll.</summary>
    public TurnInputs Apply(World world, TurnInputs inputs)
    {
        if (Without.Count == 0 && Answers.Count == 0) return inputs;
        var sheets = new List<Sheet>(inputs.Sheets.Count);
        for (int f = 0; f < inputs.Sheets.Count; f++) sheets.Add(Sheet(world, f, inputs.Sheets[f]));
        return inputs with { Sheets = sheets };
    }

    private Sheet Sheet(World world, int faction, Sheet sheet)
    {
        if (Without.TryGetValue(faction, out ImmutableArray<OrderKind> kinds))
        {
            sheet = sheet with { Orders = [.. sheet.Orders.Where(o => !kinds.Contains(Rulebook.KindOf(o)))] };
        }
        if (!Answers.TryGetValue(faction, out Answer answer)) return sheet;
        IEnumerable<Order> fixedAnswers = world.Support
            .Where(c => c.State == SupportState.Asked && c.Power == sheet.Faction)
            .Select(c => new AnswerRequest(c.Number, answer, 0, [], ""));
        return sheet with { Orders = [.. sheet.Orders.Where(o => !Power(world, o)), .. fixedAnswers] };
    }

    // An answer given as a power; answers to counter-offers stay the seat's own.
    private static bool Power(World world, Order order) =>
        order is AnswerRequest answer && world.Support.Exists(c => c.Number == answer.Request && c.State == SupportState.Asked);
}
