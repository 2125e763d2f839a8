namespace Wargame.Rules;

/// <summary>One kind of support that a power gives a faction.</summary>
/// <param name="Power">Position of the power.</param>
/// <param name="Offer">What it gives.</param>
internal readonly record struct Giving(int Power, SupportOffer Offer);

/// <summary>Who gives what to whom, compiled to positions: what askers and powers look up again and again.</summary>
internal sealed class SupportBoard
{
    private static readonly int Kinds = Enum.GetValues<SupportKind>().Length;
    private static readonly string[] Names = Enum.GetNames<SupportKind>();

    /// <summary>Name of a kind, made once.</summary>
    public static string NameOf(SupportKind kind) => Names[(int)kind];

    private readonly int factions;
    // By asker, power and kind; the first of the power's list where it has several.
    private readonly SupportOffer?[] offers;
    private readonly Giving[][] givings;
    // By asker: with whom some power asks it to break, by bits.
    private readonly ulong[] breaks;

    public SupportBoard(Scenario scenario)
    {
        factions = scenario.Factions.Length;
        offers = new SupportOffer?[factions * factions * Kinds];
        givings = new Giving[factions][];
        breaks = new ulong[factions];
        for (int asker = 0; asker < factions; asker++) givings[asker] = Given(scenario, asker);
        Mediators = Board.Those(scenario, f => f.Patron?.Gives.Any(o => o.Kind == SupportKind.Mediation) == true);
    }

    /// <summary>Powers that mediate for somebody, by bits.</summary>
    public ulong Mediators { get; }

    private Giving[] Given(Scenario scenario, int asker)
    {
        var given = new List<Giving>();
        for (int power = 0; power < factions; power++)
        {
            foreach (SupportOffer offer in scenario.Factions[power].Patron?.Gives ?? [])
            {
                if (!offer.To.Contains(scenario.Factions[asker].Id)) continue;
                given.Add(new Giving(power, offer));
                offers[At(asker, power, offer.Kind)] ??= offer;
                foreach (TermDefinition term in offer.Terms)
                {
                    if (term is { Effect: TermEffect.BreakWith, Other: { } other }) breaks[asker] |= 1UL << scenario.IndexOf(other);
                }
            }
        }
        return [.. given];
    }

    private int At(int asker, int power, SupportKind kind) => (((asker * factions) + power) * Kinds) + (int)kind;

    /// <summary>What a power gives an asker of a kind; null where it does not.</summary>
    public SupportOffer? Offer(int asker, int power, SupportKind kind) => (uint)kind < (uint)Kinds ? offers[At(asker, power, kind)] : null;

    /// <summary>Those with whom some power asks a faction to break, by bits: most are asked nothing of the kind.</summary>
    public ulong Breaks(int asker) => breaks[asker];

    /// <summary>All that an asker can be given, in scenario order of the powers and of what each gives.</summary>
    public ReadOnlySpan<Giving> To(int asker) => givings[asker];
}
