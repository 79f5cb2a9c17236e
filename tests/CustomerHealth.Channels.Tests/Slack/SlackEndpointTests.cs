using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Tests.Slack;

public sealed class SlackEndpointTests
{
    private static readonly Dictionary<string, SlackRequest> Hostile = new(StringComparer.Ordinal)
    {
        ["timestamp 6 min old"] = new() { Timestamp = SlackRequest.At(SlackRequest.Now.AddMinutes(-6)) },
        ["timestamp 301 s old"] = new() { Timestamp = SlackRequest.At(SlackRequest.Now.AddSeconds(-301)) },
        ["timestamp 6 min ahead"] = new() { Timestamp = SlackRequest.At(SlackRequest.Now.AddMinutes(6)) },
        ["another secret"] = new() { Secret = "another-signing-secret" },
        ["body altered after signing"] = new() { SignedBody = SlackRequest.Slash("acme") },
        ["timestamp altered after signing"] = new() { SentTimestamp = SlackRequest.At(SlackRequest.Now.AddSeconds(-1)) },
        ["no signature header"] = new() { Alter = _ => null },
        ["no timestamp header"] = new() { SentTimestamp = null },
        ["timestamp not a number"] = new() { Timestamp = "abc" },
        ["timestamp with a sign"] = new() { Timestamp = "+" + SlackRequest.At(SlackRequest.Now) },
        ["version v1"] = new() { Alter = signature => "v1" + signature[2..] },
        ["upper-case hex"] = new() { Alter = signature => "v0" + signature[2..].ToUpperInvariant() },
        ["empty signature"] = new() { Alter = _ => "v0=" },
        ["unsigned ssl_check"] = new() { Body = "ssl_check=1&token=x", Alter = _ => null },
        ["empty body, not signed"] = new() { Body = "", Alter = _ => null },
    };

    public static TheoryData<string> HostileNames => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(HostileNames))]
    public async Task Post_NotRightlySigned_Is401WithoutABody(string name)
    {
        await using var host = await StartAsync();

        var answer = await SendAsync(host, Hostile[name]);

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Body.ShouldBe("");
        host.Dispatcher.Requests.ShouldBeEmpty();
        host.Logs.Lines.ShouldBe(["2001 Refused a Slack request: the signature or its time is not right"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-240)]
    [InlineData(-300)]
    [InlineData(300)]
    public async Task Post_SlashCommand_IsAnsweredWithACard(int seconds)
    {
        await using var host = await StartAsync();

        var answer = await SendAsync(host, new SlackRequest { Timestamp = SlackRequest.At(SlackRequest.Now.AddSeconds(seconds)) });

        answer.Status.ShouldBe(HttpStatusCode.OK);
        var message = JsonNode.Parse(answer.Body)!;
        ((string?)message["response_type"]).ShouldBe("ephemeral");
        ((string?)message["blocks"]![0]!["text"]!["text"]).ShouldBe("Acme Robotics");
    }

    [Theory]
    [InlineData("acme why", "acme why")]
    [InlineData("a+b & 100% \"q\" 😀", "a+b & 100% \"q\" 😀")]
    [InlineData("Cobblefort &amp; Finch &lt;x&gt;", "Cobblefort & Finch <x>")]
    [InlineData("", "")]
    public async Task Post_SlashCommand_AsksTheDispatcher(string typed, string text)
    {
        await using var host = await StartAsync();

        await SendAsync(host, new SlackRequest { Body = SlackRequest.Slash(typed) });

        var request = host.Dispatcher.Requests.ShouldHaveSingleItem();
        request.Text.ShouldBe(text);
        request.Actor.Id.ShouldBe("slack:T000000001/U000000001");
        request.Workspace.ShouldBe("T000000001");
        request.Origin.ShouldBe($"slack:T000000001/{request.Place}");
        request.Place.ShouldBe("C1");
        request.IdempotencyKey.ShouldBe("slack:1.2.a");
    }

    [Theory]
    [InlineData("ssl_check=1&token=x", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":", HttpStatusCode.BadRequest)]
    [InlineData("team_id=T1", HttpStatusCode.BadRequest)]
    public async Task Post_SignedButNoCommand_IsABareStatus(string body, HttpStatusCode status)
    {
        await using var host = await StartAsync();

        var answer = await SendAsync(host, new SlackRequest { Body = body });

        answer.ShouldBe((status, ""));
        host.Dispatcher.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_LongBody_Is413BeforeAnythingIsChecked(bool chunked)
    {
        await using var host = await StartAsync();
        var message = new SlackRequest { Body = new string('x', 64 * 1024 + 1) }.ToMessage(host.Url);
        message.Headers.TransferEncodingChunked = chunked;

        using var response = await host.Client.SendAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Post_OtherWorkspace_IsRefusedPolitely()
    {
        await using var host = await StartAsync(("TeamIds:0", "T000000009"));

        var answer = await SendAsync(host, new SlackRequest());

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldContain("This workspace is not connected");
        host.Dispatcher.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_AllowedWorkspace_IsServed()
    {
        await using var host = await StartAsync(("TeamIds:0", "T000000009"), ("TeamIds:1", "T000000001"));

        await SendAsync(host, new SlackRequest());

        host.Dispatcher.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Post_DispatcherFails_SaysSoWithoutTheDetailAndLogsIt()
    {
        await using var host = await StartAsync();

        var answer = await SendAsync(host, new SlackRequest { Body = SlackRequest.Slash("boom") });

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldContain("Something went wrong here. Please try again in a minute; if you were changing something, look first whether it was done.");
        answer.Body.ShouldNotContain("secret detail");
        // The key holds the trigger: the line has what is made of it.
        host.Logs.Lines.ShouldBe(["2003 A command from slack failed, request 367d95c19727"]);
    }

    [Fact]
    public async Task Post_DoneWithAFaultAfterwards_AnswersAndLogsIt()
    {
        await using var host = await StartAsync();

        var answer = await SendAsync(host, new SlackRequest { Body = SlackRequest.Slash("cut short") });

        answer.Body.ShouldContain("Noted.");
        answer.Body.ShouldNotContain("secret detail");
        host.Logs.Lines.ShouldBe(["2009 A command from slack was done, but what came of it could not be read, request 367d95c19727"]);
    }

    [Fact]
    public async Task Post_NoKeySet_Is404()
    {
        await using var host = await SlackHost.StartAsync();

        (await SendAsync(host, new SlackRequest())).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("SigningSecret", "too short", "SigningSecret")]
    [InlineData("BotToken", "xoxb-1", "SigningSecret")]
    [InlineData("BotToken", "xoxp-a-users-token", "BotToken must begin with xoxb-")]
    [InlineData("ApiBaseUrl", "http://slack.example/api/", "ApiBaseUrl is 'http://slack.example/api/'")]
    public async Task Start_SectionNotWhole_NamesTheFault(string key, string value, string fault)
    {
        (string, string)[] secret = key is "ApiBaseUrl" ? [("SigningSecret", SlackHost.Secret)] : [];

        var thrown = await Should.ThrowAsync<OptionsValidationException>(() => SlackHost.StartAsync(null, [(key, value), .. secret]));

        thrown.Message.ShouldContain(fault);
    }

    private static Task<SlackHost> StartAsync(params (string Key, string Value)[] more) =>
        SlackHost.StartAsync(new FixedClock(SlackRequest.Now), [("SigningSecret", SlackHost.Secret), .. more.Length > 0 ? more : [("TeamIds:0", "T000000001")]]);

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(SlackHost host, SlackRequest request)
    {
        using var response = await host.Client.SendAsync(request.ToMessage(host.Url));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
