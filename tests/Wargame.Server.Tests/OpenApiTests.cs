using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Wargame.Server.Tests;

public sealed class OpenApiTests(RunningServer server)
{
    [Fact]
    public async Task Committed_document_from_which_the_clients_types_are_made_is_current()
    {
        string committed = Path.Combine(Root(), "clients", "browser", "openapi.json");
        await using var app = Program.Build(["--openapi", committed]);
        string now = await OpenApiFile.Text(app);
        Assert.True(now == await File.ReadAllTextAsync(committed, TestContext.Current.CancellationToken),
            "clients/browser/openapi.json is old: dotnet run --project src/Wargame.Server -- --openapi clients/browser/openapi.json");
    }

    [Fact]
    public async Task Document_has_the_documents_that_only_the_hub_sends_and_a_name_for_every_operation()
    {
        using Browser stranger = server.Stranger();
        JsonNode document = (await stranger.Get("/openapi/v1.json")).Good();
        JsonObject schemas = document["components"]!["schemas"]!.AsObject();
        Assert.All(["TableDocument", "ControlDocument", "PublicDocument", "FeedMessage", "ProblemAnswer"], name => Assert.True(schemas.ContainsKey(name), name));
        Assert.Equal("kind", (string?)schemas["Order"]!["discriminator"]!["propertyName"]);
        Assert.Equal("string", (string?)schemas["CityId"]!["type"]);
        Assert.All(document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()), operation => Assert.NotNull(operation.Value!["operationId"]));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
