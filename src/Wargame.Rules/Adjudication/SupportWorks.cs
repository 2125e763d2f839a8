namespace Wargame.Rules;

/// <summary>What support other than men does where and when it lands.</summary>
internal static class SupportWorks
{
    /// <summary>Turns for which money, mediation, intelligence and relief work, the one of landing counted.</summary>
    public const int Turns = 4;
    /// <summary>Quality that arms bring, permille points.</summary>
    private const int ArmsQuality = 80;
    /// <summary>Supply that arms bring, permille points.</summary>
    private const int ArmsSupply = 300;
    /// <summary>Cohesion that visible support brings.</summary>
    private const int Seen = 15;
    /// <summary>Cohesion that pay brings.</summary>
    private const int Pay = 15;
    /// <summary>From this roll on an accepted asylum is rumoured, and what that costs.</summary>
    private const int RumourFrom = 8, RumourPrice = 10;

    /// <summary>Puts a load other than men to work.</summary>
    public static void Begin(TurnWork work, Delivery load)
    {
        SupportCase agreed = SupportCases.Find(work.World, load.Request)!;
        FactionState asker = work.World.Faction(agreed.Asker);
        switch (agreed.Kind)
        {
            case SupportKind.AirStrikes:
                asker.GrantedAir += load.Amount;
                work.Shake(asker.Id, "Strikes granted by a power", Clauses.SupportSeen, Seen);
                break;
            case SupportKind.Arms:
                Arm(work.World, agreed.Asker, load.Target);
                work.Shake(asker.Id, "Arms sent by a power arrive", Clauses.SupportSeen, Seen);
                break;
            case SupportKind.Money:
                asker.Aid[(int)SupportKind.Money] = Turns;
                work.Shake(asker.Id, "Soldiers are paid", Clauses.SupportWorks, Pay);
                break;
            case SupportKind.Asylum:
                // An offer once accepted stands to the end.
                asker.Aid[(int)SupportKind.Asylum] = work.Scenario.Turns;
                Rumour(work, agreed);
                break;
            default:
                asker.Aid[(int)agreed.Kind] = Turns;
                break;
        }
        if (work.Ledger.WantsEvents) work.Ledger.Add(new SupportArrived(agreed.Number, agreed.Kind, load.Target, load.Amount, false) { Audience = SupportCases.Parties(agreed) });
        if (work.Ledger.WantsCards) work.Ledger.Add(SupportCards.Landed(work, agreed, load, Effect(agreed.Kind, load.Amount)));
    }

    private static string Effect(SupportKind kind, int amount) => kind switch
    {
        SupportKind.AirStrikes => $"{Words.Count(amount, "strike point")} for the coming turn",
        SupportKind.Arms => $"quality +{ArmsQuality}, supply +{ArmsSupply}",
        SupportKind.Money => $"soldiers are paid for {Turns} turns",
        SupportKind.Asylum => "a place of refuge stands ready",
        _ => $"at work for {Turns} turns",
    };

    /// <summary>Arms reach the men of a faction in a place.</summary>
    public static void Arm(World world, FactionId asker, CityId? target)
    {
        foreach (Force force in world.Forces)
        {
            if (force.Faction == asker && force.City == target) force.Quality = Math.Min(1000, force.Quality + ArmsQuality);
        }
        if (target is not { } id) return;
        CityState city = world.City(id);
        if (city.Controller == asker) city.Supply = Math.Min(1000, city.Supply + ArmsSupply);
    }

    /// <summary>That a leadership has somewhere to go is its own affair until it is heard of.</summary>
    private static void Rumour(TurnWork work, SupportCase agreed)
    {
        Roll roll = work.Dice.TwoDice(work.Turn, $"asylum-{SupportCases.Key(agreed)}", Purpose.Leak);
        if (roll.Sum < RumourFrom) return;
        work.Shake(agreed.Asker, "It is rumoured that the leadership has a refuge abroad", Clauses.Leak, -RumourPrice);
        if (work.Ledger.WantsCards) work.Ledger.Add(SupportCards.Rumour(work, agreed, roll, RumourFrom, RumourPrice));
    }
}
