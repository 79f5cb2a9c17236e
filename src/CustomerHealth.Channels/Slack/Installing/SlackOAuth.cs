using System.Net.Http.Headers;
using System.Text;
using CustomerHealth.Channels.Slack.Manifest;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>Slack's OAuth v2: sends an administrator there, and gets tokens for what comes back. The app's own id and secret go in the header, never in an address.</summary>
internal sealed class SlackOAuth(SlackWire wire, IOptions<SlackOptions> options, TimeProvider clock)
{
    private const string Method = "oauth.v2.access";

    private readonly AuthenticationHeaderValue _app = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Value.ClientId}:{options.Value.ClientSecret}")));

    /// <summary>Where an administrator consents.</summary>
    /// <param name="state">Comes back with the code.</param>
    public Uri Consent(string state)
    {
        var scopes = string.Join(',', SlackManifest.Scopes().Keys.Order(StringComparer.Ordinal));
        var query = $"client_id={Escaped(options.Value.ClientId!)}&scope={Escaped(scopes)}&redirect_uri={Escaped(Redirect)}&state={Escaped(state)}";
        return new Uri(wire.Base, $"/oauth/v2/authorize?{query}");
    }

    /// <summary>Tokens for a code, which is good once and for ten minutes.</summary>
    public async Task<SlackAnswer<SlackGrant>> ExchangeAsync(string code, CancellationToken cancellationToken) =>
        await AskAsync(new SlackForm { { "code", code }, { "redirect_uri", Redirect } }, cancellationToken);

    /// <summary>The next pair of tokens for a refresh token, which is good once: Slack revokes it a short while after.</summary>
    public async Task<SlackAnswer<SlackGrant>> RenewAsync(string refresh, CancellationToken cancellationToken) =>
        await AskAsync(new SlackForm { { "grant_type", "refresh_token" }, { "refresh_token", refresh } }, cancellationToken);

    /// <summary>Makes a token good for nothing.</summary>
    public async Task<bool> RevokeAsync(SlackToken token, CancellationToken cancellationToken) =>
        await wire.CallAsync("auth.revoke", [], new AuthenticationHeaderValue("Bearer", token.Access), cancellationToken) is SlackAnswer<System.Text.Json.JsonElement>.Ok;

    private string Redirect => options.Value.RedirectUrl!.AbsoluteUri;

    private async Task<SlackAnswer<SlackGrant>> AskAsync(SlackForm form, CancellationToken cancellationToken) =>
        (await wire.CallAsync(Method, form, _app, cancellationToken)).Select(answer => SlackGrant.Of(answer, clock.Now));

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
