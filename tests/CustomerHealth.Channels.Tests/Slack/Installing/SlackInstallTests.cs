using System.Net;
using CustomerHealth.Channels.Slack.Installing;
using CustomerHealth.Testing.Slack;
using Microsoft.AspNetCore.WebUtilities;

namespace CustomerHealth.Channels.Tests.Slack.Installing;

/// <summary>An administrator installs the app by OAuth: nobody else can finish what they began, and no page and no log holds a token.</summary>
public sealed class SlackInstallTests
{
    [Fact]
    public async Task Install_Begun_LeadsToSlackWithOurPermissionsAndAStateForThisBrowser()
    {
        await using var kit = await AnInstall.OpenAsync();

        var (consent, cookie) = await kit.BeginAsync();

        var query = QueryHelpers.ParseQuery(consent.Query);
        consent.AbsolutePath.ShouldBe("/oauth/v2/authorize");
        (query["client_id"].ToString(), query["redirect_uri"].ToString()).ShouldBe((FakeSlackApp.ClientId, "https://health.example/bot/slack/oauth_redirect"));
        query.Keys.ShouldBe(["client_id", "scope", "redirect_uri", "state"], ignoreOrder: true, "the app's secret stands in no address");
        query["scope"].ToString().Split(',').ShouldBe(Channels.Slack.Manifest.SlackManifest.Scopes().Keys, ignoreOrder: true);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldContain("max-age=600", Case.Insensitive);
        (await kit.BeginAsync()).Consent.ShouldNotBe(consent);
    }

    [Fact]
    public async Task Install_AllowedWorkspace_KeepsItsTokensEncryptedAndSpeaksThere()
    {
        await using var kit = await AnInstall.OpenAsync();
        kit.Slack.App.Rotates = true;

        var (status, page, whole) = await kit.InstallAsync(kit.Second);

        status.ShouldBe(HttpStatusCode.OK, page);
        page.ShouldContain("The app is installed");
        page.ShouldContain("Workspace T2 (T2)");
        (await kit.SendAsync("slack:T2/U2", "hello")).ShouldBeOfType<Core.Outbox.SendOutcome.Sent>();
        kit.Second.Channels["DU2"].Messages.ShouldHaveSingleItem().Text.ShouldContain("hello");
        whole.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("expires=Thu, 01 Jan 1970", Case.Insensitive, "the way is over");
        whole.Headers.CacheControl!.NoStore.ShouldBeTrue();
        whole.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'; style-src 'sha256-");
        Nowhere(kit, page, kit.Second.Issued);
    }

