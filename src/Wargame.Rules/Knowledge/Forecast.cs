namespace Wargame.Rules;

/// <summary>What an order would change, from what the seat knows.</summary>
public static class Forecast
{
    /// <summary>Bands with and without the order.</summary>
    public static OrderForecast Of(Sight sight, IReadOnlyList<Order> others, Order order) => new([], "");
}
