using System.Net;
using Microsoft.Extensions.Time.Testing;

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
    public void After_a_minute_the_address_may_try_again()
    {
        var time = new FakeTimeProvider();
        var guesses = new Guesses(new ServerSettings { GuessesPerMinute = 2 }, time);
        var address = IPAddress.Parse("192.0.2.7");
        guesses.Count(address);
        Assert.Equal(0, guesses.Wait(address));
        guesses.Count(address);
        Assert.Equal(60, guesses.Wait(address));
        Assert.Equal(0, guesses.Wait(IPAddress.Parse("192.0.2.8")));
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, guesses.Wait(address));
    }

    [Fact]
    public void Addresses_of_one_household_count_as_one()
    {
        var guesses = new Guesses(new ServerSettings { GuessesPerMinute = 1 }, new FakeTimeProvider());
        guesses.Count(IPAddress.Parse("2001:db8:1:2::1"));
        Assert.Equal(60, guesses.Wait(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.Equal(0, guesses.Wait(IPAddress.Parse("2001:db8:1:3::1")));
    }
}
