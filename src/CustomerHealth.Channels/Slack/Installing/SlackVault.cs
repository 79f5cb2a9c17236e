using System.Text.Json;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Security;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>Encrypts the tokens of installations for the store, and opens them again.</summary>
internal sealed class SlackVault(SecretKeys keys)
{
    private readonly SealedBox _box = new(keys, "installations");

    /// <summary>An installation with other tokens.</summary>
    /// <param name="installation">Which; its secret is not looked at.</param>
    /// <param name="token">The tokens.</param>
    public Installation Sealed(Installation installation, SlackToken token) => installation with
    {
        Secret = [.. _box.Seal(JsonSerializer.SerializeToUtf8Bytes(new Kept(token.Access, token.Refresh)), installation.Key.ToString())],
        ExpiresAt = token.ExpiresAt,
    };

    /// <summary>Its tokens; refused with <see cref="SlackErrors.Sealed"/> when they do not open with the key that is configured.</summary>
    public SlackAnswer<SlackHeld> Open(Installation installation) =>
        _box.Open(installation.Secret.AsSpan(), installation.Key.ToString()) is Unsealed.Ok(var secret) opened && JsonSerializer.Deserialize<Kept>(secret) is { } kept
            ? new SlackAnswer<SlackHeld>.Ok(new SlackHeld(installation, new SlackToken(kept.Access) { Refresh = kept.Refresh, ExpiresAt = installation.ExpiresAt }) { IsByPreviousKey = opened.IsByPreviousKey })
            : new SlackAnswer<SlackHeld>.Refused(SlackErrors.Sealed);

    private sealed record Kept(string Access, string? Refresh);
}
