namespace Wargame.Rules;

/// <summary>Cells at the end of a turn (system 18): loyalty drifts, own cohesion moves, what is broken falls apart.</summary>
internal static class CellPhase
{
    private const int Quiet = 8, MostMove = 250, PerStep = 35, AfterCollapse = 2, Drift = 10;

    /// <summary>Moves the cells of one faction, after its own cohesion was settled.</summary>
    /// <param name="work">The turn.</param>
    /// <param name="f">Position of the faction.</param>
    /// <param name="collapsed">It collapsed in this turn.</param>
    public static void Play(TurnWork work, int f, bool collapsed)
    {
        FactionState faction = work.World.Factions[f];
        FactionDefinition definition = work.Scenario.Factions[f];
        for (int i = 0; i < faction.Cells.Length; i++)
        {
            CellState cell = faction.Cells[i];
            cell.Loyalty = Math.Clamp(cell.Loyalty + ((faction.Cohesion - cell.Loyalty) / Drift), 0, 1000);
            if (definition.Cells[i].Cohesion == 0 || cell.CollapsedTurn > 0) continue;
            Move(work, f, definition.Cells[i], cell, collapsed);
            Test(work, f, definition.Cells[i], cell, collapsed);
        }
    }

    /// <summary>What cells add to the number of a faction's collapse: each that stands takes off, each that has fallen apart adds 1.</summary>
    public static int OnCollapse(TurnWork work, int f)
    {
        FactionState faction = work.World.Factions[f];
        int sum = 0;
        for (int i = 0; i < faction.Cells.Length; i++)
        {
            CellDefinition cell = work.Scenario.Factions[f].Cells[i];
            if (cell.Cohesion == 0) continue;
            sum += faction.Cells[i].CollapsedTurn > 0 ? 1 : faction.Cells[i].Cohesion >= cell.CollapseBelow ? -work.Figures.CellStands : 0;
        }
        return sum;
    }

    /// <summary>Share of desertion, or of the loss of a place, that a faction feels, permille: its cells bear the rest while they stand.</summary>
    public static int Felt(TurnWork work, int f, CityId? place = null)
    {
        FactionState faction = work.World.Factions[f];
        for (int i = 0; i < faction.Cells.Length; i++)
        {
            CellDefinition cell = work.Scenario.Factions[f].Cells[i];
            if (cell.Cohesion == 0 || faction.Cells[i].CollapsedTurn > 0) continue;
            if (place is { } home ? cell.Homes.Contains(home) : cell.Homes.Length == 0) return work.Figures.CellBuffer;
        }
        return 1000;
    }

    private static void Move(TurnWork work, int f, CellDefinition definition, CellState cell, bool collapsed)
    {
        int sum = work.Cohesion[f], homes = 0, felt = 0;
        bool lost = false;
        for (int i = 0; i < definition.Homes.Length; i++)
        {
            int c = work.Scenario.IndexOf(definition.Homes[i]);
            if (work.Before.Cities[c].Controller != work.World.Factions[f].Id || work.World.Cities[c].Controller == work.World.Factions[f].Id) continue;
            homes -= work.Scenario.Cities[c].Value;
            felt -= work.Scenario.Cities[c].Value * work.Figures.CellBuffer / 1000;
            lost = true;
        }
        int before = cell.Cohesion;
        int shock = collapsed && definition.Homes.Length > 0 ? -work.Figures.CellShock : 0;
        // A place of its own counts in full; the faction's sum holds its part already, so only the rest is shared.
        int shared = (sum - felt) * definition.Share / 1000;
        int quiet = definition.Homes.Length > 0 && !lost ? Quiet : 0;
        cell.Cohesion = Math.Clamp(before + Math.Clamp(shared + homes + quiet + shock, -MostMove, MostMove), 0, 1000);
        if (!work.Ledger.WantsCards || cell.Cohesion == before) return;
        var lines = new List<CardLine>(5);
        void Add(string label, string clause, int value)
        {
            if (value != 0) lines.Add(new CardLine(label, clause, value));
        }
        Add("Its share of what shook the faction", Clauses.CellCohesion, shared);
        Add("Its own places lost", Clauses.CellCohesion, homes);
        Add("None of its own places lost", Clauses.CellCohesion, quiet);
        Add("The faction has collapsed", Clauses.CellCollapse, shock);
        Add("Bounds of a turn and of the scale", Clauses.Guard, cell.Cohesion - before - shared - homes - quiet - shock);
        Show(work, f, definition, "cohesion", $"Cohesion of {definition.Name}: {before} → {cell.Cohesion}", $"Cohesion of {definition.Name} {(cell.Cohesion > before ? "rose" : "fell")}.",
            Clauses.CellCohesion, lines, cell.Cohesion - before, "points of cohesion");
    }

