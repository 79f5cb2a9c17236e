using System.Net;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Slack.Installing;

/// <summary>The real endpoints, set up to be installed by OAuth in the workspaces T000000001 and T2, an administrator's browser, and a fake Slack.</summary>
internal sealed class AnInstall : IAsyncDisposable
{
    public const string Key = "a secret key of the tests, 32 characters and more";
    public const string NewKey = "the next secret key of the tests, as long as it must be";

    private static readonly Uri Public = new("https://health.example/bot");

    private AnInstall(FakeSlack slack, SlackHost host, ManualClock clock) => (Slack, Host, Clock) = (slack, host, clock);

    public FakeSlack Slack { get; }

    public SlackHost Host { get; }

    public ManualClock Clock { get; }

    public FakeSlackWorkspace Second => Slack.Workspaces.Single(workspace => workspace.TeamId == "T2");

    /// <summary>The app, installed nowhere.</summary>
    public static Task<AnInstall> OpenAsync(InMemoryInstallations? store = null, string key = Key) => OpenAsync(new ManualClock(SlackRequest.Now), slack: null, store ?? new(), key);

    /// <summary>Another process on the same store, with the same Slack.</summary>
    public static Task<AnInstall> OpenAsync(ManualClock clock, FakeSlack? slack, InMemoryInstallations store, string key = Key) =>
        OpenAsync(slack, new SlackHostParts { Clock = clock, Installations = store, SecretKey = key }, clock);

    /// <summary>The same with a new secret key, which the old one is named beside.</summary>
    public static Task<AnInstall> OpenWithNewKeyAsync(ManualClock clock, FakeSlack slack, InMemoryInstallations store) =>
        OpenAsync(slack, new SlackHostParts { Clock = clock, Installations = store, SecretKey = NewKey, PreviousSecretKey = Key }, clock);

    /// <summary>The app, installed by OAuth in no workspace, and by hand in the first.</summary>
    public static Task<AnInstall> OpenWithBotTokenAsync()
    {
        var clock = new ManualClock(SlackRequest.Now);
        return OpenAsync(slack: null, new SlackHostParts { Clock = clock, SecretKey = Key }, clock, hasBotToken: true);
    }

    private static async Task<AnInstall> OpenAsync(FakeSlack? slack, SlackHostParts parts, ManualClock clock, bool hasBotToken = false)
    {
        var fake = slack ?? await FakeSlack.StartAsync(clock);
        if (slack is null)
        {
            fake.AddWorkspace("T2").Add(new FakeSlackUser("U2", "Lee", "lee@firm.example"));
            fake.AddWorkspace("T3");
            fake.App.Redirect = $"{Public}/slack/oauth_redirect";
        }

        var host = await SlackHost.WithAsync(
            parts,
            ("SigningSecret", SlackHost.Secret), ("ClientId", FakeSlackApp.ClientId), ("ClientSecret", FakeSlackApp.ClientSecret), ("PublicUrl", Public.AbsoluteUri),
            ("ApiBaseUrl", fake.Api.AbsoluteUri), ("TeamIds:0", "T000000001"), ("TeamIds:1", "T2"),
            ("BotToken", hasBotToken ? fake.Workspace.Token : ""));
        return new AnInstall(fake, host, clock);
    }

    /// <summary>Begins in a new browser.</summary>
    /// <returns>Where it is led, and what it keeps.</returns>
    public async Task<(Uri Consent, string Cookie)> BeginAsync()
    {
        using var browser = Browser();
        using var answer = await browser.GetAsync(Host.At("install"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (answer.Headers.Location!, answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem());
    }

    /// <summary>Comes back from Slack.</summary>
    /// <param name="query">What Slack puts behind the address.</param>
    /// <param name="cookie">What the browser keeps; null for nothing.</param>
    public async Task<(HttpStatusCode Status, string Page, HttpResponseMessage Whole)> BackAsync(string query, string? cookie)
    {
        using var browser = Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Host.At("oauth_redirect")}?{query}"));
        if (cookie is not null)
            request.Headers.TryAddWithoutValidation("Cookie", cookie.Split(';')[0]);
        var answer = await browser.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);
    }

    /// <summary>Installs it whole.</summary>
    public async Task<(HttpStatusCode Status, string Page, HttpResponseMessage Whole)> InstallAsync(FakeSlackWorkspace? workspace)
    {
        var (consent, cookie) = await BeginAsync();
        return await BackAsync($"code={Slack.App.Consent(workspace)}&state={Uri.EscapeDataString(StateOf(consent))}", cookie);
    }

    /// <summary>The state of an address of Slack's.</summary>
    public static string StateOf(Uri consent) => QueryHelpers.ParseQuery(consent.Query)["state"].ToString();

    /// <summary>Sends a message, as the outbox lets it.</summary>
    public Task<SendOutcome> SendAsync(string place, string text)
    {
        Core.Conversations.ChatAddress.TryParse(place, out var to).ShouldBeTrue();
        var message = Host.Get<Core.Conversations.IMessageComposer>().Compose(
            to!, new Core.Replies.Reply { Kind = Core.Replies.ReplyKind.Done, Text = text, ForOutsiders = null }, text, Instant.FromDateTimeOffset(Clock.GetUtcNow()));
        var now = Instant.FromDateTimeOffset(Clock.GetUtcNow());
        return Host.Get<IPlatformSender>().SendAsync(
            new LeasedMessage { Id = 1, Conversation = place, DedupeKey = text, Payload = message.Payload, DueAt = now, Attempts = 1, FirstAttemptAt = now, TriedSince = now }, default);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private static HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
}
