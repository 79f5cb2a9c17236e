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
