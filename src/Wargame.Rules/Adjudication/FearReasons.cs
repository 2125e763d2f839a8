namespace Wargame.Rules;

/// <summary>Why people in a place are afraid, line by line.</summary>
/// <param name="Lines">Reasons in points.</param>
/// <param name="Target">Their sum, 0-800.</param>
/// <param name="Before">Fear before.</param>
/// <param name="After">Fear after: it rises at once and fades by half, by at most 250 in a turn.</param>
/// <param name="Threatened">There is fighting, or an enemy one road away.</param>
internal readonly record struct FearReasons(IReadOnlyList<CardLine> Lines, int Target, int Before, int After, bool Threatened)
{
    private const int Base = 150, Fighting = 250, EnemyNear = 100, ChangedHands = 150, Rumour = 50, RumourMost = 3, Relief = -50, Step = 250, HazardNear = 150, HazardInside = 250;
    private static readonly IReadOnlyList<CardLine> NoLines = [];

    /// <summary>Fear of a place at the close of a turn, by how many of its neighbours changed hands in it.</summary>
    public static FearReasons Of(TurnWork work, Presence presence, int c, int fallen) =>
        Of(work.World, work.Turn, presence, c, fallen, work.Before.Cities[c].Fear, work.Ledger.WantsCards);

    /// <summary>Fear of a place as the game begins: what its reasons come to.</summary>
    public static int AtStart(World world, Presence presence, int c) => Of(world, world.Turn, presence, c, fallen: 0, 0, false).Target;

    private static FearReasons Of(World world, int turn, Presence presence, int c, int fallen, int before, bool wantsLines)
    {
        CityState city = world.Cities[c];
        Scenario scenario = world.Scenario;
        if (scenario.Cities[c].Class == PlaceClass.OffMap) return new FearReasons([], 0, before, 0, false);
        bool fought = city.Fought || city.Rival != default;
        int holder = city.Holder == default ? -1 : scenario.IndexOf(city.Holder);
        bool near = !fought && holder >= 0 && presence.HostileNear(c, holder);
        var reasons = new Reasons(wantsLines);
        Add("War in the country", Base);
        if (fought) Add("Fighting here", Fighting);
        else if (near) Add("Hostile men one road away", EnemyNear);
        bool hazard = world.Hazards.Length > 0 && HazardPhase.Threatens(world, c);
        if (hazard) Hazard();
        if (holder >= 0)
        {
            FactionState state = world.Factions[holder];
            // Firm ranks of whoever took a place calm nobody who fled from him: only loose ones count.
            Add("Ranks of the holder", Math.Max(0, (600 - state.Cohesion) / 3));
            if (state.Aid[(int)SupportKind.Relief] > 0) Add("Relief at work", Relief);
        }
        // Model leaves rumour open: what happened to neighbours, and to oneself.
        if (city.ChangedTurn == turn) Add("It changed hands", ChangedHands);
        Add("Places one road away changed hands", Math.Min(RumourMost, fallen) * Rumour);
        int target = Math.Clamp(reasons.Sum, 0, InjectEffects.FearMost);
        // Strikes, rumours and amnesties of this turn have moved it already.
        int now = target >= city.Fear ? target : (city.Fear + target) / 2;
        int after = Math.Clamp(Math.Clamp(now, before - Step, before + Step), 0, InjectEffects.FearMost);
        return new FearReasons(reasons.Wanted ? reasons.Lines : NoLines, target, before, after, fought || near || hazard);

        void Add(string label, int value) => reasons.Add(label, Clauses.Fear, value);

        void Hazard()
        {
            bool inside = HazardPhase.Taken(world, c) > 0;
            reasons.Add(inside ? "A hazard is in the place" : "A hazard stands at the works", Clauses.HazardFear, inside ? HazardInside : HazardNear);
        }
    }
}
