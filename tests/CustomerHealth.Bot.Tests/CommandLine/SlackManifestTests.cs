namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>slack manifest</c>: needs no store, and no finished settings.</summary>
public sealed class SlackManifestTests : IDisposable
{
    private readonly Cli _cli = new();

    [Fact]
    public async Task Manifest_UrlGiven_IsThePlaceOfEveryRequest()
    {
        var result = await _cli.RunAsync("slack", "manifest", "--url", "https://health.firm.com/");

        (result.Exit, result.Error).ShouldBe((0, ""));
        result.Output.ShouldContain("request_url: \"https://health.firm.com/slack/interactions\"");
        result.Output.ShouldNotContain("{url}");
    }

    [Fact]
    public async Task Manifest_NoUrl_SaysOnStderrWhatToPutIn()
    {
        var result = await _cli.RunAsync("slack", "manifest");

        result.Exit.ShouldBe(0);
        result.Error.Trim().ShouldBe("Slack:PublicUrl is not set: put your address in place of https://health.example.com, or give it with --url.");
        result.Output.ShouldContain("https://health.example.com/slack/commands");
    }

    [Fact]
    public async Task Manifest_ForSocketMode_NeedsNoAddress()
    {
        var result = await _cli.RunAsync("slack", "manifest", "--socket");

        (result.Exit, result.Error).ShouldBe((0, ""));
        result.Output.ShouldContain("socket_mode_enabled: true");
        result.Output.ShouldNotContain("request_url");
    }

    [Fact]
    public async Task Manifest_OfSettingsForOAuth_SaysSo()
    {
        _cli.File("appsettings.json", """{ "Slack": { "ClientId": "1.2", "PublicUrl": "https://health.firm.com" } }""");

        var result = await _cli.RunAsync("slack", "manifest");

        result.Output.ShouldContain("- \"https://health.firm.com/slack/oauth_redirect\"");
        result.Output.ShouldContain("token_rotation_enabled: true");
    }

    [Theory]
    [InlineData("http://health.firm.com")]
    [InlineData("health.firm.com")]
    [InlineData("https://health.firm.com?x=1")]
    public async Task Manifest_UrlThatSlackCannotUse_IsRefused(string url)
    {
        var result = await _cli.RunAsync("slack", "manifest", "--url", url);

        (result.Exit, result.Output).ShouldBe((1, ""));
        result.Error.ShouldStartWith($"--url is '{url}'; expected an https address");
    }

    public void Dispose() => _cli.Dispose();
}
