using System.Text.Json.Nodes;

namespace Wargame.Browser.Tests;

/// <summary>The server's process is killed in the middle of its work and started again on the same folder.</summary>
public sealed class KillTests(ServerProcess server) : IClassFixture<ServerProcess>, IDisposable
{
    private static readonly (string Faction, string City)[] people =
        [("GOV", "homs"), ("GOV", "damascus"), ("GOV", "tartus"), ("HTS", "hama"), ("HTS", "rastan"), ("HTS", "aleppo")];

    [Fact]
    public async Task No_acknowledged_order_is_lost_when_the_server_is_killed_while_orders_are_filed()
    {
        await using var control = new Script(server.Address);
        await control.SignIn();
        (string session, string code) = await control.Open("Power cut", ["GOV", "HTS"]);
        SeatScript[] seats = await Task.WhenAll(people.Select((p, i) => SeatScript.Join(server.Address, session, code, p.Faction, $"Person {i}")));
        await Next();

        for (int turn = 1; turn <= 2; turn++)
        {
            await KilledWhileFiling(seats, turn, writes: 120);
            foreach (SeatScript seat in seats) await seat.EveryAcknowledgedWriteIsKept();
            await GoesOn(seats, turn);
            await Next();
        }
        ToolRun verified = await Programs.Tool("verify", session, "--data", server.Data);
        Assert.True(verified.ExitCode == 0, verified.Text);
        foreach (SeatScript seat in seats) await seat.DisposeAsync();

        Task Next() => control.Clock(session, "Next");
    }

    public void Dispose() => server.ExplainFailure();

    private async Task KilledWhileFiling(SeatScript[] seats, int turn, int writes)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int acknowledged = 0;
        Task filing = Task.WhenAll(seats.Select((seat, i) => seat.FileUntilItDies(turn, people[i].City, () =>
        {
            if (Interlocked.Increment(ref acknowledged) == writes) enough.SetResult();
        })));
        await await Task.WhenAny(enough.Task, filing);
        await server.Kill();
        await filing;
        Assert.True(acknowledged >= writes, server.Said);
        await server.Start();
    }

    // The same tokens still open the seats, the sheets are sealed and the turn is adjudicated.
    private static async Task GoesOn(SeatScript[] seats, int turn)
    {
        foreach (SeatScript seat in seats.DistinctBy(s => s.Faction)) await seat.Seal(turn);
        JsonNode table = await seats[0].Table();
        Assert.Equal(turn, (int)table["standing"]!["turn"]!);
        Assert.Equal("Report", (string)table["standing"]!["phase"]!);
        Assert.Equal(turn, (int)table["view"]!["report"]!["turn"]!);
    }
}
