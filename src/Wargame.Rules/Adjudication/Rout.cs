namespace Wargame.Rules;

/// <summary>A broken side leaves a place: some keep together and fall back, the others go home, surrender or change sides.</summary>
internal static class Rout
{
    /// <summary>Of 1,000 who leave their unit: how many surrender, and how many change sides; the others go home.</summary>
    public const int Surrender = 100, ChangeSides = 50;
    // A rout keeps so many of 1,000 together on a roll of 2, and so many more for each point above it.
    private const int KeptAtTwo = 300, KeptPerPoint = 40;

    /// <summary>Routs a side; 300 to 700 permille keep together, by two dice.</summary>
    public static void Play(CityWork work, bool attackers)
    {
        Roll roll = work.Dice.TwoDice(work.Turn, work.City.Id.Value + ":rout", Purpose.Will);
        Leave(work, attackers, KeptAtTwo + (KeptPerPoint * (roll.Sum - 2)), inOrder: false);
    }

    /// <summary>Makes a side leave; the given share keeps together where there is somewhere to go. Men with nowhere to go all leave their units.</summary>
    public static void Leave(CityWork work, bool attackers, int kept, bool inOrder)
    {
        foreach (Force force in work.Forces)
        {
            if (!(attackers ? work.Attacks(force) : work.Defends(force))) continue;
            CityId? to = kept == 0 ? null : work.RetreatTo(work.Of(force));
            int stay = to is null ? 0 : force.Men * kept / 1000;
            Scatter(work, force, force.Men - stay);
            if (to is not { } place || stay == 0) continue;
            work.Ledger.Add(new ForceRetreated(force.Number, force.Faction, work.City.Id, to, stay, inOrder) { Audience = Audience.Of(force.Faction) });
            force.CameFrom = work.City.Id;
            force.CameTurn = work.Turn;
            force.City = place;
        }
    }

    /// <summary>Men leave a force. Those who change sides join the hostile force with the most men in the place; with none there they go home.</summary>
    public static void Scatter(CityWork work, Force force, int men)
    {
        if (men <= 0) return;
        int surrendered = men * Surrender / 1000, changed = men * ChangeSides / 1000;
        Force? host = Host(work, force);
        // Men sent by a power do not change sides.
        if (host is null || force.Class == ForceClass.Foreign) changed = 0;
        if (host is null) surrendered = 0;
        force.Men -= men;
        if (changed > 0) host!.Men += changed;
        work.Tally.Desert(work.Of(force), men);
        if (!work.Ledger.WantsEvents) return;
        work.Ledger.Add(new MenDeserted(force.Faction, work.City.Id, men - surrendered - changed, surrendered, changed, changed > 0 ? host!.Faction : null)
        {
            Audience = host is not null && changed > 0 ? Audience.Of(force.Faction, host.Faction) : Audience.Of(force.Faction),
        });
    }

    private static Force? Host(CityWork work, Force leaver)
    {
        Force? best = null;
        int whose = work.Of(leaver);
        if (!work.Meets(whose)) return null;
        foreach (Force other in work.Forces)
        {
            if (other.City != work.City.Id || other.Men <= 0 || other.Class == ForceClass.Foreign) continue;
            if (work.Scenario.Board.Between(whose, work.Of(other)) == Relation.Hostile && (best is null || other.Men > best.Men)) best = other;
        }
        return best;
    }
}
