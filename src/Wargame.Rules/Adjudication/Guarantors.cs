using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Third sides that stand for the terms offered to a garrison (systems 5 and 16), and what it costs them when these are broken.</summary>
internal static class Guarantors
{
    private const int Credibility = 30, Legitimacy = 10;

    /// <summary>
    /// A guarantor counts where he is neither party, at war with neither, has bound himself by mediation that he granted or by a bargain, and
    /// was not let down by the asker before.
    /// </summary>
    /// <param name="work">The turn.</param>
    /// <param name="asker">Position of who offers terms.</param>
    /// <param name="holder">Position of whose garrison it is.</param>
    /// <param name="guarantor">Who is named; null for nobody.</param>
    public static bool Stands(TurnWork work, int asker, int holder, FactionId? guarantor)
    {
        if (guarantor is not { } named) return false;
        Board board = work.Scenario.Board;
        int g = work.Scenario.IndexOf(named);
        if (g == asker || g == holder || board.Between(g, asker) == Relation.Hostile || board.Between(g, holder) == Relation.Hostile) return false;
        FactionId self = work.Scenario.Factions[asker].Id, other = work.Scenario.Factions[holder].Id;
        foreach (Bargain bargain in CollectionsMarshal.AsSpan(work.World.Bargains))
        {
            if (bargain.State == BargainState.Broken && bargain.Guarantor == named && bargain.BrokenBy == self) return false;
        }
        return Bargains.Agreed(work.World, named, self) || Bargains.Agreed(work.World, named, other) || Mediates(work.World, named, self, other);
    }

    /// <summary>What becomes of a guarantor when those for whom he stood have broken their word.</summary>
    public static void Answer(TurnWork work, Bargain broken)
    {
        if (broken.Guarantor is not { } named) return;
        FactionState breaker = work.World.Faction(broken.By);
        work.World.Faction(named).LoseFace(Legitimacy, Credibility);
        bool ends = Mediates(work.World, named, broken.By, broken.By) && breaker.Aid[(int)SupportKind.Mediation] > 0;
        if (ends) breaker.Aid[(int)SupportKind.Mediation] = 0;
        if (work.Ledger.WantsCards) Explain(work, broken, named, ends);
    }

    // For one of two sides.
    private static bool Mediates(World world, FactionId power, FactionId asker, FactionId other)
    {
        foreach (SupportCase agreed in CollectionsMarshal.AsSpan(world.Support))
        {
            if (agreed.Kind == SupportKind.Mediation && agreed.Power == power && (agreed.Asker == asker || agreed.Asker == other) && agreed.State is SupportState.Granted or SupportState.Done) return true;
        }
        return false;
    }

    private static void Explain(TurnWork work, Bargain broken, FactionId named, bool ends)
    {
        string guarantor = work.Scenario.Faction(named).Name, breaker = work.Scenario.Faction(broken.By).Name;
        Audience own = Audience.Of(named);
        var effects = new List<CardEffect>
        {
            new("Credibility", $"−{Credibility}", named, "", own), new("Legitimacy", $"−{Legitimacy}", named, "", own),
            new("Stands for terms of", $"{breaker}: no more", named, "", Audience.Public),
        };
        if (ends) effects.Add(new("Mediation", $"ended for {breaker}", broken.By, "", Audience.Of(named, broken.By)));
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-guarantor-{broken.By}-{broken.With}-{named}".ToLowerInvariant(), Turn = work.Turn, Kind = CardKind.Bargain, Faction = named,
            Title = $"{guarantor} stood for what {breaker} did not keep", Summary = $"{breaker} broke the safe passage for which {guarantor} had given its word.",
            Sentence = $"A guarantor answers for the word of others with {Credibility} of his own credibility.", Clause = Clauses.Guarantor, SeeAlso = [Clauses.BargainBroken, Clauses.HandoverTerms],
            Outcome = "guarantee broken", Effects = effects, WhatIf = $"Had {breaker} waited a turn, its guarantor would have lost nothing.", Audience = Audience.Public, FullFor = own,
        });
    }
}
