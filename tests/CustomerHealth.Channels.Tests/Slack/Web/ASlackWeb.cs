using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Tests.Slack.Web;

/// <summary>Our client against a fake Slack, on a clock that a test holds.</summary>
internal sealed class ASlackWeb : IAsyncDisposable
{
    private readonly ILoggerFactory _loggers;

    private ASlackWeb(FakeSlack slack, ManualClock clock, Uri api)
    {
        (Slack, Clock) = (slack, clock);
        _loggers = LoggerFactory.Create(logging => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
        Options = Microsoft.Extensions.Options.Options.Create(new SlackOptions { SigningSecret = SlackHost.Secret, BotToken = slack.Workspace.Token, ApiBaseUrl = api, TeamIds = [slack.Workspace.TeamId] });
        Wire = new SlackWire(Options, clock);
        Workspaces = new SlackWorkspaces(Wire, new SlackTokens(Options), new SlackRetry(clock, new Random(1)), clock, _loggers.CreateLogger<SlackWeb>());
        Responder = new SlackResponder(Wire, clock);
    }

    public FakeSlack Slack { get; }

    public ManualClock Clock { get; }

    public RecordedLogs Logs { get; } = new();

    public IOptions<SlackOptions> Options { get; }

    public SlackWire Wire { get; }

    public SlackWorkspaces Workspaces { get; }

    public SlackWeb Web => Of.Web;

    public SlackFiles Files => Of.Files;

    public SlackResponder Responder { get; }

    public SlackBot Bot => Of.Bot;

    public SlackAddresses Addresses => Of.Addresses;

    public SlackDirectory Directory => Of.Directory;

    private SlackWorkspace Of => Workspaces.Of(Slack.Workspace.TeamId);

    public static async Task<ASlackWeb> StartAsync(Uri? api = null)
    {
        var clock = new ManualClock(SlackRequest.Now);
        var slack = await FakeSlack.StartAsync(clock);
        slack.Workspace.Add(new FakeSlackUser("U1", "Mara Lindqvist", "mara@firm.example"));
        slack.Workspace.AddChannel("C1", "pod-harbour", "U1");
        return new ASlackWeb(slack, clock, api ?? slack.Api);
    }

    /// <summary>Lets short waits pass, one after the other, until a call is answered.</summary>
    /// <returns>The answer, and how long it waited in all.</returns>
    public Task<(T Answer, TimeSpan Waited)> PassAsync<T>(Task<T> call) => Clock.PassAsync(call);

    public async ValueTask DisposeAsync()
    {
        Wire.Dispose();
        _loggers.Dispose();
        await Slack.DisposeAsync();
    }
}
