using System.Globalization;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Slack.Installing;
using CustomerHealth.Channels.Slack.Socket;
using CustomerHealth.Channels.Slack.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Tests.Slack.Web;

/// <summary>
/// A stand-in for Slack that others wrote (emulate), with a proxy before it that holds every call to a description of Slack's methods (Prism): what the
/// description forbids is answered with 422 and does not get through. Beside it a mock made of the description alone.
/// </summary>
public sealed class SlackStandIn : IAsyncLifetime
{
    internal const string Description = "openapi/slack-web-overlay.openapi3.json";

    private const string Token = "xoxb-customer-health";

    private readonly List<Counterpart> _programs = [];
    private readonly List<SlackWire> _wires = [];

    /// <summary>Our client, through the proxy to the stand-in.</summary>
    internal (SlackWeb Web, SlackFiles Files) Proxied { get; private set; }

    /// <summary>Our client to the mock, which remembers nothing.</summary>
    internal (SlackWeb Web, SlackFiles Files) Mocked { get; private set; }

    /// <summary>The app's own calls to the mock.</summary>
    internal (SlackOAuth OAuth, SlackConnections Connections) MockedApp { get; private set; }

    public async Task InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(Node.Modules ?? "", "node_modules")))
            return; // the tests are skipped, or fail by themselves
        int[] ports = [Counterpart.FreePort(), Counterpart.FreePort(), Counterpart.FreePort()];
        _programs.AddRange(await Task.WhenAll(
            Counterpart.StartAsync("emulate", Token, "start", "--service", "slack", "--port", Text(ports[0]), "--seed", Node.File("slack/emulate-seed.yaml")),
            Counterpart.StartAsync("prism", "Prism is listening", "proxy", "-h", "127.0.0.1", "-p", Text(ports[1]), "--errors", Node.File(Description), $"http://127.0.0.1:{Text(ports[0])}/api"),
            Counterpart.StartAsync("prism", "Prism is listening", "mock", "-h", "127.0.0.1", "-p", Text(ports[2]), "--errors", Node.File(Description))));
        Proxied = Client(ports[1]);
        Mocked = Client(ports[2]);
        MockedApp = App(ports[2]);
    }

    public async Task DisposeAsync()
    {
        foreach (var wire in _wires)
            wire.Dispose();
        foreach (var program in _programs)
            await program.DisposeAsync();
    }

    private (SlackOAuth, SlackConnections) App(int port)
    {
        var options = Options.Create(new SlackOptions
        {
            AppToken = "xapp-1-x", ClientId = "1.2", ClientSecret = "secret", PublicUrl = new Uri("https://health.example"), ApiBaseUrl = new Uri($"http://127.0.0.1:{Text(port)}/"), TeamIds = ["T000000001"],
        });
        var wire = new SlackWire(options, TimeProvider.System);
        _wires.Add(wire);
        return (new SlackOAuth(wire, options, TimeProvider.System), new SlackConnections(wire, options));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private (SlackWeb, SlackFiles) Client(int port)
    {
        var options = Options.Create(new SlackOptions { SigningSecret = SlackHost.Secret, BotToken = Token, ApiBaseUrl = new Uri($"http://127.0.0.1:{Text(port)}/"), TeamIds = ["T000000001"] });
        var wire = new SlackWire(options, TimeProvider.System);
        _wires.Add(wire);
        var web = new SlackWeb(new SlackLink("T000000001", wire, new SlackTokens(options)), new SlackRetry(TimeProvider.System, new Random(1)), new SlackUnfinished(TimeProvider.System), NullLogger<SlackWeb>.Instance);
        return (web, new SlackFiles(web, wire));
    }
}
