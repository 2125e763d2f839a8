using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wargame.SecrecyFuzz;

namespace Wargame.Server.Tests;

/// <summary>
/// The net under everything that leaves the server: pairs of worlds that differ only in what a seat may not know. More worlds by hand:
/// <c>dotnet run -c Release --project tests/Wargame.SecrecyFuzz -- --worlds 5000 --seed 1</c>.
/// </summary>
public sealed class SecrecyNetTests(RunningServer server)
{
    private const int Positions = 440;
    private const ulong Seed = 1;

    [Fact]
    public async Task Nothing_that_a_seat_receives_tells_what_it_may_not_know()
    {
        var tally = new Tally();
        Task pairs = Task.Run(() => StackFuzz.Pairs(Seed, 0, PairPlan.Kinds, tally), TestContext.Current.CancellationToken);
        PositionFuzz.Worlds(Seed, Positions, tally);
        await pairs;
        Figures.Note($"Secrecy: {tally}; {tally.Turns} reports alike; {tally.Sought} words × outputs looked through for canaries (seed {Seed})");
        Assert.True(tally.Leaks == 0, string.Join(Environment.NewLine, tally.First));
        Assert.True(tally.Worlds >= 500, $"only {tally.Worlds} worlds");
        Assert.Equal(SeatCalls.Operations.Keys.Order(StringComparer.Ordinal), tally.Operations.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(HubCalls.Methods.Keys.Order(StringComparer.Ordinal), HubWire.Invoked.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_of_the_API_is_called_in_the_net()
    {
        using Browser stranger = server.Stranger();
        JsonNode document = (await stranger.Get("/openapi/v1.json")).Good();
        IEnumerable<string> operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(o => (string)o.Value!["operationId"]!);
        Assert.Equal(operations.Order(StringComparer.Ordinal), SeatCalls.Operations.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_endpoint_is_an_operation_of_the_API_or_known_to_say_nothing_about_sessions()
    {
        string[] silent = ["/", "/hub", "/openapi/", "/health/", "/join/", "/table/", "/control/", "/watch/", "/replay/", "/rulebook/", "/kit/"];
        var strangers = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IEndpointNameMetadata>() is not { } named || !SeatCalls.Operations.ContainsKey(named.EndpointName))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(p => !silent.Any(s => s == "/" ? p == s : p.StartsWith(s, StringComparison.Ordinal)));
        Assert.Empty(strangers);
    }

    [Fact]
    public void Every_method_of_the_hub_is_called_in_the_net()
    {
        IEnumerable<string> methods = typeof(GameHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetBaseDefinition() == m).Select(m => m.Name);
        Assert.Equal(methods.Order(StringComparer.Ordinal), HubCalls.Methods.Keys.Order(StringComparer.Ordinal));
    }
}
