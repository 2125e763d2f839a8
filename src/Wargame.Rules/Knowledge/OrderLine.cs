namespace Wargame.Rules;

/// <summary>An order as the rail and the map show it.</summary>
/// <param name="Kind">For its icon.</param>
/// <param name="Title">E.g. "Reinforce".</param>
/// <param name="Text">E.g. "Homs from Damascus, 2,400".</param>
/// <param name="Detail">E.g. "Arrives turn 4".</param>
/// <param name="City">Place under which it is listed; null for orders without a place.</param>
/// <param name="From">Where it starts, for orders that move something.</param>
/// <param name="To">Where it ends, for orders that move something.</param>
/// <param name="Way">Routes that it uses; the arrow on the map follows them.</param>
/// <param name="Tag">Text on the arrow, e.g. "2,400 · turn 4"; empty for none.</param>
/// <param name="Cost">What it takes.</param>
public sealed record OrderLine(
    OrderKind Kind, string Title, string Text, string Detail, CityId? City, CityId? From, CityId? To,
    IReadOnlyList<RouteId> Way, string Tag, Cost Cost);

/// <summary>A forecast of an order from what the seat knows: bands with and without it, never the hidden truth.</summary>
/// <param name="Lines">What it would change, most important first; empty where a forecast says nothing.</param>
/// <param name="Basis">From what it was made, e.g. "From your reports, 48 imagined courses of turns 3 and 4".</param>
public sealed record OrderForecast(IReadOnlyList<ForecastLine> Lines, string Basis);

/// <summary>What a line of a forecast counts.</summary>
public enum ForecastUnit
{
    /// <summary>A chance, permille 0-1000.</summary>
    Chance,
    /// <summary>People brought to safety.</summary>
    People,
    /// <summary>Civilians killed and wounded.</summary>
    Harmed,
    /// <summary>An index such as cohesion, 0-1000.</summary>
    Points,
}

/// <summary>One line of a forecast.</summary>
/// <param name="Title">E.g. "Homs holds through turn 4".</param>
/// <param name="City">Place concerned.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Scale">Right end of the bar, in the unit.</param>
/// <param name="Without">Band without the order.</param>
/// <param name="With">Band with it.</param>
public sealed record ForecastLine(string Title, CityId? City, ForecastUnit Unit, int Scale, Band Without, Band With);
