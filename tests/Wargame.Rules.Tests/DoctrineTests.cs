using Wargame.Scenarios;

namespace Wargame.Rules.Tests;

/// <summary>Doctrines and options in games of the shipped scenario: whatever is listed is legal, and the battle goes its way.</summary>
public sealed class DoctrineTests(ITestOutputHelper output)
{
    private static readonly Scenario Homs = ScenarioLibrary.Default.Get("homs-2024");

    [Fact]
    public void Every_doctrine_files_only_legal_orders()
    {
        for (ulong seed = 1; seed <= 12; seed++)
        {
            // Doctrines take turns, so that each of them meets the others' worlds.
            var doctrines = Homs.Factions.Select(f => f.Doctrines[(int)(seed % (ulong)f.Doctrines.Length)]).ToList();
            World world = WorldSetup.Start(Homs, seed);
            while (SelfPlay.Runs(world))
            {
                TurnInputs inputs = SelfPlay.Inputs(world, doctrines);
                foreach (Sheet sheet in inputs.Sheets) Legal(world, sheet, seed);
                world = Turn.Play(world, inputs, wantsCards: false).After;
            }
        }
    }

    [Fact]
    public void Random_play_files_only_legal_orders_and_nothing_breaks()
    {
        for (ulong seed = 1; seed <= 6; seed++)
        {
            World world = WorldSetup.Start(Homs, seed);
            for (int turn = 0; turn < 5 && SelfPlay.Runs(world); turn++)
            {
                var sheets = Homs.Factions.Select(f => new Sheet(f.Id, RandomPlay.Decide(Sight.Of(world, f.Id), seed))).ToList();
                foreach (Sheet sheet in sheets) Legal(world, sheet, seed);
                world = Turn.Play(world, SelfPlay.With(world, sheets)).After;
            }
        }
    }

    [Fact]
    public void Every_choice_without_a_refusal_is_legal_over_its_whole_range_and_every_refused_one_says_why()
    {
        World world = Played(5, 1);
        foreach (FactionDefinition faction in Homs.Factions)
        {
            Sight sight = Sight.Of(world, faction.Id);
            foreach (CityDefinition city in Homs.Cities)
            {
                foreach (Choice choice in Rulebook.Options(sight, [], city.Id).Kinds.SelectMany(k => k.Choices))
                {
                    if (choice.Refusal is { } refusal)
                    {
                        Assert.NotEqual("", refusal.Sentence);
                        continue;
                    }
                    foreach (Order order in Range(choice)) Assert.Null(Rulebook.Check(sight, [], order));
                }
            }
        }
    }

    [Fact]
    public void Choice_of_reinforcement_tells_cost_way_arrival_and_what_stays_behind()
    {
        CityOptions options = Rulebook.Options(Sight.Of(WorldSetup.Start(Homs, 1), new FactionId("GOV")), [], new CityId("homs"));
        Choice fromDamascus = options.Kinds[0].Choices.Single(c => c.Key == "damascus");
        Assert.Null(fromDamascus.Refusal);
        Assert.Equal(160, fromDamascus.Km);
        Assert.Equal(2, fromDamascus.Arrives);
        Assert.Equal(["nabk-damascus", "homs-nabk"], fromDamascus.Way.Select(r => r.Value));
        Assert.Equal(Homs.Parameters.MenPerLot, fromDamascus.Size!.PerPoint);
        Assert.True(fromDamascus.Cost.Lots > 0);
        Assert.Equal(14_000, fromDamascus.Behind!.Men);
    }

    [Fact]
    public void Same_sight_and_dice_give_the_same_sheet()
    {
        World world = Played(9, 2);
        foreach (FactionDefinition faction in Homs.Factions)
        {
            Assert.Equal(
                Doctrine.Decide(Sight.Of(world, faction.Id), faction.Doctrines[0], world.Dice).Select(o => o.ToString()),
                Doctrine.Decide(Sight.Of(world.Clone(), faction.Id), faction.Doctrines[0], world.Dice).Select(o => o.ToString()));
        }
    }

