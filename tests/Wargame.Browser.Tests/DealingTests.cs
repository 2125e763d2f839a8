using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>What seats ask and offer each other, clicked: terms for a garrison, a request and its answer, a bargain and its answer.</summary>
public sealed class DealingTests(Chromium chromium, ServerProcess server) : IClassFixture<ServerProcess>, IDisposable
{
    private static readonly (string Faction, string Name)[] people = [("GOV", "Bea"), ("HTS", "Cem"), ("RUS", "Dina")];

    [Fact]
    public async Task Terms_requests_and_bargains_are_offered_and_answered_by_clicking()
    {
        await using var control = new Script(server.Address);
        await control.SignIn();
        (string session, string code) = await control.Open("Dealings", people.Select(p => p.Faction));
        await using IBrowserContext left = await chromium.Profile(server.Address), right = await chromium.Profile(server.Address), abroad = await chromium.Profile(server.Address);
        PlayerAtTable government = await Sit(left, "Government", people[0]), coalition = await Sit(right, "HTS coalition", people[1]), power = await Sit(abroad, "Russia", people[2]);
        await Act("Next");

        await government.Planning(1);
        await government.Ask("Russia", "Air strikes", "Rastan");
        await government.Stands("Request support", "Filed");
        await government.Bargain("HTS coalition", gives: "A truce", wants: "Passage for convoys");
        await government.Stands("Bargain", "Filed");
        await coalition.Planning(1);
        await OffersTerms(coalition);
        await coalition.Stands("Handover", "Filed");
        await Act("Close");
        await Act("Next");

        await power.Planning(2);
        await power.Agree("1 request waits for your answer", "Answer a request", "Grant", "File answer");
        await power.Stands("Answer request", "Filed");
        await coalition.Planning(2);
        await coalition.Agree("1 offer waits for your answer", "Bargain", "Accept", "File agreement");
        await coalition.Stands("Answer offer", "Filed");
        await Act("Close");
        await Act("Next");

        await government.Planning(3);
        await Expect(government.News.GetByText("Government and HTS coalition have agreed")).ToBeVisibleAsync();
        await government.Page.Keyboard.PressAsync("b");
        await Expect(government.Page.GetByRole(AriaRole.Dialog, new() { Name = "Bargain" }).GetByRole(AriaRole.Listitem)
            .Filter(new() { HasText = "HTS coalition" }).GetByText("Binds to turn")).ToBeVisibleAsync();

        Task Act(string action) => control.Clock(session, action);
        async Task<PlayerAtTable> Sit(IBrowserContext browser, string faction, (string Id, string Name) who)
        {
            var player = new PlayerAtTable(await browser.NewPageAsync(), faction);
            await using SeatScript seat = await SeatScript.Join(server.Address, session, code, who.Id, who.Name);
            await player.ComeBack(seat);
            return player;
        }
    }

    public void Dispose() => server.ExplainFailure();

    // The garrison of a place may leave in safety, with another faction's word for it.
    private static async Task OffersTerms(PlayerAtTable coalition)
    {
        ILocator form = await coalition.Compose("Handover", "Homs");
        await form.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Safe passage") }).CheckAsync();
        await form.GetByLabel("Guarantor").SelectOptionAsync(new SelectOptionValue { Label = "Turkey" });
        await form.GetByRole(AriaRole.Button, new() { Name = "File order" }).ClickAsync();
    }
}
