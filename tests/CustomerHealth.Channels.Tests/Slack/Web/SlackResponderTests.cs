using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Slack.Web;

public sealed class SlackResponderTests
{
    private static readonly Uri Official = new("https://slack.com/api/");

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/2/3", true)]
    [InlineData("https://HOOKS.slack.com/commands/T1/2/3", true)]
    [InlineData("http://hooks.slack.com/commands/T1/2/3", false)]
    [InlineData("https://hooks.slack.com:8443/x", false)]
    [InlineData("https://hooks.slack.com.evil.example/x", false)]
    [InlineData("https://evil.example/hooks.slack.com", false)]
    [InlineData("https://hooks.slack.com@evil.example/x", false)]
    [InlineData("https://me@hooks.slack.com/x", false)]
    [InlineData("http://127.0.0.1:9/1", false)]
    [InlineData("http://169.254.169.254/latest", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void ResponseUrl_OfAnotherHost_IsNotTaken(string? text, bool taken) =>
        ResponseUrl.TryParse(text, Official, Instant.MinValue, out _).ShouldBe(taken);

    [Theory]
    [InlineData("http://127.0.0.1:9/1", true)]
    [InlineData("http://[::1]:9/1", true)]
    [InlineData("http://10.0.0.1/1", false)]
    [InlineData("ftp://127.0.0.1/1", false)]
    public void ResponseUrl_WhileThisMachinePlaysSlack_MayBeItsOwn(string text, bool taken) =>
        ResponseUrl.TryParse(text, new Uri("http://127.0.0.1:1/api/"), Instant.MinValue, out _).ShouldBe(taken);

    [Fact]
    public async Task Post_FiveTimes_IsTakenWithoutTheTokenAndTheSixthIsNotSent()
    {
        await using var kit = await ASlackWeb.StartAsync();
        var url = UrlOf(kit);

        for (var post = 0; post < 5; post++)
            (await kit.Responder.PostAsync(url, """{"text":"done"}""", default)).ShouldBe(new SlackAnswer<string>.Ok("ok"));

        (await kit.Responder.PostAsync(url, """{"text":"more"}""", default)).ShouldBe(new SlackAnswer<string>.Refused(SlackResponder.UsedUp));
        kit.Slack.CallsOf("respond").Count.ShouldBe(5);
        kit.Slack.CallsOf("respond").ShouldAllBe(call => call.Authorization.Length == 0);
    }

    [Fact]
    public async Task Post_AfterThirtyMinutes_IsNotSent()
    {
        await using var kit = await ASlackWeb.StartAsync();
        var url = UrlOf(kit);
        kit.Clock.Advance(TimeSpan.FromMinutes(30));

        (await kit.Responder.PostAsync(url, "{}", default)).ShouldBe(new SlackAnswer<string>.Refused(SlackResponder.UsedUp));
        kit.Slack.CallsOf("respond").ShouldBeEmpty();
    }

    [Fact]
    public async Task ResponseUrl_Printed_IsNotTold()
    {
        await using var kit = await ASlackWeb.StartAsync();

        $"{UrlOf(kit)}".ShouldBe("response_url");
    }

    private static ResponseUrl UrlOf(ASlackWeb kit)
    {
        ResponseUrl.TryParse(kit.Slack.ResponseUrl(), kit.Wire.Base, kit.Clock.Now, out var url).ShouldBeTrue();
        return url!;
    }
}
