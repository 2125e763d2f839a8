using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Wargame.Journal;
using Wargame.Rules;
using Wargame.SecrecyFuzz;

namespace Wargame.Server.Tests;

public sealed class GuessingTests
{
    [Fact]
    public async Task Address_that_guesses_too_often_must_wait_and_a_right_code_waits_with_it()
    {
        await using var server = new RunningServer { Settings = ["--GuessesPerMinute", "3"] };
        await server.Start();
        OpenedTable table = await OpenedTable.Open(server);
        using Browser guesser = server.Stranger();
        for (int i = 0; i < 3; i++) Assert.Equal("UnknownCode", (await guesser.Post("/api/join/look", new { code = "AAA AAA" })).Code);
        Answer refused = await guesser.Post("/api/join/look", new { code = table.Code });
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyGuesses"), (refused.Status, refused.Code));
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("TooManyGuesses", (await guesser.Post("/api/control/sign-in", new { passphrase = "x", name = "x" })).Code);
    }

    [Fact]
    public async Task Wrong_codes_of_another_seat_at_the_same_address_are_felt_where_codes_are_typed_and_nowhere_else()
    {
        await using var server = new RunningServer { Settings = ["--GuessesPerMinute", "3", "--Limits:Person:Burst", "1000"] };
        await server.Start();
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), hts = await table.Join("Cem", "HTS");
        await table.Begin();
        for (int i = 0; i < 3; i++) await hts.Browser.Post("/api/join/return", new { returnCode = "two three four 55" });
        var asking = new Asking(new FactionId("GOV"), new FactionId("HTS"), new CityId("homs"), 1, JsonSerializer.SerializeToNode(Player.DigInAtHoms)!, new Random(1), "Hello");
        var waits = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Call call in SeatCalls.Operations.Keys.SelectMany(operation => SeatCalls.Of(operation, asking)))
        {
            string Own(string text) => text.Replace("{session}", table.Session, StringComparison.Ordinal).Replace("{code}", table.Code, StringComparison.Ordinal);
            var request = new HttpRequestMessage(new HttpMethod(call.Method), Own(call.Path));
            if (call.Body is not null) request.Content = new StringContent(Own(JsonSerializer.Serialize(call.Body, WireJson.Options)), System.Text.Encoding.UTF8, "application/json");
            Answer answer = await gov.Browser.Send(request);
            if (answer.Status == HttpStatusCode.TooManyRequests) waits.Add($"{call.Operation} {answer.Code}");
        }
        Assert.Equal(["Join TooManyGuesses", "LookAtSession TooManyGuesses", "Return TooManyGuesses", "SignIn TooManyGuesses"], waits);
    }

    [Fact]
    public async Task Unknown_expired_and_closed_codes_are_answered_alike_and_so_are_unknown_names_and_wrong_passphrases()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = new RunningServer { Time = time, Settings = ["--JoinCodeHours", "1", "--GuessesPerMinute", "100"] };
        await server.Start();
        OpenedTable expired = await OpenedTable.Open(server);
        time.Advance(TimeSpan.FromHours(1));
        OpenedTable renewed = await OpenedTable.Open(server), closed = await OpenedTable.Open(server);
        (await renewed.Control.Post($"{renewed.Path}/join-code", new { })).Good();
        (await closed.Control.Delete($"{closed.Path}/join-code")).Good();
        using Browser guesser = server.Stranger();
        foreach (Func<string, Task<Answer>> ask in new Func<string, Task<Answer>>[]
        {
            code => guesser.Post("/api/join/look", new { code }),
            code => guesser.Post("/api/join", new { code, name = "Eve", seat = "GOV" }),
            code => guesser.Post("/api/join/return", new { returnCode = code }),
        })
        {
            string[] told = await Task.WhenAll(new[] { "AAAAAA", expired.Code, renewed.Code, closed.Code, "x", "" }.Select(async code => Whole(await ask(code))));
            Assert.Single(told.Distinct());
        }
        string name = Whole(await guesser.Post("/api/control/sign-in", new { name = "Nobody", passphrase = "mild-otter" }));
        Assert.Equal(name, Whole(await guesser.Post("/api/control/sign-in", new { name = RunningServer.Facilitator, passphrase = "mild-otter" })));
    }

    [Fact]
    public void Many_addresses_together_get_no_further_than_the_limit_for_all()
    {
        var time = new FakeTimeProvider();
        var guesses = new Guesses(new ServerSettings { GuessesPerMinute = 5, GuessesPerMinuteByAll = 20 }, time);
        IPAddress Address(int i) => IPAddress.Parse($"198.51.100.{i}");
        for (int i = 0; i < 20; i++) guesses.Count(Address(i), Guessed.JoinCode);
        Assert.Equal(60, guesses.Wait(Address(99), Guessed.JoinCode));
        Assert.Equal(0, guesses.Wait(Address(99), Guessed.ReturnCode));
        Assert.Equal(0, guesses.Wait(Address(99), Guessed.Passphrase));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, guesses.Wait(Address(99), Guessed.JoinCode));
    }

    [Fact]
    public void After_a_minute_the_address_may_try_again()
    {
        var time = new FakeTimeProvider();
        var guesses = new Guesses(new ServerSettings { GuessesPerMinute = 2 }, time);
        var address = IPAddress.Parse("192.0.2.7");
        guesses.Count(address, Guessed.JoinCode);
        Assert.Equal(0, guesses.Wait(address, Guessed.ReturnCode));
        guesses.Count(address, Guessed.JoinCode);
        Assert.Equal(60, guesses.Wait(address, Guessed.ReturnCode));
        Assert.Equal(0, guesses.Wait(IPAddress.Parse("192.0.2.8"), Guessed.ReturnCode));
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, guesses.Wait(address, Guessed.ReturnCode));
    }

    [Fact]
    public void Addresses_of_one_household_count_as_one()
    {
        var guesses = new Guesses(new ServerSettings { GuessesPerMinute = 1 }, new FakeTimeProvider());
        guesses.Count(IPAddress.Parse("2001:db8:1:2::1"), Guessed.JoinCode);
        Assert.Equal(60, guesses.Wait(IPAddress.Parse("2001:db8:1:2:ffff::9"), Guessed.ReturnCode));
        Assert.Equal(0, guesses.Wait(IPAddress.Parse("2001:db8:1:3::1"), Guessed.ReturnCode));
    }

    // All that a guesser gets, but for the clock.
    // But for the clock and the trace id, which is drawn by chance for each.
    private static string Whole(Answer answer) =>
        $"{(int)answer.Status} {string.Join(" | ", answer.Headers.Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}"))} {answer.Text}"
            .Replace(answer.Headers[Traces.Header], "trace", StringComparison.Ordinal);
}
