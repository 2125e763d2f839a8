using System.Text.Json;

namespace Wargame.Rules.Tests;

/// <summary>Ids as values: by their text, wherever they come from.</summary>
public sealed class IdTests
{
    [Fact]
    public void An_id_read_from_json_is_the_one_of_the_scenario()
    {
        Scenario scenario = SmallWar.Scenario;
        for (int c = 0; c < scenario.Cities.Length; c++)
        {
            CityId read = JsonSerializer.Deserialize<CityId>(JsonSerializer.Serialize(scenario.Cities[c].Id));
            Assert.Equal(scenario.Cities[c].Id, read);
            Assert.True(read == scenario.Cities[c].Id);
            Assert.Equal(c, scenario.IndexOf(read));
        }
    }

    [Fact]
    public void Ids_of_one_number_and_two_texts_are_two()
    {
        // Two texts of one FNV-1a number.
        CityId a = new("costarring"), b = new("liquid");
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.NotEqual(a, b);
        var index = new IdIndex<CityId>(2, i => i == 0 ? a : b);
        Assert.Equal((0, 1, -1), (index.Of(a), index.Of(b), index.Of(new("declinate"))));
    }

    [Fact]
    public void No_id_is_no_place() => Assert.Equal(-1, SmallWar.Scenario.IndexOf(default(CityId)));
}
