namespace Wargame.Rules;

/// <summary>Asks a power for support; it grants, refuses or bargains when the next turn opens (system 11).</summary>
/// <param name="Power">Who is asked.</param>
/// <param name="What">For what.</param>
/// <param name="Amount">Men, strike points, or 1.</param>
/// <param name="Where">Where it shall come or work, for kinds that need a place.</param>
/// <param name="Terms">Ids of the terms offered in return.</param>
public sealed record RequestSupport(FactionId Power, SupportKind What, int Amount, CityId? Where, IReadOnlyList<string> Terms) : Order;
