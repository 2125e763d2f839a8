using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Harm to civilians: clauses 19.1 to 19.6.</summary>
public sealed class HarmTests
{
    private const int NorthIndex = 0, SouthIndex = 1;

    private static CitySituation Situation(Action<CitySituation>? draw = null, ulong seed = 1)
    {
        TurnWork work = Turn.Open(WorldSetup.Start(SmallWar.Scenario, seed), new TurnInputs([], []));
        CitySituation situation = Turn.Situation(work, SmallWar.Scenario.IndexOf(City));
        draw?.Invoke(situation);
        return situation;
    }

    private static CityWork Laid(CitySituation situation, Ledger ledger) =>
        new CityWork().Lay(SmallWar.Scenario, situation, new CityTally(SmallWar.Scenario.Factions.Length), ledger);

    private static CityState After(CitySituation situation, params int[] power)
    {
        int[] all = new int[SmallWar.Scenario.Factions.Length];
        power.CopyTo(all, 0);
        CivilHarm.Apply(Laid(situation, new Ledger()), all);
        return situation.City;
    }

    [Fact]
    public void Where_nobody_fights_nobody_is_harmed() => Assert.Equal(0, After(Situation()).Killed.Sum() + After(Situation()).Wounded.Sum());

    [Fact]
    public void Fire_on_the_ground_is_shared_by_power_whoever_fires()
    {
        CityState one = After(Situation(), 3_000, 1_000), other = After(Situation(), 1_000, 3_000);
        // What division leaves over may fall to either side.
        Assert.InRange(one.Killed[NorthIndex] - other.Killed[SouthIndex], -1, 1);
        Assert.InRange(one.Wounded[SouthIndex] - other.Wounded[NorthIndex], -1, 1);
        Assert.True(one.Wounded[NorthIndex] > one.Wounded[SouthIndex]);
    }

    [Fact]
    public void One_is_killed_for_three_wounded_and_the_killed_are_no_longer_there()
    {
        CitySituation situation = Situation();
        int people = situation.City.People;
        CityState city = After(situation, 1_000, 1_000);
        int killed = city.Killed.Sum(), wounded = city.Wounded.Sum();
        Assert.Equal((killed + wounded) / 4, killed);
        Assert.Equal(people - killed, city.People);
    }

    [Fact]
    public void Strikes_are_the_strikers()
    {
        CityState city = After(Situation(s => s.Acts.StrikeInside(SouthIndex, 2)));
        Assert.True(city.Killed[SouthIndex] > 0);
        Assert.Equal(0, city.Killed[NorthIndex] + city.Wounded[NorthIndex]);
    }

    [Fact]
    public void Each_strike_point_adds_two_fifths_of_a_battle()
    {
        int Sum(int points) => After(Situation(s => s.Acts.StrikeInside(NorthIndex, points)), 1_000, 1_000) is var c ? c.Killed.Sum() + c.Wounded.Sum() : 0;
        Assert.InRange(Sum(5), (Sum(0) * 3) - 3, (Sum(0) * 3) + 3);
    }

    [Fact]
    public void A_siege_is_the_besiegers()
    {
        CityState city = After(Situation(s =>
        {
            s.City.CutOff = 4;
            s.Acts.Besieger = North;
        }));
        Assert.True(city.Wounded[NorthIndex] > 0);
        Assert.Equal(0, city.Wounded[SouthIndex]);
    }

    [Fact]
    public void Those_kept_inside_by_a_refused_corridor_are_the_refusers()
    {
        CityState open = After(Situation(), 1_000, 1_000);
        CityState shut = After(Situation(s =>
        {
            s.Acts.CorridorRefused = s.City.AtRisk / 2;
            s.Acts.CorridorRefusedBy = North;
        }), 1_000, 1_000);
        Assert.Equal(open.Killed.Sum() + open.Wounded.Sum(), shut.Killed.Sum() + shut.Wounded.Sum());
        Assert.True(shut.Wounded[NorthIndex] > open.Wounded[NorthIndex]);
    }

    [Fact]
    public void The_warned_and_sheltered_suffer_less()
    {
        int Sum(bool sheltered) => After(Situation(s => s.City.Sheltered = sheltered ? s.City.AtRisk : 0), 1_000, 1_000) is var c ? c.Killed.Sum() + c.Wounded.Sum() : 0;
        Assert.InRange(Sum(true) * 1000 / Sum(false), 560, 700);
    }

    [Fact]
    public void Relief_spares_a_tenth()
    {
        CitySituation relieved = Situation();
        var factions = relieved.Factions.ToList();
        var aid = factions[SouthIndex].Aid.ToArray();
        aid[(int)SupportKind.Relief] = 2;
        factions[SouthIndex] = factions[SouthIndex] with { Aid = aid };
        CityState with = After(relieved with { Factions = factions }, 1_000, 1_000), without = After(Situation(), 1_000, 1_000);
        Assert.True(with.Killed.Sum() + with.Wounded.Sum() < without.Killed.Sum() + without.Wounded.Sum());
    }

    [Fact]
    public void The_card_is_open_to_all_alike_and_gives_ranges()
    {
        CitySituation situation = Situation();
        var ledger = new Ledger();
        int[] power = new int[SmallWar.Scenario.Factions.Length];
        power[0] = power[1] = 1_000;
        CivilHarm.Apply(Laid(situation, ledger), power);
        Card card = Assert.Single(ledger.Cards);
        Assert.True(card.Audience.Everyone && card.FullFor.Everyone);
        Assert.Equal(1000, card.Odds.Sum(o => o.Permille));
        Assert.Equal(card.Total, card.Lines.Sum(l => l.Value));
        Assert.All(card.Effects, e => Assert.True(e.Audience.Everyone));
    }

    [Fact]
    public void Parts_of_a_count_add_up_to_it()
    {
        for (int count = 0; count < 200; count++)
        {
            int[] parts = new int[5];
            CivilHarm.Share(count, [3, 0, 5, 7, 11], parts);
            Assert.Equal(count, parts.Sum());
            Assert.Equal(0, parts[1]);
        }
    }
}