    private static void Test(TurnWork work, int f, CellDefinition definition, CellState cell, bool collapsed)
    {
        FactionState faction = work.World.Factions[f];
        if (collapsed && definition.Homes.Length == 0)
        {
            // Who has nothing of its own to hold goes with its faction.
            FallApart(work, f, definition, cell);
            return;
        }
        if (cell.Cohesion >= definition.CollapseBelow) return;
        int number = 1 + ((definition.CollapseBelow - cell.Cohesion) / PerStep) + (faction.Collapsed ? AfterCollapse : 0);
        Roll roll = work.Dice.TwoDice(work.Turn, $"cell:{faction.Id}:{definition.Id}", Purpose.Collapse);
        bool falls = roll.Sum <= number;
        if (falls) FallApart(work, f, definition, cell);
        if (!work.Ledger.WantsCards) return;
        int stands = Dice.AtLeast(number + 1);
        var lines = new List<CardLine>(3) { new("Risk of every cell below its threshold", Clauses.CellCollapse, 1) };
        if (number - 1 - (faction.Collapsed ? AfterCollapse : 0) is > 0 and var below) lines.Add(new($"Cohesion {cell.Cohesion}, {definition.CollapseBelow - cell.Cohesion} below", Clauses.CellCollapse, below));
        if (faction.Collapsed) lines.Add(new("Its faction has collapsed", Clauses.CellCollapse, AfterCollapse));
        FactionId id = faction.Id;
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-cell-{id.Value.ToLowerInvariant()}-{definition.Id}-test", Turn = work.Turn, Kind = CardKind.Cell, Faction = id,
            Title = $"{definition.Name}: {(falls ? "falls apart" : "stands")}", Summary = falls ? $"{definition.Name} fell apart." : $"{definition.Name} stands.",
            Sentence = $"It falls apart on {number} or less; the dice show {roll.Sum}.", Clause = Clauses.CellCollapse, Lines = lines, Total = number, Unit = "or less on two dice",
            Odds = [new("falls apart", 1000 - stands), new("stands", stands)], Roll = roll, Outcome = falls ? "falls apart" : "stands",
            WhatIf = falls ? $"{roll.Sum} on the dice would not have broken it with {number - roll.Sum + 1} less against it." : $"{roll.Sum - number} more against it would have broken it.",
            Audience = Audience.Of(id), FullFor = Audience.Of(id),
        });
    }

    private static void FallApart(TurnWork work, int f, CellDefinition definition, CellState cell)
    {
        cell.CollapsedTurn = work.Turn;
        if (work.Ledger.WantsEvents) work.Ledger.Add(new CellCollapsed(work.Scenario.Factions[f].Id, definition.Id) { Audience = Audience.Of(work.Scenario.Factions[f].Id) });
    }

    private static void Show(TurnWork work, int f, CellDefinition cell, string what, string title, string summary, string clause, List<CardLine> lines, int total, string unit)
    {
        FactionId id = work.Scenario.Factions[f].Id;
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-cell-{id.Value.ToLowerInvariant()}-{cell.Id}-{what}", Turn = work.Turn, Kind = CardKind.Cell, Faction = id, Title = title, Summary = summary,
            Sentence = $"{Words.Signed(total)} {unit}.", Clause = clause, Lines = lines, Total = total, Unit = unit, Outcome = "moved",
            WhatIf = $"It feels {cell.Share} of 1,000 of what shakes its faction.", Audience = Audience.Of(id), FullFor = Audience.Of(id),
        });
    }
}
