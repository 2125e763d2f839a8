using System.Text.Json;
using CsCheck;

namespace Wargame.Rules.Tests;

/// <summary>What holds in every game, played by random legal orders. A failure prints the seed of its game.</summary>
public sealed class GameProperties(ITestOutputHelper output)
{
    private const int Games = 25;

    /// <summary>Plays a random game and lets the caller look at each turn.</summary>
    private static void Play(ulong seed, int turns, Func<Order, bool> allowed, Action<World, TurnInputs, TurnResult> look)
    {
        World world = WorldSetup.Start(SmallWar.Scenario, seed);
        for (int turn = 0; turn < turns && SelfPlay.Runs(world); turn++)
        {
            TurnInputs inputs = Random(world, seed, allowed);
            TurnResult result = Turn.Play(world, inputs);
            look(world, inputs, result);
            world = result.After;
        }
    }

    private static TurnInputs Random(World world, ulong seed, Func<Order, bool> allowed) => new(
        [.. world.Scenario.Factions.Select(f => new Sheet(f.Id, [.. RandomPlay.Decide(Sight.Of(world, f.Id), seed).Where(allowed)]))], []);

    private void ForEachGame(Action<ulong> check) => Gen.ULong.Sample(
        seed =>
        {
            try
            {
                check(seed);
            }
            catch
            {
                output.WriteLine($"game of seed {seed}");
                throw;
            }
        }, iter: Games, threads: 1);

    [Fact]
    public void Men_are_conserved()
    {
        // Men from abroad come into the country with support; without it every man is accounted for.
        ForEachGame(seed => Play(seed, 8, o => o is not (RequestSupport or AnswerRequest), (before, _, result) =>
        {
            int lost = Sum(result.After, f => f.Lost) - Sum(before, f => f.Lost), left = Sum(result.After, f => f.Deserted) - Sum(before, f => f.Deserted);
            int changed = result.All<MenDeserted>().Sum(e => e.ChangedSides);
            Assert.Equal(before.MenInAll(), result.After.MenInAll() + lost + left - changed);
        }));
    }

    [Fact]
    public void No_number_leaves_its_range() => ForEachGame(seed => Play(seed, 10, _ => true, (_, _, result) =>
    {
        World world = result.After;
        Assert.All(world.Forces, f => Assert.True(f.Men > 0 && In(f.Morale, 1000) && In(f.Tempo, 1000) && In(f.Quality, 1000), $"{f.Name}: {f.Men} men, morale {f.Morale}, tempo {f.Tempo}"));
        Assert.All(world.Deliveries, d => Assert.True(d.Amount >= 0 && d.Force is not { Men: < 0 } && d.Arrives >= world.Turn, $"delivery {d.Number} of {d.Amount} for turn {d.Arrives}"));
        Assert.All(world.Cities, c => Assert.True(
            c.People >= 0 && c.AtRisk >= 0 && c.AtRisk <= c.People && c.Guests >= 0 && In(c.Fear, 800) && In(c.Fort, 4) && In(c.Grip, 1000) && c.Supply is >= 400 and <= 1000
            && c.Killed.All(k => k >= 0) && c.Wounded.All(w => w >= 0), c.Id.Value));
        Assert.All(world.Factions, f => Assert.True(In(f.Cohesion, 1000) && In(f.Legitimacy, 1000) && In(f.Credibility, 1000) && f.Pool >= 0 && f.Lost >= 0 && f.Deserted >= 0, f.Id.Value));
        Assert.All(world.Cities, c => Assert.True(c.Contender is null || (c.Contender != c.Controller && world.Men(c.Contender.Value, c.Id) > 0), $"{c.Id} contended by {c.Contender}"));
        Assert.Equal(world.Forces.Select(f => f.Number).Order(), world.Forces.Select(f => f.Number));
    }));

    [Fact]
    public void Order_in_which_cities_are_settled_does_not_matter_nor_does_travel_as_json() => ForEachGame(seed => Play(seed, 6, _ => true, (before, inputs, result) =>
    {
        TurnWork work = Turn.Open(before, inputs);
        var cities = new CityResult[before.Cities.Length];
        for (int c = cities.Length - 1; c >= 0; c--)
        {
            CitySituation sent = JsonSerializer.Deserialize<CitySituation>(JsonSerializer.Serialize(Turn.Situation(work, c)))!;
            cities[c] = JsonSerializer.Deserialize<CityResult>(JsonSerializer.Serialize(Turn.Adjudicate(before.Scenario, sent)))!;
        }
        Assert.Equal(result.Hash, Turn.Close(work, cities).Hash);
    }));

