namespace Wargame.Rules;

/// <summary>
/// What there is to see in one turn, and what each faction sees and hears of it. Every faction has a report on every watched place every
/// turn, fresh or ageing, so that their number tells nothing.
/// </summary>
internal sealed class Sighting
{
    private readonly Presence presence;
    // Who sees a place by itself, by bits; who holds it and fights for it, now and a turn ago.
    private readonly ulong[] seeing;
    private readonly int[] holder, rival, holderBefore, rivalBefore;
    private readonly Watcher[] watchers;
    private Scenario scenario;
    private int turn;

    /// <summary>Room for a turn of a scenario.</summary>
    public Sighting(Scenario scenario)
    {
        this.scenario = scenario;
        presence = new Presence(scenario);
        int places = scenario.Cities.Length;
        seeing = new ulong[places];
        (holder, rival, holderBefore, rivalBefore) = (new int[places], new int[places], new int[places], new int[places]);
        watchers = new Watcher[scenario.Factions.Length];
    }

    /// <summary>Takes what there is to see in the turn that a world now plans, in place of what was in it.</summary>
    /// <param name="world">The truth.</param>
    /// <param name="now">Who holds the places and fights for them.</param>
    /// <param name="then">The same a turn ago; the public learns of changes with that lag.</param>
    public void Take(World world, RoadMap now, RoadMap then)
    {
        scenario = world.Scenario;
        turn = world.Turn;
        presence.Count(world);
        now.Holder.AsSpan().CopyTo(holder);
        now.Contender.AsSpan().CopyTo(rival);
        then.Holder.AsSpan().CopyTo(holderBefore);
        then.Contender.AsSpan().CopyTo(rivalBefore);
        // Whoever has men near a place, and its holder.
        for (int c = 0; c < seeing.Length; c++) seeing[c] = presence.Eyes(c) | Bit(holder[c]);
        for (int f = 0; f < watchers.Length; f++) watchers[f] = new Watcher(world, presence, f);
    }

    /// <summary>A faction sees a place itself, or allies who see it tell.</summary>
    public bool IsSeen(int faction, int city) => (seeing[city] & scenario.Board.Friends(faction)) != 0;

    /// <summary>Who a faction takes for the holder of a place and for whoever fights there against him, -1 for nobody: changes of hands are seen at once from nearby, and known to all a turn later.</summary>
    public (int Holder, int Rival) Hands(int faction, int city) => IsSeen(faction, city) ? (holder[city], rival[city]) : (holderBefore[city], rivalBefore[city]);

    /// <summary>Tells a faction who holds a place.</summary>
    public void TellHands(int faction, int city, CityKnowledge known)
    {
        (int holds, int fights) = Hands(faction, city);
        known.Controller = holds < 0 ? null : scenario.Factions[holds].Id;
        known.Contender = fights < 0 ? null : scenario.Factions[fights].Id;
        known.ControllerTurn = IsSeen(faction, city) ? turn : turn - 1;
    }

    /// <summary>Tells a faction of the others' men in a place, where it sees or hears of them.</summary>
    public void TellMen(int faction, int city, ForceReports reports)
    {
        if (scenario.Board.Abroad(city)) return;
        bool near = IsSeen(faction, city);
        ulong self = 1UL << faction, expected = near ? Bit(holder[city]) | Bit(rival[city]) : Bit(holderBefore[city]) | Bit(rivalBefore[city]);
        ulong about = (presence.In(city) | expected | reports.Known) & ~self;
        if (near) watchers[faction].Look(reports, city, about, expected, allies: (seeing[city] & self) == 0);
        else watchers[faction].Listen(reports, city, about, expected);
    }

    private static ulong Bit(int faction) => faction < 0 ? 0 : 1UL << faction;
}
