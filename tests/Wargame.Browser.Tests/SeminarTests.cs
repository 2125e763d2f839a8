using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>A seminar from the first command to the last look back, in real browsers: control and two players, each at a profile of their own.</summary>
public sealed class SeminarTests(Chromium chromium, ServerProcess server) : IClassFixture<ServerProcess>, IDisposable
{
    private readonly SealClock clock = new();

    [Fact]
    public async Task A_seminar_is_opened_joined_played_by_clicking_and_looked_back_at()
    {
        await using IBrowserContext desk = await chromium.Profile(server.Address), left = await chromium.Profile(server.Address), right = await chromium.Profile(server.Address);
        var control = new Facilitator(await desk.NewPageAsync());
        var government = new PlayerAtTable(await left.NewPageAsync(), "Government");
        var coalition = new PlayerAtTable(await right.NewPageAsync(), "HTS coalition");

        await control.SignIn("Dr Ada");
        string code = await control.Open("Tuesday group", government.Faction, coalition.Faction);
        await government.Join(code, "Bea");
        await government.ReadBriefing();
        await coalition.Join(code, "Cem");
        await coalition.ReadBriefing();
        await Expect(control.Page.GetByText("2 people here")).ToBeVisibleAsync();
        await control.Begin();

        await FirstTurn(control, government, coalition);
        await SecondTurn(control, government, coalition);
        await ThirdTurn(control, government, coalition);
        Figures.Note(clock.ToString());

        await control.End("The seminar's hour is over.");
        await Expect(government.Page.GetByRole(AriaRole.Heading, new() { Name = "Control ended the session in turn 3" })).ToBeVisibleAsync();
        await LookedBackAt(await control.LookBack());
        await server.Kill();
        await VerifiedOnDisk(control.Session);
    }

    public void Dispose() => server.ExplainFailure();

    // Every kind of order that a seminar begins with; a change of mind; a page loaded again in the middle.
    private async Task FirstTurn(Facilitator control, PlayerAtTable government, PlayerAtTable coalition)
    {
        await government.Planning(1);
        await government.Order("Reinforce", "Homs", "Qusayr");
        await government.Stands("Reinforce", "Filed");
        await government.Order("Evacuate", "Homs", "Tartus");
        await government.Ask("Russia", "Air strikes", "Rastan");
        await government.Stands("Request support", "Filed");
        await government.Order("Hold", "Damascus", "Dig in");
        await government.Undo();
        await Expect(government.Line("Hold")).ToHaveCountAsync(0);
        await government.Order("Hold", "Homs", "Dig in", file: false);
        await government.Stands("Hold", "Draft");

        await government.Page.ReloadAsync();
        await government.Planning(1);
        await government.Stands("Reinforce", "Filed");
        await government.Stands("Evacuate", "Filed");
        await government.Stands("Hold", "Draft");

        await coalition.Planning(1);
        await coalition.Order("Advance", "Rastan", "To Homs");
        await coalition.Order("Hold", "Hama", "Rest");
        await government.Seal(drafts: true);
        await government.Stands("Reinforce", "Sealed");
        await clock.Measure(coalition.Page, government.Page, 1, () => coalition.Seal());
        await government.ReadCard(1);
        await coalition.ReadCard(1);
        await control.NextTurn(2);
    }

    // An inject reaches both players; two tabs of one seat show one sheet.
    private async Task SecondTurn(Facilitator control, PlayerAtTable government, PlayerAtTable coalition)
    {
        await government.Planning(2);
        await coalition.Planning(2);
        await control.ReleaseInject("Bakeries run out of flour", "Queues form before dawn in Homs.", "News agencies");
        await Expect(government.News.GetByText("Bakeries run out of flour")).ToBeVisibleAsync();
        await Expect(coalition.News.GetByText("Bakeries run out of flour")).ToBeVisibleAsync();

        var second = new PlayerAtTable(await government.Page.Context.NewPageAsync(), government.Faction);
        await second.Page.GotoAsync(government.Page.Url);
        await second.Planning(2);
        await government.Order("Evacuate", "Homs");
        await second.Stands("Evacuate", "Filed");
        await second.Order("Hold", "Homs", "Dig in");
        await government.Stands("Hold", "Filed");
        await second.Page.CloseAsync();

        await coalition.Order("Reinforce", "Rastan");
        await coalition.Seal();
        await coalition.Stands("Reinforce", "Sealed");
        await clock.Measure(government.Page, coalition.Page, 2, () => government.Seal());
        await government.ReadCard(2);
        await coalition.ReadCard(2);
        await control.NextTurn(3);
    }

    // A connection is cut and comes back; what happened meanwhile is there.
    private async Task ThirdTurn(Facilitator control, PlayerAtTable government, PlayerAtTable coalition)
    {
        await government.Planning(3);
        await coalition.Planning(3);
        await government.Page.Context.SetOfflineAsync(true);
        await Expect(government.Page.GetByText("Connection lost")).ToBeVisibleAsync();
        await control.ReleaseInject("A bridge is closed", "Engineers say that it needs a week.", "Border authorities");
        await Expect(coalition.News.GetByText("A bridge is closed")).ToBeVisibleAsync();
        await government.Page.Context.SetOfflineAsync(false);
        await Expect(government.Page.GetByText("Back, nothing missed")).ToBeVisibleAsync();
        await Expect(government.News.GetByText("A bridge is closed")).ToBeVisibleAsync();

        await government.Order("Hold", "Homs", "Stand");
        await coalition.Order("Hold", "Hama", "Dig in");
        await government.Seal();
        await government.Stands("Hold", "Sealed");
        await clock.Measure(coalition.Page, government.Page, 3, () => coalition.Seal());
        await government.ReadCard(3);
    }

    // The three turns under the scrubber, as two seats knew them and as they truly were; then the whole as one file.
    private static async Task LookedBackAt(ReplayPage replay)
    {
        for (int turn = 1; turn <= 3; turn++)
        {
            await replay.Go(turn);
            await replay.ShownAs(0, "Government knew");
            await replay.ShownAs(1, "HTS coalition knew");
            await replay.ShownAs(1, "The truth");
            await Expect(replay.Decisions).Not.ToHaveCountAsync(0);
            await replay.Cards();
        }
        Assert.True(await replay.Export() > 1000);
    }

    // What was played in the browsers replays to the same bits; one byte changed in the journal shows, with its turn and field.
    private async Task VerifiedOnDisk(string session)
    {
        ToolRun sound = await Programs.Tool("verify", session, "--data", server.Data);
        Assert.True(sound.ExitCode == 0, sound.Text);
        Assert.Equal(3, Regex.Count(sound.Text, @"^turn +\d  \w+  holds\s*$", RegexOptions.Multiline));

        using var damaged = new DamagedCopy(server.Data, session);
        ToolRun broken = await Programs.Tool("verify", session, "--data", damaged.Data);
        Assert.True(broken.ExitCode == 1, broken.Text);
        Assert.Matches(@"turn +2  differs at \w+", broken.Text);
    }
}
