using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>
/// Every method of the hub, by its name, as a seat may call it for what is not its own; its own feeds it watches all the time. A test lists the
/// methods by reflection and fails where one is missing here.
/// </summary>
internal static class HubCalls
{
    /// <summary>All of them: arguments for a session and a seat that is not the caller's.</summary>
    public static IReadOnlyDictionary<string, Func<string, FactionId, object[]>> Methods { get; } = new Dictionary<string, Func<string, FactionId, object[]>>(StringComparer.Ordinal)
    {
        ["Watch"] = (session, _) => [session, "Control", 0],
        ["WatchSeat"] = (session, other) => [session, other.Value, 0],
    };
}
