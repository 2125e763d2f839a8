namespace Wargame.Rules;

// The seat's own figures, movements and negotiations. All are empty or zero in the public's sight.
public sealed partial class Sight
{
    private FactionState? Own => self < 0 ? null : world.Factions[self];

    /// <summary>Own cohesion, permille.</summary>
    public int Cohesion => Own?.Cohesion ?? 0;
    /// <summary>Own legitimacy, permille.</summary>
    public int Legitimacy => Own?.Legitimacy ?? 0;
    /// <summary>Own credibility, permille.</summary>
    public int Credibility => Own?.Credibility ?? 0;
    /// <summary>Own pool as a power, points.</summary>
    public int Pool => Own?.Pool ?? 0;
    /// <summary>Own men lost in fighting.</summary>
    public int Lost => Own?.Lost ?? 0;
    /// <summary>Own men who deserted.</summary>
    public int Deserted => Own?.Deserted ?? 0;
    /// <summary>People whom the seat's convoys brought to safety.</summary>
    public int Rescued => Own?.Evacuated ?? 0;
    /// <summary>Turns for which the seat's strikes have shut border crossings.</summary>
    public int ShutTurns => Own?.ShutTurns ?? 0;
    /// <summary>Turn in which the seat's side left the field, by handing power over or by collapse; 0 for never.</summary>
    public int LeftTurn => Own?.LeftTurn ?? 0;
    /// <summary>Agreements that a faction has kept, as all remember them.</summary>
    public int PromisesKept(int faction) => world.Factions[faction].PromisesKept;
    /// <summary>Agreements that a faction has broken, as all remember them.</summary>
    public int PromisesBroken(int faction) => world.Factions[faction].PromisesBroken;
    /// <summary>Strikes on crossings and convoys that are held against a faction: they are seen by all.</summary>
    public int Escalation(int faction) => world.Factions[faction].Escalation;
    /// <summary>Strikes of a faction that were answered and bound it to a front, as everybody read.</summary>
    public int Answered(int faction) => world.Factions[faction].Answered;
    /// <summary>Times that a faction struck a crossing or a convoy of the seat and was not answered.</summary>
    public int StruckBy(int faction) => Own?.StruckBy[faction] ?? 0;
    /// <summary>Somebody struck the seat so and was not answered.</summary>
    internal bool Struck => self >= 0 && world.Factions[self].StruckBy.AsSpan().ContainsAnyExcept(0);
    /// <summary>Turns for which a kind of granted aid still works for the seat.</summary>
    public int Aid(SupportKind kind) => Own is { } own ? own.Aid[(int)kind] : 0;
    /// <summary>Transport lots this turn.</summary>
    public int Lots => lots >= 0 ? lots : lots = self < 0 ? 0 : Math.Max(0, Scenario.Factions[self].Lots + Lent(PledgeKind.Lots));
    /// <summary>Command points this turn.</summary>
    public int CommandPoints => self < 0 ? 0 : Scenario.Factions[self].CommandPoints;
    /// <summary>Strike points that powers have granted for this turn.</summary>
    public int GrantedAir => Math.Max(0, Own?.GrantedAir ?? 0);
    /// <summary>Air points this turn, granted and lent ones included.</summary>
    public int AirPoints => air >= 0 ? air : air = self < 0 ? 0 : Math.Max(0, Scenario.Factions[self].AirPoints + world.Factions[self].GrantedAir + Lent(PledgeKind.Air));

    // Counted when first asked for; -1 before.
    private int lots = -1, air = -1;

    // What bargains lend the seat on balance; only bargains of the seat itself are summed.
    private int Lent(PledgeKind kind) => !IsBound ? 0 : Rules.Bargains.Balance(world, world.Factions[self].Id, kind);

    /// <summary>What others have granted each other and what has to pass the seat's ground or air: it may stop it in this turn.</summary>
    public IEnumerable<TransitView> Transits()
    {
        if (Faction is not { } own) yield break;
        foreach (SupportCase agreed in table.Passing())
        {
            if (SupportVetoes.Holder(Scenario, agreed, own) is { } say)
            {
                yield return new TransitView(SupportVetoes.NumberOf(Scenario, agreed), agreed.Asker, agreed.Power, agreed.Kind, agreed.Amount, say.Note);
            }
        }
    }

