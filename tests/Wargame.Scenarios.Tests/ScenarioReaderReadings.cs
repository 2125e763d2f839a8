using Wargame.Rules;

namespace Wargame.Scenarios.Tests;

/// <summary>What a good folder becomes.</summary>
public class ScenarioReaderReadings
{
    [Fact]
    public void Three_towns_read_without_problems() => Assert.Empty(ScenarioReader.Read(ThreeTowns.Files()).Problems);

    [Fact]
    public void A_place_keeps_everything_that_its_file_says()
    {
        CityDefinition birch = ThreeTowns.Scenario().City(new CityId("birch"));

        Assert.Equal(new GeoPoint(36_700_000, 34_500_000), birch.At);
        Assert.Equal((PlaceClass.City, LabelSide.Sw), (birch.Class, birch.Label));
        Assert.Equal((300_000, 90_000, 1, 90), (birch.People, birch.AtRisk, birch.Fort, birch.Value));
        Assert.Equal(new FactionId("NOR"), birch.Controller);
        Assert.Equal(1500, birch.Terrain);
        Assert.Equal("A1", birch.Source);
    }

    [Fact]
    public void A_route_is_drawn_from_place_to_place_by_its_bends() =>
        Assert.Equal(
            [new GeoPoint(36_500_000, 34_250_000), new GeoPoint(36_600_000, 34_400_000), new GeoPoint(36_700_000, 34_500_000)],
            ThreeTowns.Scenario().Route(new RouteId("alder-birch")).Line);

    [Fact]
    public void A_figure_that_the_file_does_not_set_keeps_its_default()
    {
        RuleParameters parameters = ThreeTowns.Scenario().Parameters;

        Assert.Equal(100, parameters.MarchKm);
        Assert.Equal(new RuleParameters().PursuitKm, parameters.PursuitKm);
    }

    [Theory]
    [InlineData("36.7234", 36_723_400)]
    [InlineData("-0.000001", -1)]
    [InlineData("0", 0)]
    [InlineData("179.999999", 179_999_999)]
    [InlineData("1.", null)]
    [InlineData(".5", null)]
    [InlineData("1e3", null)]
    [InlineData("+1", null)]
    [InlineData("1.0000000", null)]
    [InlineData("١", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    public void Degrees_become_exact_millionths(string text, int? millionths) => Assert.Equal(millionths, Fields.Millionths(text));

    [Theory]
    [InlineData("A1, M")]
    [InlineData("Men A1; the share is a guess")]
    [InlineData("A commander said so")]
    public void A_source_is_keys_or_a_sentence(string source) =>
        Assert.Empty(ScenarioReader.Read(ThreeTowns.With("forces.yaml", "source: A1", $"source: \"{source}\"")).Problems);
}
