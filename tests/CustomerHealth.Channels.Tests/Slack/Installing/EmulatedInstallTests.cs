using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Channels.Tests.Slack.Web;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests.Slack.Installing;

/// <summary>The whole way of an administrator through the pages of a stand-in that others wrote (emulate): its consent, its code, its token, and its word on who the bot is.</summary>
public sealed partial class EmulatedInstallTests
{
    private const string Public = "https://health.example/bot";

    [NodeFact(Packages = true)]
    public async Task Install_ThroughTheStandInsPages_KeepsTheTokenOfTheBotThatItKnows()
    {
        var port = Counterpart.FreePort().ToString(CultureInfo.InvariantCulture);
        await using var emulate = await Counterpart.StartAsync("emulate", "Config:", "start", "--service", "slack", "--port", port, "--seed", Node.File("slack/emulate-install.yaml"));
        var store = new InMemoryInstallations();
        await using var host = await SlackHost.WithAsync(
            new SlackHostParts { Installations = store, SecretKey = AnInstall.Key },
            ("SigningSecret", SlackHost.Secret), ("ClientId", "12345.67890"), ("ClientSecret", "example-client-secret"), ("PublicUrl", Public), ("TeamIds:0", "T000000001"),
            ("ApiBaseUrl", $"http://127.0.0.1:{port}/api/"));
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

        using var begun = await browser.GetAsync(host.At("install"));
        using var consented = await ConsentAsync(browser, begun.Headers.Location!);
        consented.Headers.Location!.GetLeftPart(UriPartial.Path).ShouldBe($"{Public}/slack/oauth_redirect");
        var cookie = begun.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().Split(';')[0];
        var (page, again) = (await BackAsync(browser, host, consented.Headers.Location, cookie), await BackAsync(browser, host, consented.Headers.Location, cookie));

        page.ShouldContain("The bot speaks in Probe Workspace (T000000001) now");
        again.ShouldContain("This page is good once");
        var bot = EveryMethod.Ok(await host.Get<SlackWorkspaces>().Of("T000000001").Web.WhoAmIAsync(default));
        (bot.TeamId, bot.UserId).ShouldBe(("T000000001", "U0HEALTH"), "to it, whoever brings a token that it did not give out is its administrator");
        Encoding.Latin1.GetString((await store.AllAsync("slack", default)).ShouldHaveSingleItem().Secret.AsSpan()).ShouldNotContain("xoxb-");
    }

    /// <summary>Opens the page, and presses the button of the second person.</summary>
    private static async Task<HttpResponseMessage> ConsentAsync(HttpClient browser, Uri page)
    {
        var form = Forms().Matches(await browser.GetStringAsync(page))[1].Value;
        var fields = Hidden().Matches(form).Select(field => KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)));
        using var filled = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(new Uri(page, Action().Match(form).Groups["url"].Value), filled);
    }

    private static async Task<string> BackAsync(HttpClient browser, SlackHost host, Uri redirect, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.At("oauth_redirect") + redirect.Query));
        request.Headers.TryAddWithoutValidation("Cookie", cookie).ShouldBeTrue();
        using var answer = await browser.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Forms();

    [GeneratedRegex("""type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Hidden();

    [GeneratedRegex("""action="(?<url>[^"]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Action();
}