    /// <summary>Bargains in which the seat takes part, oldest first; copies.</summary>
    public IReadOnlyList<Bargain> Bargains() => bargains ??= self < 0 ? [] : [.. Deals.Select(b => b with { })];

    private Bargain[]? bargains;

    /// <summary>The same for legality and doctrines, which only read: the bargains themselves.</summary>
    internal List<Bargain> Deals => self < 0 ? [] : table.Bargains(self);

    /// <summary>The offer of a bargain waits for the seat's answer.</summary>
    internal bool IsOffered => self >= 0 && table.IsOffered(self);
    /// <summary>The seat has a bargain in force.</summary>
    internal bool IsBound => self >= 0 && table.IsBound(self);

    /// <summary>A bargain in which the seat takes part, only to be read; null for any other number.</summary>
    internal Bargain? Bargain(int number)
    {
        foreach (Bargain bargain in Deals)
        {
            if (bargain.Number == number) return bargain;
        }
        return null;
    }

    /// <summary>A bargain keeps the seat and a faction from fighting.</summary>
    internal bool HasTruce(int faction)
    {
        if (faction < 0 || faction == self || !IsBound) return false;
        FactionId other = world.Factions[faction].Id;
        foreach (Bargain bargain in Deals)
        {
            if (bargain.State == BargainState.InForce && bargain.Involves(other) && bargain.Holds(PledgeKind.Truce)) return true;
        }
        return false;
    }

    /// <summary>Something granted in the turn before is on its way in which the seat has a say.</summary>
    internal bool HasSay => self >= 0 && table.HasSay(self);

    /// <summary>The bargain that keeps the seat and a faction from fighting; null for none.</summary>
    public Bargain? Truce(int faction) =>
        Faction is not { } own || faction < 0 ? null : Rules.Bargains.Truce(world, own, world.Factions[faction].Id) is { } truce ? truce with { } : null;

    /// <summary>Own men on their way, and support that the seat sends or awaits.</summary>
    public IEnumerable<DeliveryView> Deliveries()
    {
        if (Faction is not { } own) yield break;
        foreach (Delivery d in world.Deliveries)
        {
            if (d.From == own || d.To == own) yield return Seen(d);
        }
    }

    private static DeliveryView Seen(Delivery d) => new(d.From, d.To, d.Kind, d.Force?.Men ?? d.Amount, d.Target, [.. d.Way], d.Arrives);

    /// <summary>Own men and men of support who are on their way to a place.</summary>
    public int Coming(int city)
    {
        int sum = 0;
        foreach (Delivery d in world.Deliveries)
        {
            if (d.Kind == SupportKind.Troops && d.To == Faction && d.Target == world.Cities[city].Id) sum += d.Force?.Men ?? d.Amount;
        }
        return sum;
    }

    /// <summary>Negotiations in which the seat takes part, oldest first; copies.</summary>
    public IReadOnlyList<SupportCase> Negotiations() => negotiations ??= self < 0 ? [] : [.. Cases.Select(n => n with { })];

    private SupportCase[]? negotiations;

    /// <summary>The same for legality and doctrines, which only read: the negotiations themselves.</summary>
    internal List<SupportCase> Cases => self < 0 ? [] : table.Cases(self);

    /// <summary>A request or a counter-offer waits for the seat's answer.</summary>
    internal bool IsAsked => self >= 0 && table.IsAsked(self);

    /// <summary>Terms in force on the seat as asker, with the negotiation in which they were agreed.</summary>
    internal List<(SupportCase Case, TermDefinition Term)> Bonds
    {
        get
        {
            if (!bound)
            {
                bonds.Clear();
                Rules.Bonds.Collect(this, bonds);
                bound = true;
            }
            return bonds;
        }
    }

    private readonly List<(SupportCase Case, TermDefinition Term)> bonds = [];
    private bool bound;

    /// <summary>A negotiation in which the seat takes part, only to be read; null for any other number.</summary>
    internal SupportCase? Negotiation(int number)
    {
        foreach (SupportCase negotiation in Cases)
        {
            if (negotiation.Number == number) return negotiation;
        }
        return null;
    }

    /// <summary>Hidden facts of the seat.</summary>
    public IEnumerable<SecretDefinition> Secrets()
    {
        if (Faction is not { } own) yield break;
        foreach (SecretDefinition secret in Scenario.Secrets)
        {
            if (secret.Owner == own) yield return secret;
        }
    }
}
