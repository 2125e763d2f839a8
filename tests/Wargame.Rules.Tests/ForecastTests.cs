using Wargame.Scenarios;
using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Forecasts: bands from what a seat knows, that move the way an order should.</summary>
public sealed class ForecastTests
{
    private static readonly Scenario Homs = ScenarioLibrary.Default.Get("homs-2024");
    private static readonly FactionId Government = new("GOV");

    private static Sight Start() => Sight.Of(WorldSetup.Start(Homs, 11), Government);

    private static ForecastLine Line(Sight sight, Order order, int at = 0) => Forecast.Of(sight, [], order).Lines[at];

    [Fact]
    public void Men_on_their_way_to_homs_raise_the_chance_that_it_holds()
    {
        ForecastLine line = Line(Start(), new Reinforce(new CityId("damascus"), new CityId("homs"), 3_000));
        Assert.Equal("Homs holds through turn 2", line.Title);
        Assert.Equal(ForecastUnit.Chance, line.Unit);
        Assert.True(line.With.Low + line.With.High > line.Without.Low + line.Without.High, $"{line.Without} to {line.With}");
        Assert.All(new[] { line.Without, line.With }, b => Assert.True(b.Low >= 0 && b.Low <= b.High && b.High <= 1000));
    }

    [Fact]
    public void Convoys_bring_people_out_and_spare_some_of_the_harm()
    {
        OrderForecast forecast = Forecast.Of(Start(), [], new Evacuate(new CityId("homs"), new CityId("tartus"), 2, false));
        ForecastLine saved = forecast.Lines.Single(l => l.Unit == ForecastUnit.People), harm = forecast.Lines.Single(l => l.Unit == ForecastUnit.Harmed);
        Assert.Equal(new Band(0, 0), saved.Without);
        Assert.True(saved.With.High is > 0 and <= 20_000);
        Assert.True(harm.With.High <= harm.Without.High);
    }

    [Fact]
    public void Term_that_a_power_wants_raises_the_chance_that_it_agrees()
    {
        var plain = new RequestSupport(new FactionId("RUS"), SupportKind.AirStrikes, 4, new CityId("homs"), []);
        ForecastLine without = Line(Start(), plain), with = Line(Start(), plain with { Terms = ["guard-hmeimim"] });
        Assert.True(with.With.High > without.With.High);
    }

    [Theory]
    [InlineData(SupportKind.AirStrikes, "RUS", 4)]
    [InlineData(SupportKind.Troops, "IRN", 1_500)]
    public void Support_that_helps_to_hold_a_place_is_forecast_as_if_it_were_there(SupportKind kind, string power, int amount)
    {
        OrderForecast forecast = Forecast.Of(Start(), [], new RequestSupport(new FactionId(power), kind, amount, new CityId("homs"), []));
        ForecastLine line = forecast.Lines.Single(l => l.City == new CityId("homs"));
        Assert.Equal("Homs holds 2 turns, if granted", line.Title);
        Assert.True(line.With.Low + line.With.High > line.Without.Low + line.Without.High, $"{line.Without} to {line.With}");
    }

    [Fact]
    public void Attack_that_is_ten_to_one_is_forecast_to_take_the_place_and_no_attack_is_not()
    {
        Position position = Position.Of(SmallWar.Scenario).Men(North, Ford, 20_000, 700, 850).Garrison(City, 400, 400, 300).Garrison(Capital, 5_000);
        position.World.Faction(North).Knows[SmallWar.Scenario.IndexOf(City)].Forces[SmallWar.Scenario.IndexOf(South)] = new ForceReport(300, 500, 1, 'A', 1, "own forces");
        ForecastLine line = Line(Sight.Of(position.World, North), new Advance(Ford, City, 20_000));
        Assert.True(line.With.Low > line.Without.High, $"{line.Without} to {line.With}");
    }

    [Fact]
    public void Illegal_order_has_no_forecast() => Assert.Empty(Forecast.Of(Start(), [], new Hold(new CityId("idlib"), Posture.Stand)).Lines);

    [Fact]
    public void Same_question_has_the_same_answer()
    {
        var order = new Hold(new CityId("homs"), Posture.DigIn);
        Assert.Equal(Forecast.Of(Start(), [], order).Lines, Forecast.Of(Start(), [], order).Lines);
    }

    [Fact]
    public void Pay_is_forecast_to_raise_cohesion()
    {
        ForecastLine line = Line(Start(), new Decree(DecreeKind.RaisePay));
        Assert.Equal(("Cohesion of Government after turn 1", ForecastUnit.Points), (line.Title, line.Unit));
        Assert.True(line.With.Low > line.Without.Low && line.With.High > line.Without.High, $"{line.Without} to {line.With}");
    }

    [Fact]
    public void Offer_to_share_power_shows_its_chance_and_what_it_may_cost()
    {
        OrderForecast forecast = Forecast.Of(Start(), [], new Decree(DecreeKind.SharePower));
        Assert.Equal(ForecastUnit.Chance, forecast.Lines[0].Unit);
        // Legitimacy 300: nine or more on two dice.
        Assert.Equal(new Band(277, 277), forecast.Lines[0].With);
        ForecastLine cohesion = forecast.Lines.Single(l => l.Unit == ForecastUnit.Points);
        Assert.True(cohesion.With.Low < cohesion.Without.Low && cohesion.With.High > cohesion.Without.High, $"{cohesion.Without} to {cohesion.With}");
    }

    [Fact]
    public void Handing_over_unprepared_is_forecast_to_cost_institutions_and_leaving_in_secret_cohesion()
    {
        ForecastLine institutions = Forecast.Of(Start(), [], new StepDown(Departure.TransferPower, null)).Lines.Single(l => l.Title == "Institutions of the state");
        Assert.True(institutions.With.High < institutions.Without.High, $"{institutions.Without} to {institutions.With}");
        ForecastLine cohesion = Line(Start(), new StepDown(Departure.LeaveSecretly, null));
        Assert.True(cohesion.Without.Low - cohesion.With.Low >= 100, $"{cohesion.Without} to {cohesion.With}");
    }

    [Fact]
    public void A_word_of_a_power_moves_the_band_in_which_others_are_known_and_tells_no_more()
    {
        var arab = new FactionId("ARB");
        World world = WorldSetup.Start(Homs, 11);
        Sight sight = Sight.Of(world, arab);
        ForecastLine line = Line(sight, new Declare(Government, Stance.DemandsStepDown));
        Assert.Equal(sight.CohesionBand(Homs.IndexOf(Government)), line.Without);
        Assert.True(line.With.High < line.Without.High && line.With.High - line.With.Low == line.Without.High - line.Without.Low, $"{line.Without} to {line.With}");
        // Another truth inside the same band gives the same forecast.
        world.Faction(Government).Cohesion = line.Without.Low + 1;
        Assert.Equal(line, Line(Sight.Of(world, arab), new Declare(Government, Stance.DemandsStepDown)));
    }

    [Fact]
    public void A_closed_secret_is_forecast_to_stay_hidden()
    {
        ForecastLine line = Line(Start(), new Decree(DecreeKind.CloseLeak, Homs.Secrets.First(s => s.Owner == Government).Id));
        Assert.Equal((new Band(584, 584), new Band(917, 917)), (line.Without, line.With));
    }
}
