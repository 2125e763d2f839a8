using System.Net;
using System.Text.RegularExpressions;

namespace Wargame.Server.Tests;

/// <summary>The limits as they are shipped, and a class as it plays.</summary>
public sealed partial class ClassTests
{
    private const int People = 30;

    [Fact]
    public async Task Thirty_people_behind_one_address_join_reload_and_play_without_meeting_a_limit()
    {
        await using var server = new RunningServer { Settings = ["--Limits:Strangers:Burst", "1200", "--Limits:Joining:Burst", "180"] };
        await server.Start();
        var shipped = new LimitSettings();
        Assert.Equal((1200, 180), (shipped.Strangers.Burst, shipped.Joining.Burst));
        OpenedTable table = await OpenedTable.Open(server);
        Player[] players = await Task.WhenAll(Enumerable.Range(0, People).Select(async i =>
        {
            using Browser phone = server.Stranger();
            await Load(phone, $"/join/{table.Code.Replace(" ", "", StringComparison.Ordinal)}");
            Good(await phone.Post("/api/join/look", new { code = table.Code }));
            return await table.Join($"Student {i}", i % 2 == 0 ? "GOV" : "HTS");
        }));
        await table.Begin();
        await Task.WhenAll(players.Select(player => Play(player)));
    }

    private static async Task Play(Player player)
    {
        OpenedTable table = player.Table;
        Browser browser = player.Browser;
        await Load(browser, $"/table/{table.Session}");
        await using Feed phone = await Feed.Watch(browser, table.Session, "Seat"), laptop = await Feed.Watch(browser, table.Session, "Seat");
        Good(await browser.Get($"{table.Path}/scenario?chair={player.Seat}"));
        Good(await browser.Get($"{table.Path}/briefing?chair={player.Seat}"));
        string city = player.Seat == "GOV" ? "homs" : "hama";
        object order = new { kind = "Hold", city, posture = "Stand" };
        for (int place = 0; place < 3; place++)
        {
            Good(await browser.Get($"{player.SeatPath}/options?city={city}"));
            // A slider moves.
            for (int step = 0; step < 4; step++) Good(await browser.Post($"{player.SeatPath}/forecast", new { order }));
            Good(await player.Write(order, "Draft"));
        }
        Good(await browser.Get($"{player.SeatPath}/support"));
        Good(await browser.Post($"{table.Path}/messages?chair={player.Seat}", new { text = "When is the break?" }));
        // And an impatient one reloads.
        await Load(browser, $"/table/{table.Session}");
    }

    // A page with all that it names, as with an empty cache.
    private static async Task Load(Browser browser, string path)
    {
        Answer page = await browser.Get(path);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, page.Status);
        Answer[] files = await Task.WhenAll(Named().Matches(page.Text).Select(file => browser.Get(file.Groups[1].Value)));
        Assert.All(files, file => Assert.NotEqual(HttpStatusCode.TooManyRequests, file.Status));
        Good(await browser.Get("/api/me"));
    }

    private static void Good(Answer answer) => Assert.True((int)answer.Status < 400, $"{answer.Status}: {answer.Text}");

    [GeneratedRegex("(?:src|href)=\"(/[^\"]+)\"")]
    private static partial Regex Named();
}
