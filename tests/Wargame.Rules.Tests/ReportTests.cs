using CsCheck;
using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>What each faction knows after a turn: clause 17.3.</summary>
public sealed class ReportTests
{
    private static ForceReport? Report(World world, FactionId who, CityId where, FactionId of) =>
        world.Faction(who).Knows[world.Scenario.IndexOf(where)].Forces[world.Scenario.IndexOf(of)];

    [Fact]
    public void Men_one_road_away_are_seen_within_a_tenth_or_so()
    {
        for (ulong seed = 1; seed <= 50; seed++)
        {
            TurnResult result = Position.Start(seed).Play();
            if (result.After.Men(South, City) == 0) continue;
            ForceReport report = Report(result.After, South, Ford, North)!.Value;
            Assert.Equal('A', report.Letter);
            Assert.Equal(result.After.Turn, report.Turn);
            int men = result.After.Men(North, Ford);
            Assert.InRange(men, report.Low * 94 / 100, report.High * 106 / 100);
        }
    }

    [Fact]
    public void What_nobody_of_ones_own_sees_is_reported_wider_or_ages()
    {
        var letters = new SortedSet<char>();
        var ages = new SortedSet<int>();
        for (ulong seed = 1; seed <= 60; seed++)
        {
            TurnResult result = Position.Start(seed).Play();
            ForceReport report = Report(result.After, Third, Ford, North)!.Value;
            letters.Add(report.Letter);
            ages.Add(result.After.Turn - report.Turn);
        }
        Assert.Superset(new SortedSet<char> { 'B', 'C' }, letters);
        Assert.DoesNotContain('A', letters);
        Assert.True(ages.Count > 1, "some reports age");
    }

    [Fact]
    public void Every_believed_holder_is_reported_on_every_turn_so_that_counts_tell_nothing()
    {
        TurnResult result = Position.Start().Play();
        foreach (FactionState faction in result.After.Factions)
        {
            for (int c = 0; c < result.After.Cities.Length; c++)
            {
                if (faction.Knows[c].Controller is not { } holder || holder == faction.Id) continue;
                Assert.NotNull(Report(result.After, faction.Id, result.After.Cities[c].Id, holder));
            }
        }
    }

    [Fact]
    public void A_change_of_hands_is_seen_nearby_at_once_and_by_all_a_turn_later()
    {
        Position position = Position.Of(SmallWar.Scenario).Men(North, City, 5_000).Garrison(Capital, 5_000).Men(Third, Oasis, 1_000);
        position.Held(City, North).Order(North, new Advance(City, Hill, 1_000));
        TurnResult fell = position.Play();
        Assert.Equal(North, fell.After.City(Hill).Controller);
        CityKnowledge Known(World world, FactionId who) => world.Faction(who).Knows[world.Scenario.IndexOf(Hill)];
        Assert.Equal(North, Known(fell.After, Third).Controller);
        Assert.Equal(South, Known(fell.After, Power).Controller == South ? South : North);
        TurnResult later = Position.After(fell).Play();
        Assert.Equal(North, Known(later.After, Power).Controller);
    }

    [Fact]
    public void Whoever_is_far_away_believes_the_old_holder_for_a_turn()
    {
        Position position = Position.Of(SmallWar.Scenario).Men(North, Ford, 1_000).Men(Third, Oasis, 1_000);
        TurnResult fell = position.Held(Dune, South).Order(North, new Advance(Ford, Dune, 500)).Play();
        Assert.Equal(North, fell.After.City(Dune).Controller);
        Assert.Equal(South, fell.After.Faction(Third).Knows[0].Controller);
        Assert.Equal(North, Position.After(fell).Play().After.Faction(Third).Knows[0].Controller);
    }

    [Fact]
    public void A_claim_gives_those_without_a_report_of_their_own_one_of_the_lowest_grade()
    {
        TurnResult result = Position.Until(
            seed => Position.Start(seed).Order(South, new Announce(ClaimKind.Reinforced, City, null)), r => Report(r.After, Third, City, South)!.Value.Letter == 'D');
        ForceReport report = Report(result.After, Third, City, South)!.Value;
        Assert.Contains("claim", report.Source, StringComparison.Ordinal);
        Assert.NotEqual('D', Report(result.After, North, City, South)!.Value.Letter);
    }

    [Fact]
    public void What_a_faction_cannot_see_leaves_its_knowledge_as_it_is()
    {
        // The same dice, the same everything, but for men whom Third has no way to see and no source for.
        for (ulong seed = 1; seed <= 40; seed++)
        {
            TurnResult few = Position.Start(seed).Play();
            ForceReport before = Report(few.After, Third, Dune, North)!.Value;
            if (before.Turn == few.After.Turn) continue;
            TurnResult many = Position.Start(seed).Men(North, Dune, 7_000, name: "Hidden reserve").Play();
            Assert.Equal(before, Report(many.After, Third, Dune, North));
            return;
        }
        Assert.Fail("no seed up to 40 leaves a report to age");
    }

    [Theory]
    [InlineData(800, 'C')]
    [InlineData(500, 'D')]
    [InlineData(200, 'E')]
    public void A_claim_carries_the_grade_of_its_makers_word(int credibility, char letter)
    {
        // Nobody of Third's is near: with these dice no source reports on the port, and the claim stands for a report.
        TurnResult claimed = Position.Until(
            seed => Position.Start(seed).With(South, f => f.Credibility = credibility).Order(South, new Announce(ClaimKind.HoldsFirmly, Port, null)),
            r => Report(r.After, Third, Port, South)!.Value.Source.StartsWith("claim", StringComparison.Ordinal));
        ForceReport report = Report(claimed.After, Third, Port, South)!.Value;
        Assert.Equal((letter, 2), (report.Letter, report.Number));
    }

    // A rollout tells a faction of a place when it is asked; a session tells everybody everything each turn.
    [Fact]
    public void Who_is_told_when_he_asks_knows_what_he_would_have_been_told_at_once() => Gen.Select(Gen.ULong, Gen.Int[0, 2].Array[12], Gen.Bool.Array[6]).Sample((seed, asked, compared) =>
    {
        World told = WorldSetup.Start(SmallWar.Scenario, seed), asks = told.Clone();
        for (int turn = 0; turn < compared.Length && SelfPlay.Runs(told); turn++)
        {
            var inputs = new TurnInputs([.. told.Scenario.Factions.Select(f => new Sheet(f.Id, RandomPlay.Decide(Sight.Of(told, f.Id), seed)))], []);
            told = Turn.Play(told, inputs).After;
            asks = Turn.Roll(asks, inputs);
            int self = asked[turn], city = asked[turn + 1], other = asked[turn + 2];
            Sight one = Sight.Of(told, told.Factions[self].Id), two = Sight.Of(asks, asks.Factions[self].Id);
            Assert.Equal(one.Report(city, other), two.Report(city, other));
            Assert.Equal((one.Controller(city), one.Contender(city)), (two.Controller(city), two.Contender(city)));
            if (compared[turn]) Assert.Equal(StateHash.Of(told), StateHash.Of(asks));
        }
        Assert.Equal(StateHash.Of(told), StateHash.Of(asks));
    }, iter: 60);
}
