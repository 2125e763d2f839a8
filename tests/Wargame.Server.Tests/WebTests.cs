using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Wargame.Server.Tests;

/// <summary>What other pages may make a signed-in browser do: nothing. And what every answer tells the browser about it.</summary>
public sealed class WebTests(RunningServer server)
{
    /// <summary>Origins that are not the server's: elsewhere, none that can be named, another port, another scheme, names that begin or end alike.</summary>
    public static TheoryData<string> Foreign => ["https://elsewhere.example", "null", "http://127.0.0.1:1", "http://127.0.0.1", "https://HOST", "http://HOST.elsewhere.example", "http://elsewhere.example#HOST", "http://HOST/", "file://", "HOST"];

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Page_of_another_origin_may_change_nothing_read_nothing_and_not_connect(string origin)
    {
        string from = origin.Replace("HOST", server.Address.Authority, StringComparison.Ordinal);
        using Browser control = await server.Control();
        foreach ((string method, string path) in AccessTable.Rows.Where(row => !row.Address.StartsWith("HUB", StringComparison.Ordinal) && (row.Address.Contains("/api", StringComparison.Ordinal) || row.Address == "ANY /hub"))
            .Select(row => row.Address.Split(' ')).Select(parts => (parts[0] == "ANY" ? "GET" : parts[0], Filled(parts[1]))))
        {
            Answer answer = await control.SendAsIs(With(method, path, ("Origin", from)));
            Assert.True(answer.Code == "ForeignOrigin", $"{method} {path} from {from}: {(int)answer.Status} {answer.Code}");
        }
    }

    [Theory]
    [InlineData("POST", "cross-site", false)]
    [InlineData("POST", "same-site", false)]
    [InlineData("POST", "none", false)]
    [InlineData("POST", "same-origin", true)]
    [InlineData("GET", "cross-site", false)]
    [InlineData("GET", "same-site", false)]
    [InlineData("GET", "same-origin", true)]
    // An address that a person typed, such as that of an export.
    [InlineData("GET", "none", true)]
    public async Task Browser_that_names_no_origin_is_believed_where_it_fetches_for(string method, string site, bool own)
    {
        using Browser control = await server.Control();
        Answer answer = await control.SendAsIs(With(method, method == "GET" ? "/api/sessions" : "/api/control/sign-out", ("Sec-Fetch-Site", site)));
        Assert.Equal(own, answer.Code != "ForeignOrigin");
    }