    /// <summary>Its token is good for nothing afterwards, and the page says what the operator adds.</summary>
    [Fact]
    public async Task Install_WorkspaceThatIsNotOnTheList_IsRefusedAndItsTokenRevoked()
    {
        await using var kit = await AnInstall.OpenAsync();
        var third = kit.Slack.Workspaces.Single(workspace => workspace.TeamId == "T3");

        var (status, page, _) = await kit.InstallAsync(third);

        status.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("add &quot;T3&quot; to Slack:TeamIds");
        third.Issued.ShouldBeEmpty();
        kit.Slack.CallsOf("auth.revoke").ShouldHaveSingleItem();
        kit.Host.Logs.Lines.ShouldBe(["2023 The app was not installed: workspace T3 is not in Slack:TeamIds; its token was revoked"]);
        (await kit.Host.Get<Core.Installations.IInstallations>().AllAsync("slack", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Install_WorkspaceThatIsNotOnTheListAndSlackDoesNotRevoke_SaysToRemoveTheApp()
    {
        await using var kit = await AnInstall.OpenAsync();
        kit.Slack.Next("auth.revoke", FakeSlackFault.BadGateway);

        var (_, page, _) = await kit.InstallAsync(kit.Slack.Workspaces.Single(workspace => workspace.TeamId == "T3"));

        page.ShouldContain("remove the app in that workspace under Manage apps");
    }

    [Fact]
    public async Task Install_InAWholeOrganisation_IsRefused()
    {
        await using var kit = await AnInstall.OpenAsync();

        var (status, page, _) = await kit.InstallAsync(workspace: null);

        status.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("choose one workspace at the top right");
    }

    [Fact]
    public async Task Back_TheSameStateTwice_IsGoodOnce()
    {
        await using var kit = await AnInstall.OpenAsync();
        var (consent, cookie) = await kit.BeginAsync();
        var state = AnInstall.StateOf(consent);

        (await kit.BackAsync($"code={kit.Slack.App.Consent(kit.Second)}&state={state}", cookie)).Status.ShouldBe(HttpStatusCode.OK);
        var (status, page, _) = await kit.BackAsync($"code={kit.Slack.App.Consent(kit.Second)}&state={state}", cookie);

        status.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("This page is good once, for ten minutes, in the browser in which it was begun.");
        kit.Slack.CallsOf("oauth.v2.access").ShouldHaveSingleItem();
    }

    /// <summary>A way that somebody else began, an old one, one that was changed, none at all: no code is given to Slack.</summary>
    [Theory]
    [InlineData("of another browser")]
    [InlineData("without a cookie")]
    [InlineData("too old")]
    [InlineData("changed")]
    [InlineData("with another end")]
    [InlineData("without a state")]
    [InlineData("nonsense")]
    public async Task Back_NotTheWayThatWasBegunHere_IsRefusedBeforeSlackIsAsked(string case_)
    {
        await using var kit = await AnInstall.OpenAsync();
        var (consent, cookie) = await kit.BeginAsync();
        var state = AnInstall.StateOf(consent);
        var code = kit.Slack.App.Consent(kit.Second);
        if (case_ == "too old")
            kit.Clock.Advance(InstallWay.Life.ToTimeSpan());
        var parts = state.Split('.');
        state = case_ switch
        {
            "changed" => $"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}",
            "with another end" => $"{parts[0]}.{long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) + 1}.{parts[2]}",
            "without a state" => "",
            "nonsense" => "a.b.c.d",
            _ => state,
        };
        var kept = case_ switch { "of another browser" => (await kit.BeginAsync()).Cookie, "without a cookie" => null, _ => cookie };

        var (status, page, _) = await kit.BackAsync($"code={code}&state={state}", kept);

        status.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("Begin again");
        kit.Slack.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Back_AccessDenied_SaysThatNothingWasChanged()
    {
        await using var kit = await AnInstall.OpenAsync();
        var (consent, cookie) = await kit.BeginAsync();

        var (status, page, _) = await kit.BackAsync($"error=access_denied&state={AnInstall.StateOf(consent)}", cookie);

        status.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("You did not allow it, so nothing was changed.");
        kit.Slack.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Back_HostileError_IsNotPutIntoThePage()
    {
        await using var kit = await AnInstall.OpenAsync();
        var (consent, cookie) = await kit.BeginAsync();

        var (_, page, _) = await kit.BackAsync($"error={Uri.EscapeDataString("<script>alert(1)</script>")}&state={AnInstall.StateOf(consent)}", cookie);

        page.ShouldNotContain("<script");
        page.ShouldContain("Slack ended it (scriptalert1script).");
    }

    [Theory]
    [InlineData("invalid_code", "Slack does not take the code", HttpStatusCode.BadRequest)]
    [InlineData("bad_client_secret", "sets Slack:ClientId and Slack:ClientSecret", HttpStatusCode.BadRequest)]
    [InlineData("bad_redirect_uri", "add https://health.example/bot/slack/oauth_redirect under OAuth &amp; Permissions", HttpStatusCode.BadRequest)]
    [InlineData("something_new", "Slack refused it (something_new).", HttpStatusCode.BadRequest)]
    [InlineData("502", "Slack could not be reached", HttpStatusCode.BadGateway)]
    public async Task Back_SlackGivesNoToken_SaysWhatToDo(string fault, string sentence, HttpStatusCode expected)
    {
        await using var kit = await AnInstall.OpenAsync();
        kit.Slack.Next("oauth.v2.access", fault == "502" ? FakeSlackFault.BadGateway : FakeSlackFault.Error(fault));

        var (status, page, _) = await kit.InstallAsync(kit.Second);

        status.ShouldBe(expected);
        page.ShouldContain(sentence);
    }

    /// <summary>A person's token is not the bot's: with it the bot would speak as whoever installed it.</summary>
    [Fact]
    public async Task Install_SlackGivesATokenOfAPerson_IsNotKept()
    {
        await using var kit = await AnInstall.OpenAsync();
        kit.Slack.Next("oauth.v2.access", FakeSlackFault.Status(200, """{"ok":true,"access_token":"xoxp-1","token_type":"user","team":{"id":"T2"}}"""));

        var (status, page, _) = await kit.InstallAsync(kit.Second);

        status.ShouldBe(HttpStatusCode.BadGateway);
        page.ShouldContain("did not answer as it does");
        (await kit.Host.Get<Core.Installations.IInstallations>().AllAsync("slack", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Install_NotConfigured_Is404()
    {
        await using var host = await SlackHost.StartAsync(keys: [("SigningSecret", SlackHost.Secret), ("TeamIds:0", "T000000001")]);

        (await host.Client.GetAsync(host.At("install"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Client.GetAsync(host.At("oauth_redirect"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static void Nowhere(AnInstall kit, string page, IEnumerable<string> tokens)
    {
        foreach (var token in tokens)
        {
            page.ShouldNotContain(token);
            kit.Host.Logs.Lines.ShouldNotContain(line => line.Contains(token, StringComparison.Ordinal));
        }
    }
}
