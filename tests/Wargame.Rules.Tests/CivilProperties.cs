using CsCheck;

namespace Wargame.Rules.Tests;

/// <summary>What holds for people in every game, played by random legal orders. A failure prints the seed of its game.</summary>
public sealed class CivilProperties(ITestOutputHelper output)
{
    private void ForEachTurn(Action<World, TurnResult> look) => Gen.ULong.Sample(
        seed =>
        {
            try
            {
                World world = WorldSetup.Start(CivilWar.Scenario, seed);
                for (int turn = 0; turn < 10 && SelfPlay.Runs(world); turn++)
                {
                    var inputs = new TurnInputs([.. world.Scenario.Factions.Select(f => new Sheet(f.Id, RandomPlay.Decide(Sight.Of(world, f.Id), seed)))], []);
                    TurnResult result = Turn.Play(world, inputs);
                    look(world, result);
                    world = result.After;
                }
            }
            catch
            {
                output.WriteLine($"game of seed {seed}");
                throw;
            }
        }, iter: 25, threads: 1);

    [Fact]
    public void People_are_conserved() => ForEachTurn((before, result) => Assert.Equal(before.PeopleInAll(), result.After.PeopleInAll()));

    [Fact]
    public void Those_away_from_home_are_guests_somewhere() => ForEachTurn((before, result) =>
    {
        int guests = before.Cities.Sum(c => c.Guests) - before.Cities.Sum(c => c.Left), after = result.After.Cities.Sum(c => c.Guests) - result.After.Cities.Sum(c => c.Left);
        int killed = result.After.Cities.Sum(c => c.Killed.Sum()) - before.Cities.Sum(c => c.Killed.Sum());
        Assert.InRange(guests - after, 0, killed);
    });

    [Fact]
    public void Harm_never_exceeds_those_who_were_there() => ForEachTurn((before, result) =>
    {
        for (int c = 0; c < before.Cities.Length; c++)
        {
            CityState was = before.Cities[c], now = result.After.Cities[c];
            int harmed = now.Killed.Sum() + now.Wounded.Sum() - was.Killed.Sum() - was.Wounded.Sum();
            Assert.InRange(harmed, 0, was.AtRisk);
            Assert.InRange(now.Sheltered, 0, now.AtRisk);
            Assert.InRange(now.Left, 0, int.MaxValue);
        }
    });

    [Fact]
    public void Fear_stays_within_its_cap_and_moves_by_no_more_than_its_step() => ForEachTurn((before, result) =>
    {
        for (int c = 0; c < before.Cities.Length; c++)
        {
            Assert.InRange(result.After.Cities[c].Fear, 0, 800);
            Assert.InRange(result.After.Cities[c].Fear - before.Cities[c].Fear, -250, 250);
        }
    });

    [Fact]
    public void Pools_are_spent_and_drained_but_never_owed() => ForEachTurn((_, result) =>
        Assert.All(result.After.Factions, f => Assert.True(f.Pool >= 0, f.Id.Value)));

    [Fact]
    public void Cards_of_a_negotiation_are_for_its_parties() => ForEachTurn((_, result) =>
    {
        foreach (Card card in result.Cards.Where(c => c.Kind == CardKind.Support)) Assert.False(card.Audience.Everyone, card.Id);
    });
}
