using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Teams;
using Microsoft.Extensions.Configuration;

namespace CustomerHealth.Channels.Tests;

/// <summary>What an environment sets to nothing is not set: <c>check</c> says that all is well, and <c>serve</c> must start.</summary>
public sealed class BlankOptionsTests
{
    [Fact]
    public void Slack_BlankKeys_AreAsIfTheyWereNotThere()
    {
        var options = Bound<SlackOptions>("Slack", ("AppToken", "xapp-1"), ("BotToken", "xoxb-1"), ("TeamIds:0", "T1"), ("TeamIds:1", ""), ("SigningSecret", ""), ("ClientId", " "), ("ClientSecret", ""), ("PublicUrl", ""), ("ApiBaseUrl", ""));

        new SlackOptionsValidator().Validate(name: null, options).Failed.ShouldBeFalse();
        (options.SigningSecret, options.ClientId, options.PublicUrl, options.ApiBaseUrl).ShouldBe((null, null, null, new Uri("https://slack.com/api/")));
        options.TeamIds.ShouldBe(["T1"]);
    }

    [Fact]
    public void Teams_BlankKeys_AreAsIfTheyWereNotThere()
    {
        const string id = "11111111-2222-3333-4444-555555555555";
        var options = Bound<TeamsOptions>("Teams", ("AppId", id), ("TenantId", id), ("ClientSecret", "s"), ("OpenIdMetadataUrl", ""), ("TokenEndpoint", " "), ("PublicUrl", ""));

        new TeamsOptionsValidator().Validate(name: null, options).Failed.ShouldBeFalse();
        (options.OpenIdMetadataUrl.Host, options.TokenUrl.Host, options.PublicUrl).ShouldBe(("login.botframework.com", "login.microsoftonline.com", null));
    }

    private static T Bound<T>(string section, params (string Key, string Value)[] keys) => new ConfigurationBuilder()
        .AddInMemoryCollection(keys.ToDictionary(key => $"{section}:{key.Key}", key => (string?)key.Value, StringComparer.Ordinal)).Build().GetSection(section).Get<T>()!;
}
