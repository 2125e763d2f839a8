using System.Text;
using System.Text.Json;
using Wargame.SecrecyFuzz;

namespace Wargame.Server.Tests;

public sealed class SecrecyCanaryTests
{
    [Fact]
    public void Planted_word_is_found_in_every_form_into_which_a_program_turns_words()
    {
        var canaries = new CanaryWords(new Random(7));
        string word = canaries.Word("a secret"), first = word.Split(' ')[0];
        byte[] bytes = Encoding.UTF8.GetBytes(word);
        string[] told =
        [
            $"log: {word}", JsonSerializer.Serialize(word), Uri.EscapeDataString(word), System.Net.WebUtility.HtmlEncode(word), Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes),
            Convert.ToBase64String(bytes), Convert.ToBase64String([1, .. bytes]), Convert.ToBase64String([1, 2, .. bytes]), first[..^3],
        ];
        Assert.All(told, text => Assert.Equal("a secret", canaries.Told(text)));
        Assert.Null(canaries.Told("Canary islands, by night"));
    }

    [Fact]
    public void Word_that_a_seat_writes_itself_is_for_its_own_eyes_and_not_for_the_log()
    {
        var canaries = new CanaryWords(new Random(7));
        string own = canaries.Own("a message");
        canaries.Word("a secret");
        Assert.Null(canaries.Told(own));
    }
}
