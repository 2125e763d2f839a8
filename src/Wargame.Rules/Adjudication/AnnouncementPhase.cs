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

    private static readonly string[] Kinds = Enum.GetNames<ClaimKind>();

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
        int first = claim.City is { } city ? work.Scenario.IndexOf(city) : 0, last = claim.City is null ? work.Acts.Length - 1 : first;
        Encourage(work, claim, first, last, points, Discouragement * credibility / 1000);
        if (claim.Kind is ClaimKind.Warning or ClaimKind.Amnesty)
        {
            foreach (CityState place in world.Cities.AsSpan(first, last - first + 1)) Move(place, claim.Kind, credibility);
        }
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

    // What it does to the people of a place.
    private static void Move(CityState city, ClaimKind kind, int credibility)
    {
        if (kind == ClaimKind.Amnesty)
        {
            city.Fear = Math.Max(0, city.Fear - Reassurance * credibility / 1000);
            return;
        }
        city.Sheltered = Math.Min(city.AtRisk, Math.Max(city.Sheltered, (int)((long)city.AtRisk * Heeded / 1000 * credibility / 1000)));
        city.Fear = Math.Min(InjectEffects.FearMost, city.Fear + Alarm);
    }

    private static void Expose(TurnWork work)
    {
        World world = work.World;
        if (world.Claims.Count == 0) return;
        Presence? presence = null;
        for (int i = 0; i < world.Claims.Count; i++)
        {
            Claim claim = world.Claims[i];
            // What was warned of may have come since: then the warning was right.
            if (claim is { Kind: ClaimKind.Warning, True: false, City: { } warned } && HazardPhase.Threatens(world, work.Scenario.IndexOf(warned)))
            {
                world.Claims[i] = claim = claim with { True = true };
            }
            int sources = Sources(work, claim, ref presence);
            Roll roll = work.Dice.TwoDice(work.Turn, $"claim-{claim.By}-{Kinds[(int)claim.Kind]}-{claim.City}-{claim.About}", Purpose.Exposure);
            bool shows = roll.Sum + sources >= ExposedFrom;
            if (shows) Settle(work, claim);
            if (work.Ledger.WantsCards && shows) work.Ledger.Add(ClaimCards.Settled(work, claim, roll, sources, ExposedFrom));
            if (!shows && work.Turn - claim.Turn < Forgotten) continue;
            world.Claims.RemoveAt(i--);
        }
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
