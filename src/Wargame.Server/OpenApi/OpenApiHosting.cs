using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Wargame.Grains;

namespace Wargame.Server;

/// <summary>The OpenAPI document, from which the browser client's types are generated.</summary>
public static class OpenApiHosting
{
    /// <summary>Name of the document.</summary>
    public const string Document = "v1";

    /// <summary>Registers the document.</summary>
    public static IServiceCollection AddWargameOpenApi(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddSchemaTransformer(SchemaShapes.Transform);
        options.AddOperationTransformer(OperationShapes.Transform);
        options.AddDocumentTransformer(async (document, context, ct) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Wargame", Version = Document,
                Description = "Commands are HTTP calls; what changes is pushed by the SignalR hub at /hub as the event `feed` with a FeedMessage.",
            };
            document.Servers = [];
            // The hub sends the one, every endpoint may answer with the other.
            document.AddComponent(nameof(FeedMessage), await context.GetOrCreateSchemaAsync(typeof(FeedMessage), null, ct));
            document.AddComponent(nameof(ProblemAnswer), await context.GetOrCreateSchemaAsync(typeof(ProblemAnswer), null, ct));
            SchemaShapes.LeaveNullsOut(document);
        });
    });

    /// <summary>Maps the document.</summary>
    public static void MapWargameOpenApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi().For(Access.Anyone);
    }
}
