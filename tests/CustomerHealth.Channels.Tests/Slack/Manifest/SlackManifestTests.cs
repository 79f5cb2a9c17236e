using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Manifest;
using YamlDotNet.Serialization;

namespace CustomerHealth.Channels.Tests.Slack.Manifest;

public sealed class SlackManifestTests
{
    /// <summary>What our Web API calls and our events need, from Slack's method and event reference; a new call adds its line here and in the manifest.</summary>
    private static readonly string[] Scopes =
    [
        "app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:write", "groups:history", "groups:read", "im:history", "im:write",
        "users:read", "users:read.email",
    ];

    [Theory]
    [InlineData("https://health.firm.com", "https://health.firm.com")]
    [InlineData("https://firm.com/bots/health/", "https://firm.com/bots/health")]
    [InlineData("https://firm.com/a\"b", "https://firm.com/a%22b")]
    public void Of_PublicUrl_EveryRequestGoesThere(string url, string expected)
    {
        var manifest = Read(SlackManifest.Of(new ManifestOptions(new Uri(url))));

        manifest["features"]!["slash_commands"]![0]!["url"]!.GetValue<string>().ShouldBe(expected + "/slack/commands");
        manifest["settings"]!["event_subscriptions"]!["request_url"]!.GetValue<string>().ShouldBe(expected + "/slack/events");
        manifest["settings"]!["interactivity"]!["request_url"]!.GetValue<string>().ShouldBe(expected + "/slack/interactions");
    }

    [Fact]
    public void Of_Scopes_AreThoseWeNeedAndNoMore() =>
        Read(SlackManifest.Of(new ManifestOptions(SlackManifest.ExampleUrl)))["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(s => s!.GetValue<string>()).ShouldBe(Scopes, ignoreOrder: true);

    [Fact]
    public void Scopes_OfTheManifest_AreAllReadWithTheirReasons()
    {
        SlackManifest.Scopes().Keys.ShouldBe(Scopes, ignoreOrder: true);
        SlackManifest.Scopes()["files:write"].ShouldBe("documents as PDF");
    }

    [Fact]
    public void Of_SocketMode_NamesNoAddressAndSwitchesItOn()
    {
        var manifest = SlackManifest.Of(new ManifestOptions(SlackManifest.ExampleUrl) { HasSocket = true });

        manifest.ShouldNotContain("health.example.com");
        Read(manifest)["settings"]!["socket_mode_enabled"]!.GetValue<bool>().ShouldBeTrue();
        Read(manifest)["settings"]!["interactivity"]!["is_enabled"]!.GetValue<bool>().ShouldBeTrue();
        Read(manifest)["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Count.ShouldBe(5);
    }

    [Fact]
    public void Of_OAuth_NamesTheWayBackAndSwitchesRotationOn()
    {
        var manifest = Read(SlackManifest.Of(new ManifestOptions(new Uri("https://firm.com/bot/")) { HasOAuth = true }));

        manifest["oauth_config"]!["redirect_urls"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("https://firm.com/bot/slack/oauth_redirect");
        manifest["settings"]!["token_rotation_enabled"]!.GetValue<bool>().ShouldBeTrue();
    }

    [NodeFact(Packages = true)]
    public async Task Of_EveryWay_ConformsToSlacksSchema()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var (socket, oauth) in new[] { (false, false), (true, false), (false, true), (true, true) })
            {
                var manifest = SlackManifest.Of(new ManifestOptions(SlackManifest.ExampleUrl) { HasSocket = socket, HasOAuth = oauth });
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{socket}-{oauth}.json"), Read(manifest).ToJsonString());
            }

            var printed = await Node.RunAsync(
                "cards/check-schema.mjs", [Node.File("specs/slack-app-manifest.schema.2.0.0.json"), .. Directory.GetFiles(folder.FullName)], ("CHAT_KIT_MODULES", Node.Modules ?? ""));

            printed.ShouldContain("4 passed, 0 failed");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonNode Read(string yaml) => JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build()
        .Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml)))!;
}
