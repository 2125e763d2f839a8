namespace Wargame.Rules;

/// <summary>
/// Rivals (system 16): who takes ground that nobody defended alarms those next to it. Until the place is settled its men are a threat to
/// neighbours, at war or not, and while a rival stands beside it, it does not settle.
/// </summary>
internal static class Rivals
{
    /// <summary>Fewer men than this alarm nobody and keep nothing unsettled.</summary>
    public const int LeastMen = 300;
    /// <summary>What an attack gains on a place that is not settled.</summary>
    public const int Unsettled = 1;

    /// <summary>
    /// Men on a place one road away who threaten a garrison though nobody is at war: they took that place without a fight and have not
    /// settled it, and nothing was agreed between the two.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="presence">Who stands where.</param>
    /// <param name="next">Position of the place one road away.</param>
    /// <param name="taker">Position of its holder; -1 for none.</param>
    /// <param name="holder">Position of the faction whose garrison it is.</param>
    public static int Threat(World world, Presence presence, int next, int taker, int holder)
    {
        if (world.Cities[next].Digest == 0 || taker < 0 || world.Scenario.Board.Between(holder, taker) != Relation.Neutral) return 0;
        int men = presence.Men(next, taker);
        return men >= LeastMen && !Agreed(world, taker, holder) ? men : 0;
    }

    /// <summary>Moves the calendar of places entered without a fight on: one is settled a turn sooner where no rival stands beside it.</summary>
    public static void Settle(TurnWork work)
    {
        World world = work.World;
        Span<int> men = stackalloc int[world.Factions.Length];
        Presence? presence = null;
        for (int c = 0; c < world.Cities.Length; c++)
        {
            CityState city = world.Cities[c];
            if (city.Digest == 0 || city.Controller is not { } holder) continue;
            if (city.Controller != work.Before.Cities[c].Controller && !work.Occupied[c])
            {
                // Won by fighting or by talks since: that needs no digesting.
                city.Digest = 0;
                continue;
            }
            Beside(world, presence ??= work.Counted(), c, men);
            int h = work.Scenario.IndexOf(holder), rivals = 0;
            for (int f = 0; f < men.Length; f++)
            {
                if (men[f] < LeastMen || f == h || world.Factions[f].Collapsed || work.Scenario.Board.Between(f, h) == Relation.Allied || Agreed(world, f, h)) men[f] = 0;
                else rivals++;
            }
            if (rivals == 0) city.Digest--;
            else if (work.Ledger.WantsCards) Explain(work, c, h, men);
        }
    }

    private static bool Agreed(World world, int a, int b) => Bargains.Agreed(world, world.Factions[a].Id, world.Factions[b].Id);

    // Men by faction within a day's march on an open road.
    private static void Beside(World world, Presence presence, int city, Span<int> men)
    {
        men.Clear();
        ReadOnlySpan<Leg> roads = world.Scenario.Board.Roads(city);
        for (int i = 0; i < roads.Length; i++)
        {
            if (!Marches.Near(world, roads[i]) || Marches.Counted(world, roads, i)) continue;
            for (int f = 0; f < men.Length; f++) men[f] += presence.Men(roads[i].To, f);
        }
    }

    private static void Explain(TurnWork work, int city, int holder, ReadOnlySpan<int> men)
    {
        Scenario scenario = work.Scenario;
        CityDefinition place = scenario.Cities[city];
        FactionDefinition taker = scenario.Factions[holder];
        var inputs = new List<CardInput>();
        var near = new List<FactionId> { taker.Id };
        for (int f = 0; f < men.Length; f++)
        {
            if (men[f] == 0) continue;
            near.Add(scenario.Factions[f].Id);
            inputs.Add(new("One road away", scenario.Factions[f].Id, $"{Words.Number(LeastMen)} men or more", "in contact"));
        }
        Audience own = Audience.Of(taker.Id);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-rivals-{place.Id}", Turn = work.Turn, Kind = CardKind.Advance, City = place.Id, Faction = taker.Id,
            Title = $"{place.Name} is not settled",
            Summary = $"{taker.Name} took {place.Name} without a fight; until it is settled its men there are a threat to whoever stands next to them, and it is easier to attack.",
            Sentence = $"With a rival one road away its {Words.Count(work.World.Cities[city].Digest, "turn")} of digestion do not run.",
            Clause = Clauses.Rivals, SeeAlso = [Clauses.Digestion, Clauses.NoOrders], Inputs = inputs, Outcome = "not settled",
            Effects =
            [
                new("Men tied down", $"{Words.Number(work.Figures.DigestMen)} at most", taker.Id, "while a rival stands beside it", own),
                new("Attack on it", $"+{Unsettled}", taker.Id, "", Audience.Of(near)),
            ],
            WhatIf = "A bargain with the rival, or no rival one road away, would have let it settle.", Audience = Audience.Of(near), FullFor = own,
        });
    }
}
