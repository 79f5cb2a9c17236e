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
        var manifest = Read(SlackManifest.Of(new Uri(url)));

        manifest["features"]!["slash_commands"]![0]!["url"]!.GetValue<string>().ShouldBe(expected + "/slack/commands");
        manifest["settings"]!["event_subscriptions"]!["request_url"]!.GetValue<string>().ShouldBe(expected + "/slack/events");
        manifest["settings"]!["interactivity"]!["request_url"]!.GetValue<string>().ShouldBe(expected + "/slack/interactions");
    }

    [Fact]
    public void Of_Scopes_AreThoseWeNeedAndNoMore() =>
        Read(SlackManifest.Of(SlackManifest.ExampleUrl))["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(s => s!.GetValue<string>()).ShouldBe(Scopes, ignoreOrder: true);

    [Fact]
    public void Scopes_OfTheManifest_AreAllReadWithTheirReasons()
    {
        SlackManifest.Scopes().Keys.ShouldBe(Scopes, ignoreOrder: true);
        SlackManifest.Scopes()["files:write"].ShouldBe("documents as PDF");
    }

    [NodeFact(Packages = true)]
    public async Task Of_Manifest_ConformsToSlacksSchema()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.json");
        try
        {
            await File.WriteAllTextAsync(file, Read(SlackManifest.Of(SlackManifest.ExampleUrl)).ToJsonString());

            var printed = await Node.RunAsync(
                "cards/check-schema.mjs", [Node.File("specs/slack-app-manifest.schema.2.0.0.json"), file], ("CHAT_KIT_MODULES", Node.Modules ?? ""));

            printed.ShouldContain("1 passed, 0 failed");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static JsonNode Read(string yaml) => JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build()
        .Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml)))!;
}
