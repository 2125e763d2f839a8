namespace Wargame.Rules;

/// <summary>What a strike aims at. None aims at civilians; harm to them is shown before filing and counted after.</summary>
public enum StrikeAim
{
    /// <summary>Columns that move on an own or allied place.</summary>
    Approach,
    /// <summary>Forces inside a city.</summary>
    City,
    /// <summary>A bridge or road: longer ways for two turns.</summary>
    Road,
    /// <summary>A border crossing: shut for two turns (system 15).</summary>
    Crossing,
    /// <summary>A convoy on a route (system 15).</summary>
    Convoy,
}

/// <summary>Bombardment from the air or by long-range fire (systems 6 and 15).</summary>
/// <param name="Aim">What at.</param>
/// <param name="City">The place, for aims that need one.</param>
/// <param name="Route">The route, for aims that need one.</param>
/// <param name="Points">Air points spent, 1 and up.</param>
public sealed record Strike(StrikeAim Aim, CityId? City, RouteId? Route, int Points) : Order;
