using System.Text.Json;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>
/// What a seat can be told of a position without a server: the view, what may be ordered, asked and expected, what is refused and why, what its own
/// doctrine would do, and the cards of the turn before. Each as the bytes that would go out, made when asked for.
/// </summary>
internal static class SeatOutputs
{
    private const int CitiesAsked = 3;

    /// <summary>Name of each output, and what makes it in a world.</summary>
    public static IEnumerable<(string Name, Func<World, TurnResult?, string> Make)> Of(World world, FactionId? seat, Random random, int forecasts)
    {
        if (seat is not { } id)
        {
            yield return ("public view", (w, last) => Json(Views.Public(w, last)));
            yield return ("public cards", (w, last) => Json(Views.Cards(last?.Cards ?? [], null)));
            yield break;
        }
        yield return ("view", (w, last) => Json(Views.For(w, id, last)));
        yield return ("cards", (w, last) => Json(Views.Cards(last?.Cards ?? [], id)));
        yield return ("support", (w, _) => Json(Rulebook.Support(Sight.Of(w, id), [])));
        for (int i = 0; i < CitiesAsked; i++)
        {
            CityId city = world.Scenario.Cities[random.Next(world.Scenario.Cities.Length)].Id;
            yield return ($"options of {city}", (w, _) => Json(Rulebook.Options(Sight.Of(w, id), [], city)));
        }
        ulong chance = (ulong)random.NextInt64();
        IReadOnlyList<Order> sheet = RandomPlay.Decide(Sight.Of(world, id), chance);
        if (random.Next(3) == 0) yield return ("sheet of random play", (w, _) => Json(RandomPlay.Decide(Sight.Of(w, id), chance)));
        DoctrineDefinition doctrine = Pick(world.Scenario.Faction(id).Doctrines, random);
        yield return ($"doctrine {doctrine.Name}", (w, _) => Json(Doctrine.Decide(Sight.Of(w, id), doctrine, new Dice(chance))));
        // The dearest of all.
        IReadOnlyList<Order> asked = forecasts > 1 ? [.. Attacks(world, id), .. sheet] : sheet;
        for (int i = 0; i < forecasts && asked.Count > 0; i++)
        {
            Order order = Pick(asked, random);
            yield return ($"forecast of {order}", (w, _) => Json(Forecast.Of(Sight.Of(w, id), [], order)));
        }
        // Another side's orders are as wild as a person's mistakes.
        FactionId other = Pick(world.Scenario.Factions, random).Id;
        foreach (Order wild in RandomPlay.Decide(Sight.Of(world, other), chance))
        {
            yield return ($"refusal of {wild}", (w, _) => Json(Rulebook.Check(Sight.Of(w, id), [], wild)));
        }
    }

    // What others have in a place weighs most in an attack on it.
    private static IEnumerable<Order> Attacks(World world, FactionId seat)
    {
        Sight sight = Sight.Of(world, seat);
        return world.Scenario.Cities.SelectMany(c => Rulebook.Options(sight, [], c.Id).Kinds).Where(k => k.Kind is OrderKind.Advance or OrderKind.Strike).SelectMany(k => k.Choices.Take(k.Legal)).Select(c => c.Order);
    }

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, WireJson.Options);
}
