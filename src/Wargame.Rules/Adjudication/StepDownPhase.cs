namespace Wargame.Rules;

/// <summary>Leaderships that go (system 13): by handing power over, into exile on terms, or in secret.</summary>
internal static class StepDownPhase
{
    /// <summary>A leadership is taken at this roll or less: on its way out of a seat with hostile men inside, with a seat that is lost, and so much more where it stayed in public.</summary>
    public const int TakenOnTheWay = 5, TakenWithSeat = 4, TakenInPublic = 4;
    private const int SecretInstitutions = 200, ExileInstitutions = 100, UnpreparedInstitutions = 250, LoyaltyShock = 60;

    /// <summary>Carries the orders out.</summary>
    public static void Play(TurnWork work)
    {
        // In most turns nobody goes.
        if (work.Orders<StepDown>().None) return;
        for (int s = 0; s < work.Inputs.Sheets.Count; s++)
        {
            Sheet sheet = work.Inputs.Sheets[s];
            for (int o = 0; o < sheet.Orders.Count; o++)
            {
                if (sheet.Orders[o] is StepDown going) Go(work, sheet, going);
            }
        }
    }

    private static void Go(TurnWork work, Sheet sheet, StepDown order)
    {
        int f = work.Scenario.IndexOf(sheet.Faction);
        FactionState faction = work.World.Factions[f];
        if (work.Scenario.Factions[f].Leadership is not { } definition)
        {
            work.Fail(sheet.Faction, order, RefusalCode.NotOnOffer, "There is no leadership that could step down.", "None.");
            return;
        }
        if (order.How == Departure.TransferPower)
        {
            Transfer(work, f, definition, sheet.ByDoctrine, order);
            return;
        }
        if (faction.Leadership.Standing is not (LeaderStanding.InOffice or LeaderStanding.Transferred))
        {
            work.Fail(sheet.Faction, order, RefusalCode.NotYours, $"{definition.Title} is not in office any more.", "None.");
            return;
        }
        HostDefinition? host = order.Host is { } named ? ExitTerms.HostOf(definition, named) : null;
        bool granted = host is not null && ExitTerms.Asylum(work.World, f, host.Power);
        if (!granted && (order.How == Departure.Exile || order.Host is not null))
        {
            work.Fail(sheet.Faction, order, RefusalCode.NotOnOffer, "The host has not granted asylum.", "Ask for asylum first.");
            return;
        }
        Depart(work, f, definition, granted ? host : null, order.How == Departure.LeaveSecretly);
    }

    private static void Depart(TurnWork work, int f, LeadershipDefinition definition, HostDefinition? host, bool secretly)
    {
        FactionState faction = work.World.Factions[f];
        bool surrounded = Columns.Men(work.World, f, definition.Seat, Relation.Hostile) > 0;
        Roll? roll = surrounded ? work.Dice.TwoDice(work.Turn, $"departure:{faction.Id}", Purpose.Leadership) : null;
        bool taken = roll is { } thrown && thrown.Sum <= TakenOnTheWay;
        List<CardLine> lines = host is null ? [] : ExitTerms.Lines(work.World, f, host, secretly);
        bool orderly = faction.Leadership.HandedOver;
        if (!orderly)
        {
            int price = secretly ? work.Figures.SecretCohesion : work.Figures.ExileCohesion;
            work.Shake(faction.Id, $"{definition.Title} {(secretly ? "left in secret" : "went into exile")}", secretly ? Clauses.LeaveSecretly : Clauses.Exile, -price);
            // Nobody who was not told hands orders on.
            if (secretly) work.Command[f] = 0;
        }
        Settle(work, f, taken ? LeaderStanding.Captured : secretly ? LeaderStanding.Left : LeaderStanding.Exiled, taken ? null : host?.Power, taken ? 0 : ExitTerms.Grade(lines));
        if (work.Ledger.WantsCards) LeadershipCards.Departed(work, f, definition, host, secretly, lines, roll, TakenOnTheWay, taken);
    }

    /// <summary>A leadership in office whose seat was lost in this turn is taken with it or gets away.</summary>
    public static void WithTheSeat(TurnWork work)
    {
        for (int f = 0; f < work.World.Factions.Length; f++)
        {
            FactionState faction = work.World.Factions[f];
            if (work.Scenario.Factions[f].Leadership is not { } definition || faction.Leadership.Standing != LeaderStanding.InOffice || faction.Leadership.HandedOver) continue;
            if (work.World.City(definition.Seat).Controller == faction.Id) continue;
            bool inPublic = faction.Leadership.PublicTurn == work.Turn;
            int number = TakenWithSeat + (inPublic ? TakenInPublic : 0);
            Roll roll = work.Dice.TwoDice(work.Turn, $"seat:{faction.Id}", Purpose.Leadership);
            bool taken = roll.Sum <= number;
            HostDefinition? host = taken ? null : Refuge(work.World, f, definition);
            List<CardLine> lines = host is null ? [] : ExitTerms.Lines(work.World, f, host, secretly: true);
            Settle(work, f, taken ? LeaderStanding.Captured : LeaderStanding.Left, host?.Power, ExitTerms.Grade(lines));
            if (work.Ledger.WantsCards) LeadershipCards.SeatLost(work, f, definition, host, lines, roll, number, inPublic, taken);
        }
    }

