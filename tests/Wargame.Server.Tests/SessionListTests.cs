using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Wargame.Server.Tests;

public sealed class SessionListTests
{
    [Fact]
    public async Task The_list_keeps_up_with_a_session_and_wakes_none()
    {
        await using var server = new RunningServer();
        await server.Start();
        OpenedTable table = await OpenedTable.Open(server);
        Assert.Equal(("Tuesday group", "Briefing", 1), await Listed());
        await table.Begin();
        Assert.Equal(("Tuesday group", "Planning", 1), await Listed());
        (await table.Act("Close")).Good();
        (await table.Act("Next")).Good();
        Assert.Equal(("Tuesday group", "Planning", 2), await Listed());
        (await table.Act("End")).Good();

        var management = server.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        await management.ForceActivationCollection(TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal(("Tuesday group", "Ended", 2), await Listed());
        Assert.DoesNotContain(await management.GetDetailedGrainStatistics(null, null, TestContext.Current.CancellationToken), grain => grain.GrainId.Key.ToString()!.Contains(table.Session, StringComparison.Ordinal));

        async Task<(string?, string?, int?)> Listed()
        {
            JsonNode line = (await table.Control.Get("/api/sessions")).Good().AsArray().Single(s => (string?)s!["id"] == table.Session)!;
            return ((string?)line["name"], (string?)line["phase"], (int?)line["turn"]);
        }
    }
}