    [Theory]
    [InlineData("homs-2024")]
    [InlineData("arn-flood")]
    public void Planning_turn_after_turn_in_the_same_memory_fills_the_sheets_that_each_seat_fills_by_itself(string id)
    {
        Scenario scenario = ScenarioLibrary.Default.Get(id);
        Planning? planning = null;
        for (ulong seed = 1; seed <= 4; seed++)
        {
            // From game to game the doctrines change, and the temperaments with the seed.
            var doctrines = scenario.Factions.Select(f => f.Doctrines[(int)(seed % (ulong)f.Doctrines.Length)]).ToList();
            World world = WorldSetup.Start(scenario, seed);
            while (SelfPlay.Runs(world))
            {
                planning ??= new Planning(world);
                List<Sheet> sheets = planning.Sheets(world, doctrines);
                for (int f = 0; f < sheets.Count; f++)
                {
                    IReadOnlyList<Order> alone = Doctrine.Decide(Sight.Of(world, scenario.Factions[f].Id), doctrines[f], world.Dice);
                    Assert.True(Text(alone) == Text(sheets[f].Orders), $"{sheets[f].Faction} differs in turn {world.Turn} of seed {seed}");
                }
                world = Turn.Play(world, SelfPlay.With(world, sheets), wantsCards: false).After;
            }
        }

        static string Text(IReadOnlyList<Order> orders) => System.Text.Json.JsonSerializer.Serialize(orders);
    }

    [Fact]
    public void Homs_falls_in_turn_2_to_4_in_the_middle_of_games_as_they_happened()
    {
        const int games = 60;
        var falls = new List<int>();
        for (ulong seed = 1; seed <= games; seed++) falls.Add(FallOfHoms(seed));
        falls.Sort();
        output.WriteLine("Homs fell in turn: " + string.Join(" ", falls));
        Assert.InRange(falls[games / 2], 2, 4);
        Assert.True(falls.Count(f => f <= Homs.Turns) * 100 >= games * 85, "Homs should fall in most games");
    }

    private static int FallOfHoms(ulong seed)
    {
        IReadOnlyList<DoctrineDefinition> doctrines = SelfPlay.Doctrines(Homs);
        World world = WorldSetup.Start(Homs, seed);
        while (SelfPlay.Runs(world))
        {
            int turn = world.Turn;
            world = Turn.Play(world, SelfPlay.Inputs(world, doctrines), wantsCards: false).After;
            if (world.City(new CityId("homs")).Controller != new FactionId("GOV")) return turn;
        }
        return Homs.Turns + 1;
    }

    private static World Played(ulong seed, int turns)
    {
        IReadOnlyList<DoctrineDefinition> doctrines = SelfPlay.Doctrines(Homs);
        World world = WorldSetup.Start(Homs, seed);
        for (int turn = 0; turn < turns && SelfPlay.Runs(world); turn++) world = Turn.Play(world, SelfPlay.Inputs(world, doctrines), wantsCards: false).After;
        return world;
    }

    private static IEnumerable<Order> Range(Choice choice)
    {
        yield return choice.Order;
        if (choice.Size is not { } size) yield break;
        foreach (int number in new[] { size.Least, size.Most })
        {
            yield return choice.Order switch
            {
                Reinforce o => o with { Men = number },
                Advance o => o with { Men = number },
                Withdraw o => o with { Men = number },
                Evacuate o => o with { Lots = number },
                Strike o => o with { Points = number },
                RequestSupport o => o with { Amount = number },
                _ => choice.Order,
            };
        }
    }

    private static void Legal(World world, Sheet sheet, ulong seed)
    {
        IReadOnlyList<Refusal?> answers = WholeSheet.Check(Sight.Of(world, sheet.Faction), sheet.Orders);
        for (int i = 0; i < answers.Count; i++)
        {
            Assert.True(answers[i] is null, $"seed {seed}, turn {world.Turn}, {sheet.Faction}: {sheet.Orders[i]}: {answers[i]?.Sentence}");
        }
    }
}