    // The host with the best terms among those that granted asylum.
    private static HostDefinition? Refuge(World world, int f, LeadershipDefinition definition)
    {
        HostDefinition? best = null;
        int most = -1;
        foreach (HostDefinition host in definition.Hosts)
        {
            if (!ExitTerms.Asylum(world, f, host.Power)) continue;
            int grade = ExitTerms.Grade(world, f, host, secretly: true);
            if (grade > most) (best, most) = (host, grade);
        }
        return best;
    }

    private static void Settle(TurnWork work, int f, LeaderStanding standing, FactionId? host, int grade)
    {
        FactionState faction = work.World.Factions[f];
        LeadershipState leadership = faction.Leadership;
        leadership.Standing = standing;
        leadership.Turn = work.Turn;
        leadership.Host = host;
        leadership.Grade = grade;
        if (!leadership.HandedOver)
        {
            leadership.Institutions = Math.Max(0, leadership.Institutions - (standing == LeaderStanding.Exiled ? ExileInstitutions : SecretInstitutions));
            DecreePhase.Sway(faction, -LoyaltyShock);
        }
        // Where someone who left in secret has gone is not told by the news of it.
        if (work.Ledger.WantsEvents) work.Ledger.Add(new LeaderLeft(faction.Id, standing, standing == LeaderStanding.Exiled ? host : null) { Audience = Audience.Public });
    }

    private static void Transfer(TurnWork work, int f, LeadershipDefinition definition, bool byDoctrine, StepDown order)
    {
        World world = work.World;
        FactionState faction = world.Factions[f];
        bool again = faction.Leadership.HandedOver;
        if (again && !world.Forces.Exists(x => x.Faction == faction.Id))
        {
            work.Fail(faction.Id, order, RefusalCode.AlreadyOrdered, "Nothing is left to hand over.", "None.");
            return;
        }
        var lines = new List<(CellDefinition Cell, Roll Roll, int Shift, bool Follows)>();
        for (int i = 1; i < faction.Cells.Length; i++)
        {
            CellDefinition cell = work.Scenario.Factions[f].Cells[i];
            if (!byDoctrine || again || !Remnant.HoldsOut(world, f, i)) continue;
            Roll roll = work.Dice.TwoDice(work.Turn, $"handing-over:{faction.Id}:{cell.Id}", Purpose.Obedience);
            int shift = (faction.Cells[i].Loyalty - 500) / 100;
            faction.Cells[i].Defies = roll.Sum + shift < work.Figures.ObeysAt;
            lines.Add((cell, roll, shift, !faction.Cells[i].Defies));
        }
        (int barracks, int home) = StandDown(work, f, again);
        LeadershipState leadership = faction.Leadership;
        int unprepared = again || faction.Collapsed || Prepared(faction) ? 0 : Math.Min(leadership.Institutions, UnpreparedInstitutions);
        leadership.Institutions -= unprepared;
        if (!again)
        {
            leadership.TransferTurn = work.Turn;
            leadership.Turn = work.Turn;
            if (leadership.Standing == LeaderStanding.InOffice) leadership.Standing = LeaderStanding.Transferred;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new PowerTransferred(faction.Id) { Audience = Audience.Public });
        }
        if (work.Ledger.WantsCards) LeadershipCards.Transferred(work, f, definition, lines, barracks, home, again, unprepared);
    }

    // Somebody is there to take the offices over: power was shared before, or a mediator is at work.
    private static bool Prepared(FactionState faction) => faction.Leadership.Sharing == SharingState.Agreed || faction.Aid[(int)SupportKind.Mediation] > 0;

    // Men of cells that follow leave the field for barracks; men of what has fallen apart only go home.
    private static (int Barracks, int Home) StandDown(TurnWork work, int f, bool all)
    {
        World world = work.World;
        FactionState faction = world.Factions[f];
        int barracks = 0, home = 0;
        foreach (Force force in world.Forces) Dismiss(force);
        foreach (Delivery load in world.Deliveries)
        {
            if (load.Force is { } force) Dismiss(force);
        }
        world.Forces.RemoveAll(x => x.Men <= 0);
        world.Deliveries.RemoveAll(d => d.Force is { Men: <= 0 });
        faction.Leadership.StoodDown += barracks;
        faction.Deserted += home;
        if (home > 0 && work.Scenario.Factions[f].Leadership is { } definition)
        {
            if (work.Ledger.WantsEvents) work.Ledger.Add(new MenDeserted(faction.Id, definition.Seat, home, 0, 0, null) { Audience = Audience.Of(faction.Id) });
        }
        return (barracks, home);

        void Dismiss(Force force)
        {
            if (force.Faction != faction.Id) return;
            int cell = work.Scenario.Factions[f].CellOf(force.Cell);
            if (!all && cell >= 0 && cell < faction.Cells.Length && faction.Cells[cell].Defies) return;
            int kept = Remnant.Broken(world, f, cell) ? 0 : force.Men * work.Figures.StandDownKept / 1000;
            barracks += kept;
            home += force.Men - kept;
            force.Men = 0;
        }
    }
}
