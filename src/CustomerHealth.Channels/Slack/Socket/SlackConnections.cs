using System.Net.Http.Headers;
using CustomerHealth.Channels.Slack.Web;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Socket;

/// <summary>Asks Slack where to connect. The address holds a ticket that is good once: it is a secret, and goes nowhere but to Slack.</summary>
internal sealed class SlackConnections(SlackWire wire, IOptions<SlackOptions> options)
{
    /// <summary>What stands for an address that is not Slack's.</summary>
    public const string ForeignPlace = "foreign_socket_url";

    /// <summary>An address for one link.</summary>
    public async Task<SlackAnswer<Uri>> OpenAsync(CancellationToken cancellationToken)
    {
        var answer = (await wire.CallAsync("apps.connections.open", [], new AuthenticationHeaderValue("Bearer", options.Value.AppToken), cancellationToken))
            .Select(said => Uri.TryCreate(said.Text("url"), UriKind.Absolute, out var url) ? url : null);
        return answer is SlackAnswer<Uri>.Ok(var place) && !IsSlacks(place) ? new SlackAnswer<Uri>.Refused(ForeignPlace) : answer;
    }

    // A machine that plays Slack is connected to itself.
    private bool IsSlacks(Uri url) =>
        (url is { Scheme: "wss", IsDefaultPort: true } && url.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase))
        || (wire.Base.IsLoopback && url.IsLoopback && url.Scheme is "ws" or "wss");
}
