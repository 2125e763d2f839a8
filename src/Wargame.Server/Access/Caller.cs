using System.Reflection;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// Who calls. One browser may hold both a control token and a seat's; <see cref="AccessCheck"/> settles for which of them this call speaks.
/// </summary>
/// <param name="Control">The facilitator who signed in as control; null for a person of a session.</param>
/// <param name="Person">The person; null for control.</param>
/// <param name="Seat">The seat for which the call speaks: the person's own, or the one that control named; null for none.</param>
public sealed record Caller(Facilitator? Control, Person? Person, FactionId? Seat)
{
    /// <summary>True for control.</summary>
    public bool IsControl => Control is not null;

    /// <summary>Name for the journal.</summary>
    public string Name => Control?.Name ?? Person!.Name;

    /// <summary>Gives handlers the caller that <see cref="AccessCheck"/> found.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext http, ParameterInfo parameter) => new(http.Features.Get<Caller>());
}
