namespace Wargame.Rules.Tests.Cases;

/// <summary>What came of a case.</summary>
/// <param name="Wrong">What did not hold, one line each; empty where the case holds.</param>
/// <param name="Cited">Clauses that its cards, refusals and standings name.</param>
public sealed record Verdict(IReadOnlyList<string> Wrong, IReadOnlyCollection<string> Cited);

/// <summary>Plays a case and says what did not come out as it has to.</summary>
public static class CaseRun
{
    /// <summary>Plays it.</summary>
    public static Verdict Play(Case played)
    {
        var names = new Names(played.Country switch { "river" => SmallRiver.Scenario, "realm" => Realm.Scenario, _ => CaseWar.Scenario });
        var wrong = new List<string>();
        var cited = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            int first = 1;
            foreach (CaseLine line in played.Turns[0].Position.Where(l => l.Text.StartsWith("turn ", StringComparison.Ordinal))) first = Fields.Number(line.Text[5..]);
            var demands = played.Turns.Select((turn, i) => turn.Dice.ConvertAll(l => DiceLines.Read(names, first + i, l.Text))).ToList();
            ulong seed = DiceLines.Seed([.. demands.SelectMany(d => d)]);
            World world = Empty(names.Scenario, seed);
            for (int i = 0; i < played.Turns.Count; i++) world = PlayTurn(names, world, played.Turns[i], demands[i], wrong, cited);
        }
        catch (CaseFault fault)
        {
            wrong.Add(fault.Message);
        }
        return new Verdict(wrong, cited);
    }

    // Holders as at the start, nobody under arms, powers with what the scenario gives them: what the seed draws is taken back.
    private static World Empty(Scenario scenario, ulong seed)
    {
        World world = WorldSetup.Start(scenario, seed);
        world.Forces.Clear();
        foreach (FactionState faction in world.Factions) faction.Pool = world.Scenario.Faction(faction.Id).Patron?.Pool ?? 0;
        return world;
    }

    private static World PlayTurn(Names names, World world, CaseTurn turn, List<DiceLines.Demand> demands, List<string> wrong, SortedSet<string> cited)
    {
        foreach (CaseLine line in turn.Position) At(line, () => PositionLines.Draw(names, world, line.Text));
        // The position was drawn by hand: everybody learns what can be seen of it.
        if (turn.Position.Count > 0) ReportPhase.Tell(world, new Sightings(world.Scenario).Add(world, RoadMap.Of(world), RoadMap.Of(world)));
        foreach (CaseLine line in turn.Checks) At(line, () => wrong.AddRange(Legality.Check(names, world, line, cited).Select(w => $"line {line.Number}: {w}")));
        var orders = new SortedDictionary<int, List<Order>>();
        IReadOnlyList<InjectDefinition> due = ScenarioEvents.Due(world);
        List<Inject> injects = [.. due.Select(d => d.Content)];
        var byDoctrine = new List<FactionId>();
        foreach (CaseLine line in turn.Orders)
        {
            At(line, () =>
            {
                if (line.Text.StartsWith("a doctrine plays ", StringComparison.Ordinal))
                {
                    byDoctrine.Add(names.Faction(line.Text[17..]));
                    return;
                }
                if (OrderLines.IsInject(line.Text))
                {
                    injects.Add(OrderLines.Inject(names, line.Text));
                    return;
                }
                (FactionId faction, Order order) = OrderLines.Read(names, world, line.Text);
                int position = world.Scenario.IndexOf(faction);
                if (!orders.TryGetValue(position, out List<Order>? sheet)) orders[position] = sheet = [];
                sheet.Add(order);
            });
        }
        TurnResult result = Turn.Play(world, new TurnInputs([.. orders.Select(o => new Sheet(world.Scenario.Factions[o.Key].Id, o.Value, byDoctrine.Contains(world.Scenario.Factions[o.Key].Id)))], injects) { Events = [.. due.Select(d => d.Id)] });
        foreach (DiceLines.Demand demand in demands.Where(d => d.Shown))
        {
            Roll roll = world.Dice.TwoDice(demand.Turn, demand.Subject, demand.Purpose);
            if (!result.Cards.Any(c => c.Roll == roll)) wrong.Add($"no card shows the dice of \"{demand.Text}\"");
        }
        cited.UnionWith(Cited(result));
        var expectations = new Expectations(names, result);
        foreach (CaseLine line in turn.Expect) At(line, () => wrong.AddRange(expectations.Check(line).Select(w => $"line {line.Number}: {w}")));
        if (wrong.Count > 0) wrong.Add(Account.Of(names, result));
        return result.After;
    }

    // Clauses that the turn's cards, failures and standings name.
    private static IEnumerable<string> Cited(TurnResult result)
    {
        foreach (Card card in result.Cards)
        {
            foreach (string clause in CardExpectations.Cited(card)) yield return clause;
        }
        foreach (OrderFailed failed in result.Events.OfType<OrderFailed>()) yield return failed.Why.Clause;
        RoadMap map = RoadMap.Of(result.After);
        for (int f = 0; f < result.After.Factions.Length; f++)
        {
            foreach (ObjectiveStanding standing in Objectives.Of(ObjectiveFacts.Of(result.After, f, map))) yield return standing.Clause;
        }
    }

    private static void At(CaseLine line, Action act)
    {
        try
        {
            act();
        }
        catch (CaseFault fault)
        {
            throw new CaseFault($"line {line.Number}: {fault.Message}");
        }
    }
}

