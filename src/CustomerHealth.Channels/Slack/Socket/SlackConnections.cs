using System.Net.Http.Headers;
using CustomerHealth.Channels.Slack.Web;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Socket;

/// <summary>Asks Slack where to connect. The address holds a ticket that is good once: it is a secret, and goes nowhere but to Slack.</summary>
internal sealed class SlackConnections(SlackWire wire, IOptions<SlackOptions> options)
{
    /// <summary>What stands for an address that is not Slack's.</summary>
    public const string ForeignPlace = "foreign_socket_url";

    /// <summary>What an administrator does about a token that is not taken.</summary>
    public const string WrongToken = "Slack does not take Slack:AppToken: make one with the permission connections:write under Basic Information, App-Level Tokens of the Slack app";

    /// <summary>Whether a refusal is for the token's sake: an administrator has to act.</summary>
    public static bool IsOfTheToken(string error) =>
        error is "invalid_auth" or "not_authed" or "not_allowed_token_type" or "token_revoked" or "token_expired" or "missing_scope" or "account_inactive";

    /// <summary>An address for one link.</summary>
    public async Task<SlackAnswer<Uri>> OpenAsync(CancellationToken cancellationToken)
    {
        var answer = (await wire.CallAsync("apps.connections.open", [], new AuthenticationHeaderValue("Bearer", options.Value.AppToken), cancellationToken))
            .Select(said => Uri.TryCreate(said.Text("url"), UriKind.Absolute, out var url) ? url : null);
        return answer is SlackAnswer<Uri>.Ok(var place) && !MayConnect(wire.Base, place) ? new SlackAnswer<Uri>.Refused(ForeignPlace) : answer;
    }

    /// <summary>Whether an address for a link is Slack's; a machine that plays Slack is connected to itself.</summary>
    /// <param name="api">Where the Web API is, which gave the address.</param>
    /// <param name="url">The address.</param>
    public static bool MayConnect(Uri api, Uri url) =>
        (url is { Scheme: "wss", IsDefaultPort: true, UserInfo: "" } && url.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase))
        || (api.IsLoopback && url.IsLoopback && url is { Scheme: "ws" or "wss" });
}
