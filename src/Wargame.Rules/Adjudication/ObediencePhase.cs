namespace Wargame.Rules;

/// <summary>
/// Orders that cross cells (system 18). Whoever sits at the table is obeyed; where a doctrine plays the seat, men of another cell
/// obey, obey a turn late, or do not.
/// </summary>
internal static class ObediencePhase
{
    /// <summary>Takes orders out that are not obeyed, puts late ones off, and brings in those of the turn before.</summary>
    public static void Play(TurnWork work)
    {
        if (work.World.Late.Count == 0 && !Divided(work)) return;
        LateOrder[] due = [.. work.World.Late];
        work.World.Late.Clear();
        var sheets = new List<Sheet>(work.Scenario.Factions.Length);
        Sheet?[] filed = Filed(work);
        for (int f = 0; f < work.Scenario.Factions.Length; f++)
        {
            if (Carried(work, f, filed[f], due) is { Orders.Count: > 0 } sheet) sheets.Add(sheet);
        }
        work.Inputs = work.Inputs with { Sheets = sheets };
    }

    // What a faction's men carry out in this turn: the sheet itself where nobody is late and all obey.
    private static Sheet? Carried(TurnWork work, int f, Sheet? filed, LateOrder[] due)
    {
        FactionId id = work.Scenario.Factions[f].Id;
        List<Order>? orders = null;
        foreach (LateOrder late in due)
        {
            if (late.Faction == id) (orders ??= []).Add(late.Order);
        }
        // Men of one mind obey.
        CellState[] cells = work.World.Factions[f].Cells;
        bool asked = filed is { ByDoctrine: true } && cells.Length > 1;
        if (!asked && orders is null) return filed;
        int least = asked ? Shift(cells[Least(cells)]) : 0;
        for (int i = 0; i < (filed?.Orders.Count ?? 0); i++)
        {
            Order order = filed!.Orders[i];
            if (!asked || Obeyed(work, f, order, least)) orders?.Add(order);
            else orders ??= [.. filed.Orders.Take(i)];
        }
        return orders is null ? filed : new Sheet(id, orders, filed?.ByDoctrine ?? false);
    }

    // The sheet of each faction, in scenario order; null where it has none.
    private static Sheet?[] Filed(TurnWork work)
    {
        IReadOnlyList<Sheet> sheets = work.Inputs.Sheets;
        var filed = new Sheet?[work.Scenario.Factions.Length];
        for (int s = 0; s < sheets.Count; s++)
        {
            Sheet sheet = sheets[s];
            if (work.Scenario.IndexOf(sheet.Faction) is >= 0 and var f) filed[f] ??= sheet;
        }
        return filed;
    }

    private static bool Divided(TurnWork work)
    {
        for (int s = 0; s < work.Inputs.Sheets.Count; s++)
        {
            Sheet sheet = work.Inputs.Sheets[s];
            if (sheet.ByDoctrine && sheet.Orders.Count > 0 && work.Scenario.Faction(sheet.Faction).Cells.Length > 1) return true;
        }
        return false;
    }

    // Most throws are good enough for the least loyal cell: whose men they are is asked only of the others.
    private static bool Obeyed(TurnWork work, int f, Order order, int least)
    {
        if (!Crosses(order)) return true;
        FactionState faction = work.World.Factions[f];
        Roll roll = Throw(work, f, order);
        int at = work.Figures.ObeysAt;
        if (roll.Sum + least >= at) return true;
        int cell = CellFor(work, f, order);
        // The first cell gives the orders; what it orders itself crosses nothing.
        if (cell < 1 || cell >= faction.Cells.Length) return true;
        int shift = Shift(faction.Cells[cell]), total = roll.Sum + shift;
        if (total >= at) return true;
        bool late = total == at - 1;
        if (late) work.World.Late.Add(new LateOrder(faction.Id, order));
        CellDefinition whose = work.Scenario.Factions[f].Cells[cell];
        if (work.Ledger.WantsEvents) work.Ledger.Add(new OrderDisobeyed(faction.Id, whose.Id, order, late) { Audience = Audience.Of(faction.Id) });
        if (work.Ledger.WantsCards) Explain(work, f, whose, order, roll, shift, at, late);
        return false;
    }

    // What loyalty adds to the dice.
    private static int Shift(CellState cell) => (cell.Loyalty - 500) / 100;

