namespace Wargame.Rules;

/// <summary>Why people in a place are afraid, line by line.</summary>
/// <param name="Lines">Reasons in points.</param>
/// <param name="Target">Their sum, 0-800.</param>
/// <param name="Before">Fear before.</param>
/// <param name="After">Fear after: it rises at once, by at most 250, and fades by half.</param>
/// <param name="Threatened">There is fighting, or an enemy one road away.</param>
internal readonly record struct FearReasons(IReadOnlyList<CardLine> Lines, int Target, int Before, int After, bool Threatened)
{
    private const int Base = 150, Fighting = 250, EnemyNear = 100, Strike = 50, Relief = -50, Step = 250;

    public static FearReasons Of(TurnWork work, Presence presence, int c)
    {
        CityState city = work.World.Cities[c];
        Scenario scenario = work.Scenario;
        if (scenario.Cities[c].Class == PlaceClass.OffMap) return new FearReasons([], 0, city.Fear, 0, false);
        bool fought = city.Fought || city.Contender is not null;
        int holder = city.Controller is { } id ? scenario.IndexOf(id) : -1;
        bool near = holder >= 0 && presence.HostileNear(c, holder);
        var lines = work.Ledger.WantsCards ? new List<CardLine>(6) : null;
        int sum = 0;
        Add("War in the country", Base);
        if (fought) Add("Fighting here", Fighting);
        else if (near) Add("Hostile men one road away", EnemyNear);
        if (holder >= 0)
        {
            FactionState state = work.World.Factions[holder];
            Add("Ranks of the holder", (600 - state.Cohesion) / 3);
            if (state.Aid[(int)SupportKind.Relief] > 0) Add("Relief at work", Relief);
        }
        int points = 0;
        foreach (int flown in work.Acts[c].CityPoints) points += flown;
        if (points > 0) Add("Strikes on forces inside", points * Strike);
        if (Rumour(work, c)) Add("A place one road away changed hands", EnemyNear / 2);
        int target = Math.Clamp(sum, 0, InjectEffects.FearMost);
        int after = target >= city.Fear ? Math.Min(target, city.Fear + Step) : Math.Max((city.Fear + target) / 2, city.Fear - Step);
        return new FearReasons(lines ?? (IReadOnlyList<CardLine>)[], target, city.Fear, Math.Clamp(after, 0, InjectEffects.FearMost), fought || near);

        void Add(string label, int value)
        {
            if (value == 0) return;
            sum += value;
            lines?.Add(new CardLine(label, Clauses.Fear, value));
        }
    }

    private static bool Rumour(TurnWork work, int c)
    {
        foreach (Leg leg in work.Scenario.Board.Legs(c))
        {
            if (work.World.Cities[leg.To].ChangedTurn == work.Turn) return true;
        }
        return false;
    }
}
