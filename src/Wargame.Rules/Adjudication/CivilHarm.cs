namespace Wargame.Rules;

/// <summary>Harm to civilians in one city, by one formula for all factions (system 19).</summary>
internal static class CivilHarm
{
    private const int BattleIntensity = 1000;
    private const int StrikeIntensity = 400;
    // Model silent on hunger: a siege harms by a twenty-fifth of a battle for each turn cut off, up to a fifth.
    private const int SiegeIntensity = 40;
    private const int SiegeMost = 200;
    // Relief on the spot spares a tenth.
    private const int ReliefShare = 900;

    /// <summary>
    /// Applies the turn's harm to <see cref="CityWork.City"/> (killed, wounded, people, people at risk) and notes events and card.
    /// Called once by the adjudication of each city, after battle and will are settled. <paramref name="power"/> is the fighting power
    /// that each faction brought to a battle inside the city, in scenario order; all zeros, or empty, where men did not fight there.
    /// </summary>
    public static void Apply(CityWork work, ReadOnlySpan<int> power)
    {
        CityActs acts = work.Acts;
        // In most places nothing that harms has come about.
        if (power.IsEmpty && acts.Besieger is null && acts.Hazards is null && !acts.Struck) return;
        int points = Sum(acts.CityPoints);
        int total = Sum(power);
        // Where men fight in the place its fire is what harms.
        int siege = acts.Besieger is null || total > 0 ? 0 : Math.Min(work.City.CutOff * SiegeIntensity, SiegeMost);
        if (points == 0 && total == 0 && siege == 0 && acts.Hazards is null) return;
        Apply(work, points, siege, total, power);
    }

    private static void Apply(CityWork work, int points, int siege, int total, ReadOnlySpan<int> power)
    {
        (Scenario scenario, CityState city, CityActs acts, Ledger ledger) = (work.Scenario, work.City, work.Acts, work.Ledger);
        var harm = new Harm
        {
            Fire = total > 0 ? BattleIntensity : 0,
            Strikes = points * StrikeIntensity,
            Siege = siege,
            Relieved = city.Controller is { } holder && work.Factions[scenario.IndexOf(holder)].Aid[(int)SupportKind.Relief] > 0,
            Hazards = acts.Hazards is { } hazards ? Sum(hazards) : 0,
            AtRisk = city.AtRisk,
            Sheltered = Math.Min(city.Sheltered, city.AtRisk),
            Roll = work.Dice.TwoDice(work.Turn, $"harm-{city.Id}", Purpose.Harm),
        };
        if (harm.Intensity == 0 || city.AtRisk == 0) return;

        int casualties = Math.Min(harm.Casualties(scenario.Parameters, harm.Sheltered), city.AtRisk);
        if (casualties == 0) return;
        int killed = casualties / 4;
        int causes = scenario.Factions.Length + scenario.Hazards.Length;
        Span<int> room = causes <= 128 ? stackalloc int[causes * 3] : new int[causes * 3];
        Span<int> weights = room[..causes], killedBy = room.Slice(causes, causes), woundedBy = room[(causes * 2)..];
        Weigh(scenario, acts, power, harm, total, weights);
        Share(killed, weights, killedBy);
        Share(casualties - killed, weights, woundedBy);
        for (int f = 0; f < weights.Length; f++)
        {
            if (killedBy[f] + woundedBy[f] == 0) continue;
            city.Killed[f] += killedBy[f];
            city.Wounded[f] += woundedBy[f];
            if (!ledger.WantsEvents) continue;
            ledger.Add(f < scenario.Factions.Length
                ? new CiviliansHarmed(city.Id, scenario.Factions[f].Id, killedBy[f], woundedBy[f])
                : new CiviliansHarmed(city.Id, null, killedBy[f], woundedBy[f], scenario.Hazards[f - scenario.Factions.Length].Id));
        }
        if (city.People > 0) city.Guests -= (int)((long)killed * city.Guests / city.People);
        city.People -= killed;
        city.AtRisk -= killed;
        city.Sheltered = Math.Min(city.Sheltered, city.AtRisk);
        if (ledger.WantsCards) ledger.Add(HarmCard.Of(work, harm, killed, casualties - killed, [.. weights]));
    }

