using CustomerHealth.Storage;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>slack check</c>: an administrator reads what is missing in Slack, before anybody notices.</summary>
public sealed class SlackCheckTests : IAsyncLifetime
{
    private const string All =
        "commands,app_mentions:read,im:history,im:write,chat:write,files:write,users:read,users:read.email,channels:read,groups:read,channels:history,groups:history";

    private readonly Cli _cli = new();
    private FakeSlack _slack = null!;

    public async Task InitializeAsync() => _slack = await FakeSlack.StartAsync();

    [Fact]
    public async Task Check_AllAsItMustBe_SaysSo()
    {
        _slack.Workspace.Scopes = All;

        var result = await CheckAsync();

        (result.Exit, result.Error).ShouldBe((0, ""));
        result.Output.ShouldContain("token, workspace and permissions are as they must be");
    }

    [Fact]
    public async Task Check_PermissionMissing_SaysWhatItIsFor()
    {
        _slack.Workspace.Scopes = All.Replace("files:write,", "", StringComparison.Ordinal);

        var result = await CheckAsync();

        result.Exit.ShouldBe(1);
        result.Error.Trim().ShouldBe("The app lacks the permission files:write (documents as PDF): paste the manifest again under App Manifest, then install the app again.");
    }

    [Fact]
    public async Task Check_TokenRevoked_SaysHowToGetAnother()
    {
        _slack.Workspace.TokenFault = "token_revoked";

        (await CheckAsync()).Error.Trim().ShouldBe(
            "Slack refused it: the app's token was revoked: install the app again; where Slack:BotToken is set, set it to the new token (token_revoked).");
    }

    [Fact]
    public async Task Check_TokenOfAnotherWorkspace_NamesBoth() =>
        (await CheckAsync("T000000002")).Error.Trim().ShouldBe("Slack:BotToken is of the workspace T000000001, and the first of Slack:TeamIds is T000000002: messages go to the first, so the token's workspace must stand there.");

    /// <summary>Behind a firewall there is no signing secret, and another token to look at.</summary>
    [Theory]
    [InlineData(FakeSocketMode.AppToken, "")]
    [InlineData("xapp-1-of-another-app", "Slack does not take Slack:AppToken: make one with the permission connections:write under Basic Information, App-Level Tokens of the Slack app (invalid_auth).")]
    public async Task Check_SocketMode_AsksWithItsOwnToken(string token, string sentence)
    {
        _slack.Workspace.Scopes = All;
        _cli.File("appsettings.json", $$"""
            { "Slack": { "AppToken": "{{token}}", "BotToken": "{{_slack.Workspace.Token}}", "ApiBaseUrl": "{{_slack.Api}}", "TeamIds": ["T000000001"] } }
            """);

        (await _cli.RunAsync("slack", "check")).Error.Trim().ShouldBe(sentence);
    }

    [Fact]
    public async Task Check_OAuthAndNothingInstalledYet_SaysForEachWorkspaceWhereToBegin()
    {
        _cli.File("appsettings.json", $$"""
            { "Storage": { "SecretKey": "a secret key of the tests, 32 characters and more" },
              "Slack": { "SigningSecret": "0123456789abcdef", "ClientId": "1.2", "ClientSecret": "s", "PublicUrl": "https://health.firm.com", "ApiBaseUrl": "{{_slack.Api}}", "TeamIds": ["T1", "T2"] } }
            """);
        await using (await Store.OpenAsync(_cli.File("s.db"), TimeProvider.System, default))
        {
            // It is there, and empty.
        }

        var result = await _cli.RunAsync("slack", "check", "--store", _cli.File("s.db"));

        result.Error.Trim().Split(Environment.NewLine).ShouldBe(Enumerable.Range(1, 2).Select(number =>
            $"T{number}: The app is not installed in this workspace: open https://health.firm.com/slack/install and install it; what waits goes out then (not_installed)."));
        _slack.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Settings_OfOAuthAndSocketMode_AreCheckedWholeWithoutRepeatingSecrets()
    {
        _cli.File("appsettings.json", """{ "Slack": { "ClientSecret": "top-secret-1", "AppToken": "xoxb-top-secret-2", "TeamIds": ["T1"] } }""");

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("Slack:ClientId is missing beside Slack:ClientSecret");
        result.Output.ShouldContain("Slack:PublicUrl is missing, and Slack sends administrators back to it");
        result.Output.ShouldContain("Storage:SecretKey is missing, and tokens of installations are not kept without it");
        result.Output.ShouldContain("Slack:AppToken is no app-level token; expected one that begins with xapp-");
        result.Output.ShouldNotContain("top-secret");
        result.Output.ShouldNotContain("Slack:SigningSecret");
        result.Output.ShouldNotContain("Slack:BotToken");
    }

    [Fact]
    public async Task Check_NothingSet_SaysThatSlackIsOff() => (await _cli.RunAsync("slack", "check")).Error.ShouldStartWith("Slack is off");

    public async Task DisposeAsync()
    {
        _cli.Dispose();
        await _slack.DisposeAsync();
    }

    private async Task<CliResult> CheckAsync(string team = "T000000001")
    {
        _cli.File("appsettings.json", $$"""
            { "Slack": { "SigningSecret": "0123456789abcdef", "BotToken": "{{_slack.Workspace.Token}}", "ApiBaseUrl": "{{_slack.Api}}", "TeamIds": ["{{team}}"] } }
            """);
        return await _cli.RunAsync("slack", "check");
    }
}
