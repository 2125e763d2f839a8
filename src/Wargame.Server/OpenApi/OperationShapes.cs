using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Wargame.Server;

/// <summary>Adds to operations what the access check reads and no handler does: the seat in the address, and <c>?chair=</c>.</summary>
internal static partial class OperationShapes
{
    public static Task Transform(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.Parameters ??= [];
        foreach (Match name in Placeholder().Matches(context.Description.RelativePath ?? ""))
        {
            string parameter = name.Groups[1].Value;
            if (operation.Parameters.Any(p => p.Name == parameter && p.In == ParameterLocation.Path)) continue;
            operation.Parameters.Add(new OpenApiParameter { Name = parameter, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<OperationNotes.NamesChair>().Any())
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = AccessCheck.Chair, In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Description = "For which chair the caller speaks: control, or the letters of a seat. Needed only where a browser holds both.",
            });
        }
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "A problem with a stable code.",
            Content = new Dictionary<string, OpenApiMediaType> { [ProblemResult.ContentType] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemAnswer), context.Document) } },
        };
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