    // Orders that may have to be carried out by another cell than the first.
    private static bool Crosses(Order order) => order is Reinforce or Withdraw or Advance or Hold or Declare or AnswerRequest { Answer: Answer.Grant };

    // The dice are named after faction, kind and subject. Orders that move men are named piece by piece, which makes no text.
    private static Roll Throw(TurnWork work, int f, Order order)
    {
        DiceSubject named = work.Scenario.Board.Subjects.Order(f, order.Kind);
        switch (order)
        {
            case Reinforce o: return Throw(work, named, o.From, o.To);
            case Withdraw o: return Throw(work, named, o.From, o.To);
            case Advance o: return Throw(work, named, o.From, o.To);
            case Hold o:
                named.AppendFormatted(o.City);
                return work.Dice.TwoDice(work.Turn, named, Purpose.Obedience);
            default:
                (string kind, string subject, _, _) = Failures.Describe(order);
                return work.Dice.TwoDice(work.Turn, $"{work.Scenario.Factions[f].Id}:{kind}:{subject}", Purpose.Obedience);
        }
    }

    private static Roll Throw(TurnWork work, DiceSubject named, CityId from, CityId to)
    {
        named.AppendFormatted(from);
        named.AppendLiteral("-");
        named.AppendFormatted(to);
        return work.Dice.TwoDice(work.Turn, named, Purpose.Obedience);
    }

    /// <summary>The cell that has to carry an order out, by position; -1 where it crosses none.</summary>
    private static int CellFor(TurnWork work, int f, Order order)
    {
        switch (order)
        {
            case Reinforce o: return Remnant.CellAt(work.World, f, o.From);
            case Withdraw o: return Remnant.CellAt(work.World, f, o.From);
            case Advance o: return Remnant.CellAt(work.World, f, o.From);
            case Hold o: return Remnant.CellAt(work.World, f, o.City);
            case Declare: return Least(work.World.Factions[f].Cells);
            case AnswerRequest { Answer: Answer.Grant } o:
                SupportCase? asked = SupportCases.Find(work.World, o.Request);
                return asked is not null && Bonds.Offer(work.Scenario, asked) is { Cell.Length: > 0 } offer ? work.Scenario.Factions[f].CellOf(offer.Cell) : -1;
            default: return -1;
        }
    }

    private static int Least(CellState[] cells)
    {
        int least = -1;
        for (int i = 1; i < cells.Length; i++)
        {
            if (least < 0 || cells[i].Loyalty < cells[least].Loyalty) least = i;
        }
        return least;
    }

    private static void Explain(TurnWork work, int f, CellDefinition cell, Order order, Roll roll, int shift, int at, bool late)
    {
        (string kind, string subject, CityId? city, _) = Failures.Describe(order);
        FactionId id = work.Scenario.Factions[f].Id;
        string Outcome(int total) => total >= at ? "obeyed" : total == at - 1 ? "late" : "not obeyed";
        int obeys = Dice.AtLeast(at - shift), inTime = Dice.AtLeast(at - 1 - shift);
        var lines = new List<CardLine> { new("Two dice", Clauses.Obedience, roll.Sum) };
        if (shift != 0) lines.Add(new($"Loyalty of {cell.Name}", Clauses.Loyalty, shift));
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-obedience-{id.Value.ToLowerInvariant()}-{kind}-{subject}", Turn = work.Turn, Kind = CardKind.Cell, City = city, Faction = id,
            Title = $"{cell.Name}: {Outcome(roll.Sum + shift)}", Summary = late ? $"{cell.Name} will carry the order out a turn late." : $"{cell.Name} did not carry the order out.",
            Sentence = $"{roll.Sum} on the dice and {Words.Signed(shift)} make {roll.Sum + shift}; {at} or more obeys, {at - 1} is late.", Clause = late ? Clauses.Late : Clauses.Obedience,
            Inputs = [new("Order", id, kind.Replace('-', ' '), "own")], Lines = lines, Total = roll.Sum + shift, Unit = "on two dice", Roll = roll,
            Odds = [new("not obeyed", 1000 - inTime), new("late", inTime - obeys), new("obeyed", obeys)], Outcome = Outcome(roll.Sum + shift),
            WhatIf = WhatIf.Nearest(lines[1..], roll.Sum + shift, Outcome), Audience = Audience.Of(id), FullFor = Audience.Of(id),
        });
    }
}