    /// <summary>
    /// Who answers for which share: fire on the ground by share of power, strikes by share of points, siege to the besieger.
    /// Of those whom a refused corridor kept inside, the whole goes to whoever refused it. Permille of intensity, scaled by 1000.
    /// </summary>
    private static void Weigh(Scenario scenario, CityActs acts, ReadOnlySpan<int> power, Harm harm, int total, Span<int> weights)
    {
        for (int f = 0; f < weights.Length; f++) weights[f] = acts.Hazards is null ? 0 : acts.Hazards[f] * 1000;
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            if (total > 0) weights[f] += (int)((long)harm.Fire * 1000 * power[f] / total);
            weights[f] += acts.CityPoints[f] * StrikeIntensity * 1000;
            if (acts.Besieger is { } besieger && scenario.IndexOf(besieger) == f) weights[f] += harm.Siege * 1000;
        }
        if (acts.CorridorRefusedBy is { } refuser && acts.CorridorRefused > 0)
        {
            int kept = (int)Math.Min(1000, (long)acts.CorridorRefused * 1000 / harm.AtRisk);
            int moved = 0;
            for (int f = 0; f < weights.Length; f++)
            {
                int part = (int)((long)weights[f] * kept / 1000);
                weights[f] -= part;
                moved += part;
            }
            weights[scenario.IndexOf(refuser)] += moved;
        }
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        int sum = 0;
        foreach (int number in numbers) sum += number;
        return sum;
    }

    /// <summary>Splits a count by weights; what division leaves over goes to the largest remainders, lower positions first.</summary>
    internal static void Share(int count, ReadOnlySpan<int> weights, Span<int> parts)
    {
        long sum = 0;
        foreach (int weight in weights) sum += weight;
        parts.Clear();
        if (sum == 0) return;
        Span<long> rest = parts.Length <= 64 ? stackalloc long[parts.Length] : new long[parts.Length];
        int left = count;
        for (int i = 0; i < parts.Length; i++)
        {
            long share = count * (long)weights[i];
            parts[i] = (int)(share / sum);
            rest[i] = share - (parts[i] * sum);
            left -= parts[i];
        }
        for (; left > 0; left--)
        {
            int most = 0;
            for (int i = 1; i < rest.Length; i++)
            {
                if (rest[i] > rest[most]) most = i;
            }
            parts[most]++;
            rest[most] = -1;
        }
    }

    /// <summary>The measure of one city's harm in one turn.</summary>
    internal sealed record Harm
    {
        /// <summary>Intensity of fire on the ground, permille of a battle.</summary>
        public required int Fire { get; init; }
        /// <summary>Intensity of strikes inside the city.</summary>
        public required int Strikes { get; init; }
        /// <summary>Intensity of a siege.</summary>
        public required int Siege { get; init; }
        /// <summary>Intensity of hazards.</summary>
        public int Hazards { get; init; }
        /// <summary>Relief is at work.</summary>
        public required bool Relieved { get; init; }
        /// <summary>People at risk before the harm.</summary>
        public required int AtRisk { get; init; }
        /// <summary>Of these, warned and sheltered.</summary>
        public required int Sheltered { get; init; }
        /// <summary>How the turn went for them.</summary>
        public required Roll Roll { get; init; }

        /// <summary>Sum of the causes.</summary>
        public int Intensity => Relieved ? (Fire + Strikes + Siege + Hazards) * ReliefShare / 1000 : Fire + Strikes + Siege + Hazards;

        /// <summary>Killed and wounded together, were so many sheltered.</summary>
        public int Casualties(RuleParameters figures, int sheltered)
        {
            int exposed = AtRisk - (int)((long)sheltered * (1000 - figures.ShelteredHarm) / 1000);
            long full = (long)exposed * Intensity * figures.Harm / 1_000_000;
            return (int)(full * Spread(Roll.Sum) / 1_000_000);
        }

        /// <summary>Two dice spread the harm from 600 to 1400 permille around the formula's figure, which 7 gives.</summary>
        public static int Spread(int sum) => 440 + 80 * sum;
    }
}
