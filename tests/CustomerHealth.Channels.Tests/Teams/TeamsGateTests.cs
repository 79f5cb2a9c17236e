using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Teams;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>The way in: what chat-protocols 2.3 and the last column of 3.3 ask for, each rule with a request that breaks it alone. A refusal is a bare 401, before anything acts.</summary>
public sealed class TeamsGateTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(Instant.FromUtc(2026, 11, 16, 8, 0));
    private TeamsHost _host = null!;

    public async Task InitializeAsync() => _host = await TeamsHost.StartAsync(clock: _clock);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Post_RightToken_IsStoredAndAcknowledged()
    {
        (await _host.PostAsync(AnActivity.Message("acme").ToJsonString())).ShouldBe((200, ""));

        var work = (await _host.StoredAsync()).ShouldHaveSingleItem();
        work.Kind.ShouldBe("teams.message");
        work.Key.ShouldBe($"teams:{TeamsHost.Tenant}/{AnActivity.PersonalChat}/m1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.e30.")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Post_NoToken_IsBare401(string bearer) => await RefusedAsync(AnActivity.Message("acme"), bearer);

    [Theory]
    [InlineData("iss", "https://api.botframework.com/")]
    [InlineData("iss", "https://sts.windows.net/aaaaaaaa-0000-4000-8000-000000000001/")]
    [InlineData("aud", "99999999-2222-3333-4444-555555555555")]
    [InlineData("serviceurl", "https://smba.trafficmanager.net/amer/")]
    [InlineData("iss", null)]
    [InlineData("aud", null)]
    [InlineData("serviceurl", null)]
    [InlineData("exp", null)]
    public async Task Post_ClaimThatIsNotRight_IsBare401(string claim, string? value) =>
        await RefusedAsync(AnActivity.Message("acme"), _host.Authority.Bearer(TeamsHost.App, TeamsHost.Service, change: claims => Change(claims, claim, value)));

    /// <summary>Five minutes of skew, both ways.</summary>
    [Theory]
    [InlineData("exp", -300, 200)]
    [InlineData("exp", -301, 401)]
    [InlineData("nbf", 300, 200)]
    [InlineData("nbf", 301, 401)]
    public async Task Post_TokenOfAnotherTime_IsTakenInsideFiveMinutes(string claim, int seconds, int status)
    {
        var at = _clock.GetUtcNow().ToUnixTimeSeconds() + seconds;
        var bearer = _host.Authority.Bearer(TeamsHost.App, TeamsHost.Service, change: claims =>
        {
            claims["nbf"] = at - 7200;
            claims["exp"] = at + 7200;
            claims[claim] = at;
        });

        (await _host.PostAsync(AnActivity.Message("acme").ToJsonString(), bearer)).ShouldBe((status, ""));
    }

    [Theory]
    [InlineData("serviceUrl", null)]
    [InlineData("serviceUrl", "https://evil.example/")]
    [InlineData("channelId", null)]
    [InlineData("channelId", "slack")]
    public async Task Post_BodyThatDoesNotGoWithTheToken_IsBare401(string name, string? value) =>
        await RefusedAsync(AnActivity.Message("acme").With(name, value), _host.Authority.Bearer(TeamsHost.App, TeamsHost.Service));

    [Theory]
    [InlineData("slack")]
    [InlineData(null)]
    public async Task Post_KeyThatIsNotEndorsedForTeams_IsBare401(string? channel)
    {
        using var other = channel is null ? new FakeTeamsKey("k-bare") : new FakeTeamsKey("k-other", channel);
        _host.Authority.Publish(other);

        await RefusedAsync(AnActivity.Message("acme"), _host.Authority.Bearer(TeamsHost.App, TeamsHost.Service, other));
    }

    /// <summary>A forger may sign as they like: without the published key, by which its id stands, nothing counts.</summary>
    [Fact]
    public async Task Post_KeyOfAStranger_IsBare401WhateverItCallsItself()
    {
        using var stranger = new FakeTeamsKey("k-stranger", "msteams");
        using var impostor = new FakeTeamsKey(_host.Authority.Key.Id, "msteams");

        await RefusedAsync(AnActivity.Message("acme"), _host.Authority.Bearer(TeamsHost.App, TeamsHost.Service, stranger));
        await RefusedAsync(AnActivity.Message("acme"), _host.Authority.Bearer(TeamsHost.App, TeamsHost.Service, impostor));
    }

    /// <summary>The bot's token would go there: a service that is on no list is not answered at all, whoever vouches for it.</summary>
    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://other.trafficmanager.net/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    public async Task Post_ServiceThatIsNotOnTheList_IsBare401AndSaysSoInTheLog(string service)
    {
        await RefusedAsync(AnActivity.Message("acme", service: service), _host.Authority.Bearer(TeamsHost.App, service));

        _host.Logs.Lines.ShouldContain(line => line.StartsWith("2102 ", StringComparison.Ordinal) && line.Contains(new Uri(service).Authority, StringComparison.Ordinal) && line.Contains("Teams:ServiceUrls", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(7)]
    [InlineData((256 * 1024) + 1)]
    public async Task Post_TokenWrongAndBodyNoActivity_IsBare401SinceTheBodyIsNotRead(int length) =>
        (await _host.PostAsync(new string('x', length), "Bearer a.b.c")).ShouldBe((401, ""));

    /// <summary>People copy ids from wherever they stand; Microsoft's own are in small letters.</summary>
    [Fact]
    public async Task Post_IdsWrittenInCapitals_IsTheSameAppAndTenant()
    {
        await using var host = await TeamsHost.StartAsync(clock: _clock, keys: [("AppId", TeamsHost.App.ToUpperInvariant()), ("TenantId", TeamsHost.Tenant.ToUpperInvariant())]);

        (await host.PostAsync(AnActivity.Message("acme").ToJsonString())).ShouldBe((200, ""));

        (await host.StoredAsync()).ShouldHaveSingleItem().Key.ShouldBe($"teams:{TeamsHost.Tenant}/{AnActivity.PersonalChat}/m1");
    }

    /// <summary>CH-4: what cannot be stored is not acknowledged; Teams tells it again later.</summary>
    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    [InlineData("installationUpdate")]
    public async Task Post_InboxFull_IsBare503(string type)
    {
        await using var host = await TeamsHost.StartAsync(_clock, new InMemoryInbox { IsFull = true });
        var activity = AnActivity.Message("acme").With("type", type).With("name", "adaptiveCard/action").With("action", "add");
        if (type == "invoke")
            activity["value"] = new JsonObject { ["action"] = new JsonObject { ["data"] = new JsonObject { ["c"] = "acme" } } };

        (await host.PostAsync(activity.ToJsonString())).ShouldBe((503, ""));
    }

    [Fact]
    public async Task Head_Asked_IsHere()
    {
        using var response = await _host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, _host.Url));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Log_WhateverIsRefused_HoldsNoToken()
    {
        var bearer = _host.Authority.Bearer(TeamsHost.App, "https://evil.example/");
        await _host.PostAsync(AnActivity.Message("a secret question").ToJsonString(), bearer);

        var lines = string.Join('\n', _host.Logs.Lines);
        lines.ShouldContain("2001 Refused a Teams request: the token is for another channel or service");
        lines.ShouldNotContain(bearer[7..40]);
        lines.ShouldNotContain("a secret question");
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"type":"message","type":"invoke"}""")]
    [InlineData("""{"type":"\ud800"}""")]
    public async Task Post_RightTokenAndNoActivity_Is400(string body) => (await _host.PostAsync(body)).ShouldBe((400, ""));

    [Fact]
    public async Task Post_DeepJson_Is400()
    {
        var deep = AnActivity.Message("acme").ToJsonString()[..^1] + ",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}";

        (await _host.PostAsync(deep)).ShouldBe((400, ""));
    }

    [Theory]
    [InlineData(256 * 1024, 200)]
    [InlineData((256 * 1024) + 1, 413)]
    public async Task Post_BodyAtTheLimit_IsTakenUpToIt(int bytes, int status)
    {
        var body = AnActivity.Message("acme").ToJsonString();
        var filled = body[..^1] + ",\"more\":\"" + new string('x', bytes - Encoding.UTF8.GetByteCount(body) - 10) + "\"}";

        Encoding.UTF8.GetByteCount(filled).ShouldBe(bytes);
        (await _host.PostAsync(filled)).ShouldBe((status, ""));
    }

    private async Task RefusedAsync(JsonObject activity, string bearer)
    {
        (await _host.PostAsync(activity.ToJsonString(), bearer)).ShouldBe((401, ""));
        (await _host.StoredAsync()).ShouldBeEmpty();
    }

    private static void Change(JsonObject claims, string name, string? value)
    {
        if (value is null)
            claims.Remove(name);
        else
            claims[name] = value;
    }
}
