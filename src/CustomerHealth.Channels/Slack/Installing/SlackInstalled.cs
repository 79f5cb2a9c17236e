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

    /// <summary>What is remembered of a workspace is no good any more: it was installed there again, or removed.</summary>
    public void Forget(string workspace) => _known.Forget(workspace);

    /// <summary>
    /// Another token in the place of one that Slack did not take: the one that is stored by now, or where its time was over, the next one. All who ask at once
    /// get the same. Refused with <see cref="SlackErrors.NoOther"/> when there is none to be had.
    /// </summary>
    /// <param name="workspace">Its id.</param>
    /// <param name="refused">The token.</param>
    /// <param name="refusal">Slack's code.</param>
    /// <param name="cancellationToken">Stops the waiting; a renewal that has begun goes on.</param>
    public async Task<SlackAnswer<SlackToken>> InsteadOfAsync(string workspace, SlackToken refused, string refusal, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var stored = await ReadAsync(workspace, cancellationToken);
            if (stored is SlackAnswer<SlackHeld>.Refused(SlackErrors.NotInstalled, _))
                return new SlackAnswer<SlackToken>.Refused(SlackErrors.NoOther); // the token is that of the settings, or of an installation that was removed
            if (stored is SlackAnswer<SlackHeld>.Ok(var held) && held.Token.Access == refused.Access)
                stored = held.Token.Refresh is not null && SlackErrors.IsRenewable(refusal) ? await rotation.RenewAsync(held, cancellationToken) : new SlackAnswer<SlackHeld>.Refused(SlackErrors.NoOther);
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