    [Fact]
    public async Task Command_by_cookie_alone_is_refused_and_one_with_a_header_is_a_scripts()
    {
        using Browser control = await server.Control();
        Assert.Equal("ForeignOrigin", (await control.SendAsIs(With("POST", "/api/control/facilitators"))).Code);
        Assert.Equal("ForeignOrigin", (await control.SendAsIs(With("GET", "/hub"))).Code);
        string token = control.Cookies.GetCookies(server.Address)["wg_control"]!.Value;
        using var script = new Browser(server.Address, cookies: false);
        HttpRequestMessage request = With("POST", "/api/control/facilitators", ("Authorization", $"Bearer {token}"));
        request.Content = JsonContent.Create(new { name = "Script" });
        (await script.SendAsIs(request)).Good();
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("text/plain; application/json")]
    [InlineData("")]
    public async Task Body_that_a_form_could_send_is_refused_also_where_none_is_read(string type)
    {
        using Browser control = await server.Control();
        foreach (string path in new[] { "/api/control/sign-out", "/api/tutorial", "/api/join/look" })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent("{\"code\":\"AAAAAA\"}"u8.ToArray()) };
            if (type.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await control.Send(request)).Status);
        }
        (await control.Get("/api/control/me")).Good();
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/join/7QK4MD")]
    [InlineData("GET", "/assets/none.js")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("GET", "/api/me")]
    [InlineData("GET", "/api/atlantis")]
    [InlineData("GET", "/api/sessions")]
    [InlineData("GET", "/hub")]
    [InlineData("PUT", "/api/me")]
    [InlineData("POST", "/api/join/look")]
    public async Task Every_answer_forbids_what_no_page_of_ours_needs(string method, string path)
    {
        using Browser stranger = server.Stranger();
        Answer answer = await stranger.Send(With(method, path));
        string content = answer.Headers["Content-Security-Policy"];
        Assert.Contains("default-src 'none'", content, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", content, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", content, StringComparison.Ordinal);
        Assert.DoesNotMatch("unsafe|\\*|http:|https:", content);
        Assert.Equal(("nosniff", "DENY", "same-origin", "same-origin", "same-origin"),
            (answer.Headers["X-Content-Type-Options"], answer.Headers["X-Frame-Options"], answer.Headers["Referrer-Policy"], answer.Headers["Cross-Origin-Opener-Policy"], answer.Headers["Cross-Origin-Resource-Policy"]));
        Assert.False(answer.Headers.ContainsKey("Server"));
        Assert.False(answer.Headers.ContainsKey("Access-Control-Allow-Origin"));
        if (path.StartsWith("/api", StringComparison.Ordinal)) Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Theory]
    [InlineData("TRACE", "/api/me")]
    [InlineData("TRACE", "/")]
    [InlineData("OPTIONS", "/api/me")]
    [InlineData("PATCH", "/api/me")]
    public async Task Method_that_nothing_uses_is_refused(string method, string path)
    {
        using Browser stranger = server.Stranger();
        Answer answer = await stranger.Send(With(method, path));
        Assert.True((int)answer.Status is >= 400 and < 500, $"{(int)answer.Status}");
        Assert.DoesNotContain("TRACE", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_https_cookies_belong_to_this_host_alone_and_the_browser_is_told_to_stay_there()
    {
        // A proxy on this machine speaks https to the browser and says so.
        await using var proxied = new RunningServer { Settings = ["--Limits:Proxies:0", "127.0.0.1"] };
        await proxied.Start();
        using var browser = new Browser(proxied.Address, cookies: false);
        HttpRequestMessage signIn = With("POST", "/api/control/sign-in", ("X-Forwarded-Proto", "https"), ("Origin", $"https://{proxied.Address.Authority}"));
        signIn.Content = JsonContent.Create(new { passphrase = RunningServer.Passphrase, name = RunningServer.Facilitator });
        Answer answer = await browser.SendAsIs(signIn);
        answer.Good();
        Match cookie = Regex.Match(answer.Headers["Set-Cookie"], "^__Host-wg_control=([0-9a-f]{32}); max-age=86400; path=/; secure; samesite=strict; httponly$");
        Assert.True(cookie.Success, answer.Headers["Set-Cookie"]);
        Assert.Equal("max-age=31536000; includeSubDomains", answer.Headers["Strict-Transport-Security"]);
        string token = cookie.Groups[1].Value;
        (await browser.SendAsIs(With("GET", "/api/control/me", ("X-Forwarded-Proto", "https"), ("Cookie", $"__Host-wg_control={token}")))).Good();
        // A cookie that something on plain http may have set is not taken on https.
        Assert.Equal("NotSignedIn", (await browser.SendAsIs(With("GET", "/api/control/me", ("X-Forwarded-Proto", "https"), ("Cookie", $"wg_control={token}")))).Code);
    }

    [Fact]
    public async Task Nobody_but_a_proxy_that_is_named_says_for_whom_it_speaks()
    {
        using var script = new Browser(server.Address, cookies: false);
        Answer plain = await script.SendAsIs(With("GET", "/api/me", ("X-Forwarded-Proto", "https")));
        Assert.False(plain.Headers.ContainsKey("Strict-Transport-Security"));
        await using var strict = new RunningServer { Settings = ["--Limits:Proxies:0", "192.0.2.1", "--GuessesPerMinute", "2"] };
        await strict.Start();
        using var guesser = new Browser(strict.Address, cookies: false);
        var last = HttpStatusCode.OK;
        for (int i = 0; i < 3; i++)
        {
            HttpRequestMessage guess = With("POST", "/api/join/look", ("X-Forwarded-For", $"198.51.100.{i}"), ("X-Forwarded-Proto", "https"), ("Origin", strict.Address.GetLeftPart(UriPartial.Authority)));
            guess.Content = JsonContent.Create(new { code = "AAAAAA" });
            last = (await guesser.SendAsIs(guess)).Status;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    private static string Filled(string pattern) => Regex.Replace(pattern.Replace("{session}", "aaaaaaaaaaaa", StringComparison.Ordinal), @"\{[^}]+\}", "1");

    private static HttpRequestMessage With(string method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach ((string name, string value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return request;
    }
}
