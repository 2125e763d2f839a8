namespace Wargame.Server;

/// <summary>Who may use an endpoint.</summary>
public enum Access
{
    /// <summary>Anybody.</summary>
    Anyone,
    /// <summary>Control.</summary>
    Control,
    /// <summary>Control, and everybody in the session that the address names.</summary>
    Session,
    /// <summary>The people of the session that the address names: the call is about the caller's own place there, and control has none.</summary>
    Person,
    /// <summary>The people of the seat that the address names; control where it plays that seat.</summary>
    Seat,
}

/// <summary>The rule of an endpoint; every endpoint under /api has one.</summary>
/// <param name="Access">Who may.</param>
public sealed record AccessRule(Access Access);

/// <summary>Says in an endpoint's own line who may use it.</summary>
public static class AccessRules
{
    /// <summary>Only these may use it.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoint, Access access) where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(new AccessRule(access));
        return endpoint;
    }
}
