using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Civilian flight: clauses 9.1 to 9.5.</summary>
public sealed class FlightTests
{
    private static Position Threatened() => Position.Of(SmallWar.Scenario).With(City, c => c.Fear = 250)
        .Garrison(City, 5_000).Garrison(Capital, 5_000).Garrison(Port, 1_000).Garrison(Hill, 200).Men(North, Ford, 9_000, 650, 820);

    [Fact]
    public void People_leave_a_threatened_place_and_are_taken_in_elsewhere()
    {
        Position position = Threatened();
        TurnResult result = position.Play();
        Assert.Contains(result.All<PeopleFled>(), e => e.From == City);
        CityState city = result.After.City(City);
        Assert.True(city.Left > 0 && city.LeftLastTurn > 0 && city.People < position.World.City(City).People);
        Assert.Equal(position.World.PeopleInAll(), result.After.PeopleInAll());
        Assert.Equal(result.After.Cities.Sum(c => c.Left), result.After.Cities.Sum(c => c.Guests) - position.World.Cities.Sum(c => c.Guests));
    }

    [Fact]
    public void Fighting_frightens_more_than_an_enemy_near_and_that_more_than_quiet()
    {
        int quiet = Position.Of(SmallWar.Scenario).Garrison(City, 5_000).Play().After.City(City).Fear;
        int near = Threatened().Play().After.City(City).Fear;
        int fought = Threatened().Order(North, new Advance(Ford, City, 9_000)).Play().After.City(City).Fear;
        Assert.True(quiet < near && near < fought, $"{quiet}, {near}, {fought}");
    }

    [Fact]
    public void Fear_never_passes_its_cap()
    {
        TurnResult result = Threatened().With(City, c => c.Fear = 790).With(South, f => f.Cohesion = 0)
            .Order(North, new Advance(Ford, City, 9_000), new Strike(StrikeAim.City, City, null, 4)).Play();
        Assert.InRange(result.After.City(City).Fear, 500, 800);
    }

    [Fact]
    public void People_on_a_road_are_its_clog()
    {
        TurnResult result = Threatened().Play();
        int people = result.All<PeopleFled>().Where(e => e.Route == CityPort).Sum(e => e.People);
        Assert.True(people > 0);
        Assert.True(result.After.Route(CityPort).Clog >= people * 1000 / 60_000);
    }

    [Fact]
    public void Nobody_flees_along_a_cut_road()
    {
        TurnResult result = Threatened().Cut(CityCapital, 3).Play();
        Assert.DoesNotContain(result.All<PeopleFled>(), e => e.Route == CityCapital);
    }

    [Fact]
    public void A_full_place_draws_nobody()
    {
        TurnResult result = Threatened().With(Capital, c => c.Guests = 180_000).Play();
        Assert.DoesNotContain(result.All<PeopleFled>(), e => e.To == Capital);
    }

    [Fact]
    public void Where_it_is_quiet_people_return()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Garrison(Capital, 5_000).Garrison(City, 5_000)
            .With(South, f => f.Cohesion = 600)
            .With(Capital, c => { c.Left = 40_000; c.People -= 40_000; })
            .With(City, c => { c.Guests = 40_000; c.People += 40_000; }).Play();
        PeopleReturned home = Assert.Single(result.All<PeopleReturned>(), e => e.City == Capital);
        Assert.Equal(1_000, home.People);
        Assert.Equal(39_000, result.After.City(Capital).Left);
    }

    [Fact]
    public void A_stream_is_seen_by_all_and_its_reasons_by_the_holder()
    {
        Card card = Assert.Single(Threatened().Play().Cards, c => c.Kind == CardKind.Flight && c.City == City);
        Assert.True(card.Audience.Everyone);
        Assert.True(card.FullFor.Includes(South));
        Assert.False(card.FullFor.Includes(North));
        Assert.Equal(card.Total, card.Lines.Sum(l => l.Value));
    }
}
