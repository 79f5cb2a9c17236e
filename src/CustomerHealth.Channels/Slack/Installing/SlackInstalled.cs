using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Installations;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>The tokens of installations. What is stored is asked again after half a minute: another process may have renewed it.</summary>
internal sealed class SlackInstalled(IInstallations store, SlackVault vault, SlackRotation rotation, TimeProvider clock) : IDisposable
{
    private readonly SlackCache<SlackHeld> _known = new(clock, Duration.FromSeconds(30), 1000);
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The token of a workspace; null when the app is not installed there.</summary>
    public async Task<SlackAnswer<SlackToken>?> TokenAsync(string workspace, CancellationToken cancellationToken) =>
        await _known.GetAsync(workspace, () => ReadAsync(workspace, cancellationToken)) switch
        {
            SlackAnswer<SlackHeld>.Refused(SlackErrors.NotInstalled, _) => null,
            var held => held.Select(known => known.Token),
        };

    /// <summary>Another token in the place of one that Slack did not take: the one that is stored by now, or the next one. All who ask at once get the same.</summary>
    public async Task<SlackAnswer<SlackToken>> InsteadOfAsync(string workspace, SlackToken refused, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var stored = await ReadAsync(workspace, cancellationToken);
            if (stored is SlackAnswer<SlackHeld>.Ok(var held) && held.Token.Access == refused.Access)
                stored = held.Token.Refresh is null ? new SlackAnswer<SlackHeld>.Refused(SlackErrors.NoOther) : await rotation.RenewAsync(held, cancellationToken);
            if (stored is SlackAnswer<SlackHeld>.Ok(var fresh))
                _known.Keep(workspace, fresh);
            return stored.Select(one => one.Token);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private async Task<SlackAnswer<SlackHeld>> ReadAsync(string workspace, CancellationToken cancellationToken) =>
        await store.FindAsync(SlackAddresses.Platform, workspace, cancellationToken) is { } installation
            ? vault.Open(installation)
            : new SlackAnswer<SlackHeld>.Refused(SlackErrors.NotInstalled);
}
