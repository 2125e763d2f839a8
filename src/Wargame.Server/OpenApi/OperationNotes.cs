namespace Wargame.Server;

/// <summary>Notes on endpoints that only the OpenAPI document reads.</summary>
public static class OperationNotes
{
    /// <summary>The endpoint reads <c>?chair=</c>: for which chair the caller speaks.</summary>
    public static TBuilder MayNameChair<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NamesChair());

    internal sealed record NamesChair;
}
