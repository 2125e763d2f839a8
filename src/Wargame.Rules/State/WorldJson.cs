using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wargame.Rules;

/// <summary>
/// A world as a JSON document and back. Everything but the scenario is in it, by name, so that a person can read it and two worlds can be
/// compared field by field. Reading gives a world with the same <see cref="StateHash"/>.
/// </summary>
public static class WorldJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = NullableMembers.Resolver(),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The document of a world.</summary>
    public static JsonElement Write(World world) => JsonSerializer.SerializeToElement(
        new WorldDocument(
            world.Turn, world.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture), world.NextNumber,
            world.Cities.ToDictionary(c => c.Id), world.Routes.ToDictionary(r => r.Id), world.Factions.ToDictionary(f => f.Id),
            world.Forces.ToDictionary(f => f.Number), world.Deliveries.ToDictionary(d => d.Number),
            world.Support.ToDictionary(s => s.Number), world.Bargains.ToDictionary(b => b.Number), world.Claims.ToDictionary(c => c.Number), world.Leaked, world.Ending,
            world.Hazards.Length == 0 ? null : world.Hazards.ToDictionary(h => h.Id), world.Closed, world.Late, world.Played.ToDictionary(p => p.Id, p => p.Turn)),
        Options);

    /// <summary>The world of a document. Throws <see cref="JsonException"/> where it is not one of this scenario.</summary>
    public static World Read(JsonElement document, Scenario scenario)
    {
        WorldDocument d = document.Deserialize<WorldDocument>(Options) ?? throw new JsonException("a world is an object");
        var world = new World
        {
            Scenario = scenario,
            Seed = ulong.TryParse(d.Seed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out ulong seed) ? seed : throw new JsonException("seed is a number"),
            Turn = d.Turn,
            NextNumber = d.NextNumber,
            Cities = [.. scenario.Cities.Select(c => Find(d.Cities, c.Id))],
            Routes = [.. scenario.Routes.Select(r => Find(d.Routes, r.Id))],
            Factions = [.. scenario.Factions.Select(f => Find(d.Factions, f.Id))],
            Forces = [.. d.Forces.Values.OrderBy(f => f.Number)],
            Deliveries = [.. d.Deliveries.Values.OrderBy(x => x.Number)],
            Support = [.. d.Support.Values.OrderBy(s => s.Number)],
            Bargains = [.. d.Bargains.Values.OrderBy(b => b.Number)],
            Claims = [.. d.Claims.Values.OrderBy(c => c.Number)],
            Leaked = d.Leaked,
            Played = [.. (d.Played ?? []).Select(p => new PlayedEvent(p.Key, p.Value))],
            Ending = d.Ending,
            Hazards = [.. scenario.Hazards.Select(h => Find(d.Hazards ?? [], h.Id))],
            Closed = d.Closed ?? [],
            Late = d.Late ?? [],
        };
        Wargame.Rules.Bargains.Settle(world);
        return world;
    }

    private static T Find<TKey, T>(Dictionary<TKey, T> map, TKey key) where TKey : notnull =>
        map.TryGetValue(key, out T? value) ? value : throw new JsonException($"the world lacks {key}");

    private sealed record WorldDocument(
        int Turn, string Seed, int NextNumber, Dictionary<CityId, CityState> Cities, Dictionary<RouteId, RouteState> Routes, Dictionary<FactionId, FactionState> Factions,
        Dictionary<int, Force> Forces, Dictionary<int, Delivery> Deliveries, Dictionary<int, SupportCase> Support, Dictionary<int, Bargain> Bargains, Dictionary<int, Claim> Claims,
        List<string> Leaked, Ending? Ending, Dictionary<string, HazardState>? Hazards, List<string>? Closed = null, List<LateOrder>? Late = null, Dictionary<string, int>? Played = null);
}
