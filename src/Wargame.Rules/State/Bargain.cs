namespace Wargame.Rules;

/// <summary>What a side can put into a bargain (system 16).</summary>
public enum PledgeKind
{
    /// <summary>Neither side attacks the other, and men of each may pass the other's places. Whoever names it, it binds both.</summary>
    Truce,
    /// <summary>A place is left to the other side, whose men come in; the garrison goes to its own.</summary>
    Place,
    /// <summary>Convoys of people that the other side sends are let through.</summary>
    Convoys,
    /// <summary>Transport lots are lent for each turn of the bargain.</summary>
    Lots,
    /// <summary>Air points are lent for each turn of the bargain.</summary>
    Air,
    /// <summary>Money, or oil and what it fetches: pays the other side's people while the bargain lasts.</summary>
    Pay,
    /// <summary>Men who left a place by agreement are left alone in the place to which they went; part of a handover, not offered by itself.</summary>
    SafePassage,
    /// <summary>The other side is spoken of as a rightful party: legitimacy for it, some of the own spent.</summary>
    Recognition,
}

/// <summary>One thing given in a bargain.</summary>
/// <param name="Kind">What.</param>
/// <param name="City">The place, for <see cref="PledgeKind.Place"/>; null else.</param>
/// <param name="Amount">Lots or air points a turn; 1 for kinds that are not divided.</param>
public sealed record Pledge(PledgeKind Kind, CityId? City, int Amount);

/// <summary>Where a bargain stands.</summary>
public enum BargainState
{
    /// <summary>On the table; <see cref="Bargain.Waits"/> has to answer.</summary>
    Offered,
    /// <summary>Concluded; it binds both.</summary>
    InForce,
    /// <summary>One side said no.</summary>
    Refused,
    /// <summary>Nobody answered in time, or it could no longer be carried out.</summary>
    Lapsed,
    /// <summary>Kept to its end, or ended by the collapse of a side.</summary>
    Kept,
    /// <summary>Broken by <see cref="Bargain.BrokenBy"/>.</summary>
    Broken,
}

/// <summary>An offer of one faction to another and all that became of it: this for that, for some turns.</summary>
public sealed record Bargain
{
    /// <summary>Number, unique in the world.</summary>
    public required int Number { get; init; }
    /// <summary>Who began.</summary>
    public required FactionId By { get; init; }
    /// <summary>With whom.</summary>
    public required FactionId With { get; init; }
    /// <summary>What <see cref="By"/> gives.</summary>
    public required IReadOnlyList<Pledge> Gives { get; set; }
    /// <summary>What <see cref="With"/> gives.</summary>
    public required IReadOnlyList<Pledge> Wants { get; set; }
    /// <summary>Turns for which it binds once concluded, 1-6.</summary>
    public required int Turns { get; set; }
    /// <summary>State.</summary>
    public required BargainState State { get; set; }
    /// <summary>Turn of the last step.</summary>
    public required int Turn { get; set; }
    /// <summary>Who has to answer while it is on the table.</summary>
    public required FactionId Waits { get; set; }
    /// <summary>Last turn for which it binds, the one of conclusion not counted; 0 before.</summary>
    public int Until { get; set; }
    /// <summary>Who stands for what <see cref="By"/> promised; null for nobody.</summary>
    public FactionId? Guarantor { get; init; }
    /// <summary>Who broke it; null where nobody did.</summary>
    public FactionId? BrokenBy { get; set; }
    /// <summary>What was said with the last step, at most 200 characters.</summary>
    public string Text { get; set; } = "";

    /// <summary>The side that is not the given one.</summary>
    public FactionId Other(FactionId side) => side == By ? With : By;
    /// <summary>True for the two sides.</summary>
    public bool Involves(FactionId side) => side == By || side == With;
    /// <summary>What a side gives.</summary>
    public IReadOnlyList<Pledge> GivenBy(FactionId side) => side == By ? Gives : Wants;
    /// <summary>True where one of the pledges is of a kind.</summary>
    public bool Holds(PledgeKind kind) => Has(Gives, kind) || Has(Wants, kind);
    /// <summary>True where a side gives something of a kind.</summary>
    public bool Gave(FactionId side, PledgeKind kind) => Has(GivenBy(side), kind);

    private static bool Has(IReadOnlyList<Pledge> pledges, PledgeKind kind)
    {
        for (int i = 0; i < pledges.Count; i++)
        {
            if (pledges[i].Kind == kind) return true;
        }
        return false;
    }
}