    [Fact]
    public void Same_seed_and_orders_give_the_same_hash_and_leave_the_world_before_alone() => ForEachGame(seed => Play(seed, 6, _ => true, (before, inputs, result) =>
    {
        string hash = StateHash.Of(before);
        Assert.Equal(result.Hash, Turn.Play(before, inputs).Hash);
        Assert.Equal(result.Hash, StateHash.Of(Turn.Play(before, inputs, wantsCards: false).After));
        Assert.Equal(hash, StateHash.Of(before));
        Assert.Equal(result.Hash, StateHash.Of(Turn.Roll(before.Clone(), inputs)));
    }));

    [Fact]
    public void World_read_back_from_json_goes_on_as_it_would_have() => ForEachGame(seed => Play(seed, 6, _ => true, (before, inputs, result) =>
    {
        World read = WorldJson.Read(WorldJson.Write(before), before.Scenario);
        Assert.Null(WorldDifference.First(before, read));
        Assert.Equal(result.Hash, Turn.Play(read, inputs).Hash);
    }));

    [Fact]
    public void Changing_one_order_does_not_change_the_dice_of_others() => ForEachGame(LeavesOtherDice);

    // Two refusals of one power to one asker become known in one turn, and the order left out decides which comes first.
    [Fact]
    public void Changing_one_order_does_not_change_the_dice_of_others_of_one_name() => LeavesOtherDice(455095593288790);

    private static void LeavesOtherDice(ulong seed) => Play(seed, 6, _ => true, (before, inputs, result) =>
    {
        Sheet? some = inputs.Sheets.FirstOrDefault(s => s.Orders.Count > 0);
        if (some is null) return;
        var fewer = new TurnInputs([.. inputs.Sheets.Select(s => s == some ? s with { Orders = [.. s.Orders.Skip(1)] } : s)], []);
        var rolls = Turn.Play(before, fewer).Cards.Where(TellsWhat).ToDictionary(c => c.Id, c => c.Roll);
        foreach (Card card in result.Cards)
        {
            if (TellsWhat(card) && rolls.TryGetValue(card.Id, out Roll? roll)) Assert.Equal(roll, card.Roll);
        }
    });

    // A card of a refusal that became known does not say of which request, because others may not learn it.
    private static bool TellsWhat(Card card) => card.Roll is not null && !(card.Kind == CardKind.Leak && card.Id.Contains("-support-", StringComparison.Ordinal));

