using System.Numerics;
using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Claims against truth (system 17): earlier ones may be found out, then new ones are made.</summary>
internal static class AnnouncementPhase
{
    /// <summary>Morale that a believed announcement gives its maker's men for a turn, permille points at full credibility.</summary>
    private const int Encouragement = 15;
    /// <summary>Morale that it takes from the men of whom it says that they fall apart.</summary>
    private const int Discouragement = 10;
    /// <summary>Fear that a believed amnesty takes from a place, permille points at full credibility.</summary>
    private const int Reassurance = 60;
    /// <summary>Share of those at risk who take shelter at a warning, permille at full credibility, and the fear that it makes.</summary>
    private const int Heeded = 300, Alarm = 80;
    /// <summary>Two dice and sources from which the truth shows.</summary>
    private const int ExposedFrom = 8;
    /// <summary>Sources on the spot that count at most.</summary>
    private const int SourcesMost = 2;
    /// <summary>What a false claim costs when it is found out, and what a true one gives (model silent on the second).</summary>
    private const int ExposedCohesion = 20, ExposedCredibility = 150, ConfirmedCredibility = 10;
    /// <summary>After so many turns nobody asks any more.</summary>
    private const int Forgotten = 3;

    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work)
    {
        Expose(work);
        foreach ((FactionId faction, Announce order) in work.Orders<Announce>())
        {
            if (!work.Knows(faction, order, order.City)) continue;
            if (order.About is { } about && work.Scenario.IndexOf(about) < 0 || Announce.NeedsCity(order.Claim) && order.City is null
                || Announce.NeedsFaction(order.Claim) && order.About is null)
            {
                work.Fail(faction, order, RefusalCode.UnknownName, "The claim does not say what it is about.", "Name a place or a side.");
                continue;
            }
            Make(work, faction, order);
        }
    }

    private static void Make(TurnWork work, FactionId faction, Announce order)
    {
        World world = work.World;
        var claim = new Claim(world.TakeNumber(), faction, order.Claim, order.City, order.About, ClaimTruth.Of(work, faction, order), work.Turn);
        world.Claims.Add(claim);
        if (work.Ledger.WantsEvents) work.Ledger.Add(new ClaimMade(claim.Number, faction, claim.Kind, claim.City, claim.About) { Audience = Audience.Public });

        int credibility = world.Faction(faction).Credibility, points = Encouragement * credibility / 1000;
        int first = claim.City is { } city ? work.Scenario.IndexOf(city) : 0, places = claim.City is null ? world.Cities.Length : 1;
        Encourage(work, claim, first, first + places - 1, points, Discouragement * credibility / 1000);
        if (claim.Kind == ClaimKind.Amnesty) Reassure(world.Cities.AsSpan(first, places), Reassurance * credibility / 1000);
        if (claim.Kind == ClaimKind.Warning) Warn(world.Cities.AsSpan(first, places), credibility);
        if (work.Ledger.WantsCards) work.Ledger.Add(ClaimCards.Made(work, claim, credibility, points));
    }

    // What it gives its maker's men in some places, and takes from those of whom it says that they fall apart: few of these places have men.
    private static void Encourage(TurnWork work, Claim claim, int first, int last, int points, int less)
    {
        int maker = work.Scenario.IndexOf(claim.By);
        int other = claim is { Kind: ClaimKind.OtherCollapsing, About: { } about } ? work.Scenario.IndexOf(about) : -1;
        work.Encouragements.Add(new Encouragement(maker, other, first, last, points, less));
    }

    /// <summary>Points of morale that the turn's announcements bring a faction's men in a place.</summary>
    public static int Encouraged(TurnWork work, int city, int faction)
    {
        int points = 0;
        foreach (ref readonly Encouragement claim in CollectionsMarshal.AsSpan(work.Encouragements))
        {
            if (city < claim.First || city > claim.Last) continue;
            // A second claim about the same place repeats what is believed already.
            if (claim.Maker == faction) points = Math.Max(points, claim.Points);
            if (claim.Other == faction) points -= claim.Less;
        }
        return points;
    }

    // Fear that a promise takes from the people of some places.
    private static void Reassure(ReadOnlySpan<CityState> places, int less)
    {
        foreach (CityState place in places) place.Fear = Math.Max(0, place.Fear - less);
    }

    // What a warning does to the people of some places.
    private static void Warn(ReadOnlySpan<CityState> places, int credibility)
    {
        foreach (CityState place in places)
        {
            place.Sheltered = Math.Min(place.AtRisk, Math.Max(place.Sheltered, (int)((long)place.AtRisk * Heeded / 1000 * credibility / 1000)));
            place.Fear = Math.Min(InjectEffects.FearMost, place.Fear + Alarm);
        }
    }

    private static void Expose(TurnWork work)
    {
        World world = work.World;
        Presence? presence = null;
        int kept = 0;
        for (int i = 0; i < world.Claims.Count; i++)
        {
            Claim claim = world.Claims[i];
            // What was warned of may have come since: then the warning was right.
            if (claim is { Kind: ClaimKind.Warning, True: false, City: { } warned } && HazardPhase.Threatens(world, work.Scenario.IndexOf(warned)))
            {
                claim = claim with { True = true };
            }
            int sources = Sources(work, claim, ref presence);
            Roll roll = work.Dice.TwoDice(work.Turn, Subject(work.Scenario, claim), Purpose.Exposure);
            bool shows = roll.Sum + sources >= ExposedFrom;
            if (shows) Settle(work, claim);
            if (work.Ledger.WantsCards && shows) work.Ledger.Add(ClaimCards.Settled(work, claim, roll, sources, ExposedFrom));
            if (!shows && work.Turn - claim.Turn < Forgotten) world.Claims[kept++] = claim;
        }
        world.Claims.RemoveRange(kept, world.Claims.Count - kept);
    }

    // Named after maker, kind, place and side: "claim-GOV-Denial-homs-".
    private static DiceSubject Subject(Scenario scenario, Claim claim)
    {
        DiceSubject subject = scenario.Board.Subjects.Claim(scenario.IndexOf(claim.By), claim.Kind);
        subject.AppendFormatted(claim.City);
        subject.AppendLiteral("-");
        subject.AppendFormatted(claim.About);
        return subject;
    }

    private static void Settle(TurnWork work, Claim claim)
    {
        FactionState maker = work.World.Faction(claim.By);
        if (claim.True)
        {
            maker.Credibility = Math.Min(1000, maker.Credibility + ConfirmedCredibility);
            return;
        }
        maker.Credibility = Math.Max(0, maker.Credibility - ExposedCredibility);
        work.Shake(claim.By, "An announcement was found to be untrue", Clauses.Exposure, -ExposedCohesion);
        if (work.Ledger.WantsEvents) work.Ledger.Add(new ClaimExposed(claim.Number, claim.By) { Audience = Audience.Public });
    }

    /// <summary>Factions other than the maker and its allies who can see for themselves.</summary>
    private static int Sources(TurnWork work, Claim claim, ref Presence? presence)
    {
        int maker = work.Scenario.IndexOf(claim.By);
        ulong strangers = ~work.Scenario.Board.Friends(maker);
        if (claim.City is { } city) return Math.Min(SourcesMost, BitOperations.PopCount((presence ??= work.Counted()).Eyes(work.Scenario.IndexOf(city)) & strangers));
        // Of a side one knows at least as much as that side itself does.
        return claim.About is { } about && work.Scenario.IndexOf(about) is >= 0 and var f && (strangers >> f & 1) != 0 ? 1 : 0;
    }
}
