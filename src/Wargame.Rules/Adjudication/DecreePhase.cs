namespace Wargame.Rules;

/// <summary>Acts of leaderships at home (systems 7, 8, 13, 14): each costs a command point.</summary>
internal static class DecreePhase
{
    private const int ThreatWorks = 10, ThreatFails = 30, ThreatLoyalty = 20, PayLoyalty = 20, PaidTurns = 2;
    private const int Quiet = 8, SharingLegitimacy = 50;

    /// <summary>Carries them out.</summary>
    public static void Play(TurnWork work)
    {
        foreach ((FactionId faction, Decree order) in work.Orders<Decree>())
        {
            if (!work.Commands(faction, order)) continue;
            int f = work.Scenario.IndexOf(faction);
            if (Impossible(work, f, order) is { } why)
            {
                work.Fail(faction, order, why.Code, why.Sentence, why.Remedy);
                continue;
            }
            work.Command[f]--;
            switch (order.What)
            {
                case DecreeKind.StayInPublic: Stay(work, f); break;
                case DecreeKind.SharePower: Share(work, f); break;
                case DecreeKind.RaisePay: Pay(work, f); break;
                case DecreeKind.ThreatenPunishment: Threaten(work, f); break;
                case DecreeKind.CloseLeak: Close(work, f, order.Secret!); break;
            }
        }
    }

    private static Refusal? Impossible(TurnWork work, int f, Decree order)
    {
        FactionState faction = work.World.Factions[f];
        LeadershipState leadership = faction.Leadership;
        if (work.Command[f] <= 0) return new(RefusalCode.NoCommand, "All command points of this turn are spent.", "Decree less, or give fewer orders to garrisons.");
        if (order.What == DecreeKind.CloseLeak)
        {
            bool hidden = work.Scenario.Secrets.Any(s => s.Id == order.Secret && s.Owner == faction.Id);
            return hidden && !work.World.Leaked.Contains(order.Secret!) && !work.World.Closed.Contains(order.Secret!) ? null
                : new(RefusalCode.UnknownName, "Nothing of that name is still hidden and open.", "Choose another hidden fact.");
        }
        if (work.Scenario.Factions[f].Leadership is not { } definition) return new(RefusalCode.NotOnOffer, "There is no leadership that decrees.", "None.");
        bool office = leadership.Standing == LeaderStanding.InOffice && !leadership.HandedOver;
        bool again = order.What switch
        {
            DecreeKind.SharePower => leadership.Sharing != SharingState.NotOffered,
            DecreeKind.RaisePay => leadership.PaidTurn > 0,
            DecreeKind.StayInPublic => leadership.PublicTurn == work.Turn || work.World.City(definition.Seat).Controller != faction.Id,
            DecreeKind.ThreatenPunishment => false,
            _ => true,
        };
        return office && !again ? null : new(RefusalCode.AlreadyOrdered, "The leadership cannot do this any more.", "Decide on something else.");
    }

    private static void Stay(TurnWork work, int f)
    {
        LeadershipState leadership = work.World.Factions[f].Leadership;
        LeadershipDefinition definition = work.Scenario.Factions[f].Leadership!;
        bool danger = HostileNear(work.World, f, definition.Seat), before = leadership.PublicTurn > 0 && leadership.PublicTurn == work.Turn - 1;
        int points = danger ? work.Figures.StayCohesion : Quiet;
        if (before) points /= 2;
        leadership.PublicTurn = work.Turn;
        work.Shake(work.World.Factions[f].Id, $"{definition.Title} stays in public", Clauses.StayInPublic, points);
        if (!work.Ledger.WantsCards) return;
        string seat = work.Scenario.City(definition.Seat).Name;
        Show(work, f, "stay", $"{definition.Title} stays in {seat}", $"{definition.Title} was seen in {seat}.", Clauses.StayInPublic,
            danger ? "Hostile men stand near: to stay is noticed." : "No danger is near: little is proved by staying.",
            [new(danger ? "Under threat" : "In safety", Clauses.StayInPublic, danger ? work.Figures.StayCohesion : Quiet), .. before ? (CardLine[])[new("Seen in the turn before", Clauses.StayInPublic, points - (danger ? work.Figures.StayCohesion : Quiet))] : []],
            "points of cohesion", "stays", danger ? "Without hostile men near it would have counted 8." : "With hostile men near it would have counted 20.", everyone: true);
    }