    [Fact]
    public void Every_card_adds_up_and_is_the_only_one_of_its_name() => ForEachGame(seed => Play(seed, 8, _ => true, (_, _, result) =>
    {
        Assert.Empty(result.Cards.GroupBy(c => c.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        foreach (Card card in result.Cards)
        {
            Assert.True(card.Odds.Count == 0 || card.Odds.Sum(o => o.Permille) == 1000, $"{card.Id}: odds add to {card.Odds.Sum(o => o.Permille)}");
            Assert.True(card.Odds.Count == 0 || card.Odds.Any(o => o.Outcome == card.Outcome), $"{card.Id}: {card.Outcome} is not among its odds");
            Assert.True(card.Lines.Count == 0 || card.Lines.Sum(l => l.Value) == card.Total, $"{card.Id}: lines add to {card.Lines.Sum(l => l.Value)}, total {card.Total}");
            Assert.False(string.IsNullOrWhiteSpace(card.WhatIf), $"{card.Id} lacks what would have changed it");
            Assert.False(string.IsNullOrWhiteSpace(card.Summary), $"{card.Id} lacks a summary");
        }
    }));

    [Fact]
    public void Neither_morale_nor_cohesion_moves_by_more_than_250_in_a_turn() => ForEachGame(seed => Play(seed, 8, _ => true, (before, _, result) =>
    {
        Assert.All(result.After.Forces, f => Assert.InRange(f.Morale - f.MoraleBefore, -251, 251));
        foreach (FactionState faction in before.Factions) Assert.InRange(result.After.Faction(faction.Id).Cohesion - faction.Cohesion, -250, 250);
    }));

    [Fact]
    public void Orders_that_make_no_sense_are_not_carried_out_and_break_nothing() => ForEachGame(seed =>
    {
        World world = WorldSetup.Start(SmallWar.Scenario, seed);
        for (int turn = 0; turn < 4 && SelfPlay.Runs(world); turn++)
        {
            var lot = new Lot(seed + (ulong)turn);
            var inputs = new TurnInputs([.. world.Scenario.Factions.Select(f => new Sheet(f.Id, [.. Enumerable.Range(0, 12).Select(_ => lot.Order())]))], []);
            TurnResult result = Turn.Play(world, inputs);
            Assert.All(result.After.Forces, f => Assert.True(f.Men > 0));
            world = result.After;
        }
    });

    // Any order at all, sensible or not.
    private sealed class Lot(ulong seed)
    {
        private static readonly CityId[] Cities = [.. SmallWar.Scenario.Cities.Select(c => c.Id), new CityId("nowhere")];
        private static readonly RouteId[] Routes = [.. SmallWar.Scenario.Routes.Select(r => r.Id), new RouteId("no-road")];
        private static readonly FactionId[] Factions = [.. SmallWar.Scenario.Factions.Select(f => f.Id), new FactionId("NOBODY")];
        private int count;

        public Order Order() => Below(10) switch
        {
            0 => new Reinforce(City(), City(), Men()),
            1 => new Advance(City(), City(), Men()),
            2 => new Withdraw(City(), City(), Men()),
            3 => new Hold(City(), (Posture)Below(3)),
            4 => new Strike((StrikeAim)Below(5), Below(3) == 0 ? null : City(), Below(3) == 0 ? null : Routes[Below(Routes.Length)], Below(8) - 1),
            5 => new NegotiateHandover(City(), Below(2) == 0, Below(2) == 0, Below(2) == 0 ? null : Factions[Below(Factions.Length)]),
            6 => new Evacuate(City(), City(), Below(6) - 1, Below(2) == 0),
            7 => new RequestSupport(Factions[Below(Factions.Length)], (SupportKind)Below(8), Below(4_000) - 5, Below(3) == 0 ? null : City(), Below(2) == 0 ? [] : ["guard-port", "no-term"]),
            8 => new AnswerRequest(Below(40), (Answer)Below(3), Below(3_000) - 5, Below(2) == 0 ? [] : ["guard-port"], "By lot."),
            _ => new Announce((ClaimKind)Below(6), Below(3) == 0 ? null : City(), Below(3) == 0 ? null : Factions[Below(Factions.Length)]),
        };

        private CityId City() => Cities[Below(Cities.Length)];

        private int Men() => Below(12_000) - 1_000;

        private int Below(int below) => new Dice(seed).Below(below, 1, $"lot:{count++}", Purpose.Doctrine);
    }

    [Fact]
    public void Cards_name_clauses_of_the_rulebook() => ForEachGame(seed => Play(seed, 8, _ => true, (_, _, result) =>
    {
        var known = Chapters.Clauses.Select(c => c.Number).ToHashSet(StringComparer.Ordinal);
        foreach (Card card in result.Cards) Assert.All(card.Lines.Select(l => l.Clause).Append(card.Clause), clause => Assert.True(known.Contains(clause), $"{card.Id} names {clause}"));
    }));

    [Fact]
    public void What_outsiders_read_of_a_card_holds_no_figure() => ForEachGame(seed => Play(seed, 8, _ => true, (_, _, result) =>
    {
        foreach (Card card in result.Cards)
        {
            // Who asked for support knows what it asked for.
            bool outsiders = !card.FullFor.Everyone && (card.Audience.Everyone || card.Audience.Factions.Any(f => !card.FullFor.Includes(f) && (card.Kind != CardKind.Support || f != card.Faction)));
            // Harm, flight, convoys of people and claims are public with their figures.
            if (!outsiders || card.Kind is CardKind.Harm or CardKind.Flight or CardKind.Evacuation or CardKind.Claim) continue;
            Assert.False(card.Title.Any(char.IsDigit) || card.Summary.Any(char.IsDigit), $"{card.Id}: {card.Title} {card.Summary}");
        }
    }));

    private static bool In(int value, int most) => value >= 0 && value <= most;

    private static int Sum(World world, Func<FactionState, int> of) => world.Factions.Sum(of);
}
