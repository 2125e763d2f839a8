namespace Wargame.Rules;

/// <summary>What the pledges of a bargain do when it is concluded. What they do turn by turn is read where it works: see <see cref="Bargains"/>.</summary>
internal static class BargainWorks
{
    /// <summary>Why a bargain can no longer be carried out; null where it can.</summary>
    public static string? Hindered(TurnWork work, Bargain bargain)
    {
        foreach (FactionId giver in new[] { bargain.By, bargain.With })
        {
            if (work.World.Faction(giver).Collapsed && !Remnant.Any(work.World, work.Scenario.IndexOf(giver))) return $"{Name(work, giver)} has collapsed.";
            foreach (Pledge pledge in bargain.GivenBy(giver))
            {
                if (pledge.Kind != PledgeKind.Place) continue;
                int city = pledge.City is { } id ? work.Scenario.IndexOf(id) : -1;
                if (city < 0 || work.World.Cities[city].Controller != giver || !Remnant.Covers(work.World, city)) return $"{(city < 0 ? "The place" : work.Scenario.Cities[city].Name)} is no longer {Name(work, giver)}'s to give.";
                FactionId taker = bargain.Other(giver);
                if (Columns.Men(work.World, taker, work.World.Cities[city].Id) == 0 && HandoverPhase.Neighbour(work, taker, city) < 0)
                {
                    return $"{Name(work, taker)} has no men near {work.Scenario.Cities[city].Name}.";
                }
            }
        }
        return null;
    }

    /// <summary>Carries out what is given once: places, pay and recognition.</summary>
    public static void Begin(TurnWork work, Bargain bargain)
    {
        foreach (FactionId giver in new[] { bargain.By, bargain.With })
        {
            FactionId taker = bargain.Other(giver);
            if (bargain.Holds(PledgeKind.Truce) && work.World.Faction(giver).Collapsed) LeaveTheRest(work, giver, taker);
            foreach (Pledge pledge in bargain.GivenBy(giver))
            {
                if (pledge.Kind == PledgeKind.Place) HandoverPhase.Transfer(work, taker, giver, pledge.City!.Value);
                if (pledge.Kind == PledgeKind.Pay) Pay(work, giver, taker, bargain.Turns);
                if (pledge.Kind == PledgeKind.Recognition) Recognise(work, giver, taker);
            }
        }
    }

    // Peace with what holds out keeps nothing else: where the other side's men stand already, the rest of the collapsed side goes.
    private static void LeaveTheRest(TurnWork work, FactionId giver, FactionId taker)
    {
        for (int c = 0; c < work.World.Cities.Length; c++)
        {
            CityState city = work.World.Cities[c];
            if (city.Controller == giver && !Remnant.Covers(work.World, c) && Columns.Men(work.World, taker, city.Id) > 0) HandoverPhase.Transfer(work, taker, giver, city.Id);
        }
    }

    private static void Pay(TurnWork work, FactionId giver, FactionId taker, int turns)
    {
        FactionState payer = work.World.Faction(giver), paid = work.World.Faction(taker);
        paid.Aid[(int)SupportKind.Money] = Math.Max(paid.Aid[(int)SupportKind.Money], turns);
        work.Shake(taker, $"Paid by {Name(work, giver)}", Clauses.BargainPay, work.Figures.BargainPay);
        // A power pays out of its capacity; others out of what keeps their own together.
        if (payer.Pool > 0) payer.Pool--;
        else work.Shake(giver, $"Paid {Name(work, taker)}", Clauses.BargainPay, -work.Figures.BargainPay);
    }

    private static void Recognise(TurnWork work, FactionId giver, FactionId taker)
    {
        FactionState other = work.World.Faction(taker), self = work.World.Faction(giver);
        other.Legitimacy = Math.Min(1000, other.Legitimacy + work.Figures.BargainRecognition);
        self.Legitimacy = Math.Max(0, self.Legitimacy - (work.Figures.BargainRecognition / 2));
    }

    private static string Name(TurnWork work, FactionId id) => work.Scenario.Faction(id).Name;
}