/// <summary>What a seat may file: <c>NORTH advance 9000 from Ford to City: NoTempo 1.2</c>, or <c>: legal</c>.</summary>
internal static class Legality
{
    public static IEnumerable<string> Check(Names names, World world, CaseLine line, SortedSet<string> cited)
    {
        int colon = line.Text.LastIndexOf(": ", StringComparison.Ordinal);
        string[] wanted = line.Text[(colon + 2)..].Split(' ');
        (FactionId faction, Order order) = OrderLines.Read(names, world, line.Text[..colon]);
        Order[] sheet = [.. line.Under.Select(l => OrderLines.Read(names, world, l.Text).Order)];
        Refusal? refusal = Rulebook.Check(Sight.Of(world, faction), sheet, order);
        if (refusal is not null) cited.Add(refusal.Clause);
        string found = refusal is null ? "legal" : refusal.Code.ToString();
        if (found != wanted[0] || refusal is not null && (wanted.Length < 2 || refusal.Clause != wanted[1]))
        {
            yield return $"{line.Text}: found {found}{(refusal is null ? "" : $" {refusal.Clause} ({refusal.Sentence})")}";
        }
    }
}

/// <summary>A turn in short, for whoever mends a case.</summary>
internal static class Account
{
    public static string Of(Names names, TurnResult result)
    {
        var lines = new List<string> { "what happened:" };
        lines.AddRange(result.Events.Select(e => "  " + e.GetType().Name + " " + string.Join(", ", e.GetType().GetProperties().Where(p => p.Name is not ("Audience" or "EqualityContract"))
            .Select(p => $"{p.Name} {names.Write(p.GetValue(e))}"))));
        foreach (Card card in result.Cards)
        {
            lines.Add($"  card {card.Kind} {card.City}{card.Faction}: {card.Outcome}, total {card.Total}, roll {card.Roll?.Sum}, clause {card.Clause}; {string.Join("; ", card.Lines.Select(l => $"{l.Clause} {l.Value:+0;-0;0} {l.Label}"))}");
        }
        lines.AddRange(result.After.Forces.Select(f => $"  {f.Faction} {f.Men} in {names.Write(f.City)}, quality {f.Quality}, morale {f.Morale}, tempo {f.Tempo}"));
        return string.Join('\n', lines);
    }
}
