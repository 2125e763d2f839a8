namespace Wargame.Rules;

/// <summary>
/// Support that is only asked for, imagined at work: what a place would be worth with it. Whether it comes, and when, is another
/// question, which the forecast of the power's answer and the options answer.
/// </summary>
/// <param name="Offer">What the power gives.</param>
/// <param name="Power">Who.</param>
/// <param name="Amount">How much.</param>
/// <param name="Where">For which place.</param>
internal sealed record Granted(SupportOffer Offer, FactionId Power, int Amount, CityId Where)
{
    /// <summary>True for support that helps to hold the place that it is asked for.</summary>
    public static bool Holds(SupportKind kind) => kind is SupportKind.AirStrikes or SupportKind.Troops or SupportKind.Arms;

    /// <summary>Puts it to work in the world from which a rollout starts.</summary>
    public void Put(World world, Sight sight)
    {
        FactionId self = sight.Faction!.Value;
        if (Offer.Kind == SupportKind.Arms) SupportWorks.Arm(world, self, Where);
        if (Offer.Kind != SupportKind.Troops) return;
        // Only allies defend together; men of others come under the asker's command.
        bool allied = sight.With(sight.Scenario.IndexOf(Power)) == Relation.Allied;
        world.Forces.Add(new Force
        {
            Number = world.TakeNumber(), Faction = allied ? Power : self, Name = sight.Scenario.Faction(Power).Name, Class = ForceClass.Foreign, Cell = "", City = Where,
            Men = Amount, Quality = Offer.Quality > 0 ? Offer.Quality : 500, Morale = 650, MoraleBefore = 650, Tempo = sight.Figures.Tempo,
        });
    }

    /// <summary>The seat's orders of a turn with the strikes flown that it was granted beside the points that it had; it is given those points.</summary>
    public IReadOnlyList<Order> Used(FactionState self, int had, IReadOnlyList<Order> sheet)
    {
        if (Offer.Kind != SupportKind.AirStrikes) return sheet;
        self.GrantedAir = had + Amount;
        return [.. sheet, new Strike(StrikeAim.Approach, Where, null, Amount)];
    }
}