    private static void Share(TurnWork work, int f)
    {
        FactionState faction = work.World.Factions[f];
        LeadershipDefinition definition = work.Scenario.Factions[f].Leadership!;
        var lines = new List<CardLine>(4);
        void Add(bool when, string label, int value)
        {
            if (when && value != 0) lines.Add(new CardLine(label, Clauses.SharePower, value));
        }
        Add(true, "Legitimacy", (faction.Legitimacy - 500) / 100);
        Add(ExitTerms.Demanded(work.World, f), "A power asks for it", 1);
        Add(faction.Aid[(int)SupportKind.Mediation] > 0, "Mediation", 1);
        int shift = 0;
        foreach (CardLine line in lines) shift += line.Value;
        Roll roll = work.Dice.TwoDice(work.Turn, $"sharing:{faction.Id}", Purpose.Leadership);
        int at = work.Figures.SharingAt;
        bool agreed = roll.Sum + shift >= at;
        faction.Leadership.Sharing = agreed ? SharingState.Agreed : SharingState.Rejected;
        work.Shake(faction.Id, agreed ? "An offer to share power is taken up" : "An offer to share power is turned down", Clauses.SharePower,
            agreed ? work.Figures.SharingCohesion : -work.Figures.SharingRefused);
        if (agreed) faction.Legitimacy = Math.Min(1000, faction.Legitimacy + SharingLegitimacy);
        if (work.Ledger.WantsEvents) work.Ledger.Add(new PowerShared(faction.Id, agreed) { Audience = Audience.Public });
        if (!work.Ledger.WantsCards) return;
        string Outcome(int total) => total >= at ? "taken up" : "turned down";
        int chance = Dice.AtLeast(at - shift);
        Audience own = Audience.Of(faction.Id);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-decree-{Slug(faction.Id)}-sharing", Turn = work.Turn, Kind = CardKind.Leadership, Faction = faction.Id,
            Title = $"Offer to share power: {Outcome(roll.Sum + shift)}", Summary = $"{definition.Title} offered to share power; it was {Outcome(roll.Sum + shift)}.",
            Sentence = $"{roll.Sum} on the dice and {Words.Signed(shift)} make {roll.Sum + shift}; {at} or more is taken up.", Clause = Clauses.SharePower,
            Lines = [new("Two dice", Clauses.SharePower, roll.Sum), .. lines], Total = roll.Sum + shift, Unit = "on two dice", Roll = roll,
            Odds = [new("turned down", 1000 - chance), new("taken up", chance)], Outcome = Outcome(roll.Sum + shift),
            Effects = [new("Cohesion", Words.Signed(agreed ? work.Figures.SharingCohesion : -work.Figures.SharingRefused), faction.Id, "", own)],
            WhatIf = WhatIf.Nearest(lines, roll.Sum + shift, Outcome), Audience = Audience.Public, FullFor = own,
        });
    }

    private static void Pay(TurnWork work, int f)
    {
        FactionState faction = work.World.Factions[f];
        faction.Leadership.PaidTurn = work.Turn;
        faction.Aid[(int)SupportKind.Money] = Math.Max(faction.Aid[(int)SupportKind.Money], PaidTurns);
        Sway(faction, PayLoyalty);
        work.Shake(faction.Id, "Pay is raised", Clauses.Pay, work.Figures.PayCohesion);
        if (!work.Ledger.WantsCards) return;
        Show(work, f, "pay", "Pay is raised", $"{work.Scenario.Factions[f].Name} raised the pay of its soldiers.", Clauses.Pay, "The treasury bears it once.",
            [new("Pay is raised", Clauses.Pay, work.Figures.PayCohesion)], "points of cohesion", "raised", "Later it would have reached fewer men.", everyone: true);
    }

    private static void Threaten(TurnWork work, int f)
    {
        FactionState faction = work.World.Factions[f];
        bool left = faction.DesertedLastTurn > 0;
        int points = left ? ThreatWorks : -ThreatFails;
        foreach (Force force in work.World.Forces)
        {
            if (force.Faction == faction.Id) force.Morale = Math.Clamp(force.Morale + points, 0, 1000);
        }
        Sway(faction, -ThreatLoyalty);
        if (!work.Ledger.WantsCards) return;
        Show(work, f, "threat", "Punishment for desertion threatened", $"{work.Scenario.Factions[f].Name} threatened deserters with punishment.", Clauses.Threat,
            left ? "Men had left: the threat was understood." : "Nobody had left: the threat offended those who stayed.",
            [new(left ? "Men had left in the turn before" : "Nobody had left in the turn before", Clauses.Threat, points)], "points of morale", "threatened",
            left ? "Had nobody left before, it would have cost 30 of morale." : "Had men left before, it would have given 10 of morale.", everyone: false);
    }

    private static void Close(TurnWork work, int f, string secret)
    {
        work.World.Closed.Add(secret);
        if (!work.Ledger.WantsCards) return;
        string text = work.Scenario.Secrets.First(s => s.Id == secret).Text;
        Show(work, f, $"close-{secret}", "A hidden fact is closed", text, Clauses.LeakClosed, "From now on it leaks from 11 on only.", [], "", "closed",
            "Left open it leaks on 8 or more each turn.", everyone: false);
    }

    /// <summary>Moves the loyalty of all cells of a faction.</summary>
    public static void Sway(FactionState faction, int points)
    {
        foreach (CellState cell in faction.Cells) cell.Loyalty = Math.Clamp(cell.Loyalty + points, 0, 1000);
    }

    /// <summary>Hostile men stand in a place or one road from it.</summary>
    public static bool HostileNear(World world, int faction, CityId place)
    {
        if (Columns.Men(world, faction, place, Relation.Hostile) > 0) return true;
        foreach (Leg leg in world.Scenario.Board.Legs(world.Scenario.IndexOf(place)))
        {
            if (world.Scenario.Routes[leg.Route].Kind == RouteKind.Road && Columns.Men(world, faction, world.Scenario.Cities[leg.To].Id, Relation.Hostile) > 0) return true;
        }
        return false;
    }

    private static void Show(
        TurnWork work, int f, string key, string title, string summary, string clause, string sentence, IReadOnlyList<CardLine> lines, string unit, string outcome, string whatIf, bool everyone)
    {
        FactionId id = work.Scenario.Factions[f].Id;
        int total = 0;
        foreach (CardLine line in lines) total += line.Value;
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-decree-{Slug(id)}-{key}", Turn = work.Turn, Kind = CardKind.Leadership, Faction = id, Title = title, Summary = summary, Sentence = sentence,
            Clause = clause, Lines = lines, Total = total, Unit = unit, Outcome = outcome, WhatIf = whatIf,
            Audience = everyone ? Audience.Public : Audience.Of(id), FullFor = Audience.Of(id),
        });
    }

    private static string Slug(FactionId id) => id.Value.ToLowerInvariant();
}
