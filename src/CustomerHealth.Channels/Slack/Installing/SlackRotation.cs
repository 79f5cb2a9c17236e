using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>
/// Renews tokens that expire, two hours before. One process does it: it holds a lease in the store while it asks, and keeps the new pair at once and only over
/// the version that it renewed. Slack revokes a refresh token that was used after a short grace period, of which it does not say how short (docs.slack.dev, "Using token
/// rotation", 2026): so what has begun is ended whoever stops waiting for it, also when the host stops; a store that does not take the pair is asked again for a minute; and
/// when an answer was lost, or a process killed before the pair was stored, the same refresh token is used again as soon as the lease is over. Only when the grace is over by
/// then it is good for nothing: the bot goes on with its token for as long as that lives, the operator reads in the log until when, and the app is installed again.
/// </summary>
internal sealed class SlackRotation(IInstallations store, SlackVault vault, SlackOAuth oauth, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackRotation> logger) : ITokenRenewal, IAsyncDisposable
{
    /// <summary>So long before they expire tokens are renewed, as Slack's own client for Python does.</summary>
    public static readonly Duration Early = Duration.FromHours(2);

    /// <summary>What a process that ended in the middle keeps others from trying: longer than one call takes, and no longer, since Slack's grace is short.</summary>
    public static readonly Duration Lease = Duration.FromSeconds(15);

    /// <summary>So long a store that is away is asked to take a pair; whoever renews meanwhile makes another version, and then theirs counts.</summary>
    public static readonly Duration Keeping = Duration.FromMinutes(1);

    /// <summary>When Slack says no for good, it is not asked again before.</summary>
    public static readonly Duration AfterRefusal = Duration.FromMinutes(10);

    private static readonly TimeSpan WhileAnotherRenews = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    private readonly string _process = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
    private readonly ConcurrentDictionary<Task, bool> _renewing = [];
    private int _tries;

    /// <inheritdoc />
    public async Task RenewDueAsync(CancellationToken cancellationToken)
    {
        var due = clock.Now + Early;
        ExceptionDispatchInfo? first = null;
        foreach (var installation in await store.AllAsync(SlackAddresses.Platform, cancellationToken))
        {
            try
            {
                if (installation.ExpiresAt <= due)
                    await RenewAsync(installation, cancellationToken);
                else
                    await SealAsync(installation);
            }
            // One workspace's fault is no other's: it is told when all have had their turn.
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.TokensNotRenewed(installation.Key.Workspace, fault.Message);
                first ??= ExceptionDispatchInfo.Capture(fault);
            }
        }

        first?.Throw();
    }

    /// <summary>The installation with the next pair of tokens; refused with <see cref="SlackErrors.NoOther"/> when Slack did not give one lately.</summary>
    /// <param name="held">It.</param>
    /// <param name="cancellationToken">Stops the waiting; what has begun is ended.</param>
    public async Task<SlackAnswer<SlackHeld>> RenewAsync(SlackHeld held, CancellationToken cancellationToken)
    {
        var renewing = RenewAsync(held);
        _renewing[renewing] = true;
        _ = renewing.ContinueWith(done => _renewing.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return await renewing.WaitAsync(cancellationToken);
    }

    /// <summary>Waits for what has begun.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_renewing.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task RenewAsync(Installation installation, CancellationToken cancellationToken)
    {
        switch (vault.Open(installation))
        {
            case SlackAnswer<SlackHeld>.Ok({ Token.Refresh: not null } held):
                await RenewAsync(held, cancellationToken);
                break;
            case SlackAnswer<SlackHeld>.Refused(var error, _):
                logger.TokensNotRenewed(installation.Key.Workspace, SlackErrors.Sentence(error, needed: null));
                break;
        }
    }

    /// <summary>Seals with the key of today what one of before was used for. Whoever renews the tokens at the moment does that by the way.</summary>
    private async Task SealAsync(Installation installation)
    {
        if (vault.Open(installation) is SlackAnswer<SlackHeld>.Ok({ IsByPreviousKey: true } held) && await store.LeaseAsync(NewLease(installation), CancellationToken.None)
            && await store.RenewAsync(vault.Sealed(installation, held.Token), CancellationToken.None))
        {
            logger.TokensSealed(installation.Key.Workspace);
        }
    }

    private RenewalLease NewLease(Installation installation) =>
        new(installation.Key, installation.Version, $"{_process}/{Interlocked.Increment(ref _tries)}", clock.Now, clock.Now + Lease);

    private async Task<SlackAnswer<SlackHeld>> RenewAsync(SlackHeld held)
    {
        var (installation, now) = (held.Installation, clock.Now);
        if (installation.RefusedUntil > now)
            return new SlackAnswer<SlackHeld>.Refused(SlackErrors.NoOther);
        var lease = NewLease(installation);
        if (!await store.LeaseAsync(lease, CancellationToken.None))
            return new SlackAnswer<SlackHeld>.Limited(WhileAnotherRenews);

        var answer = await oauth.RenewAsync(held.Token.Refresh!, CancellationToken.None);
        if (answer is SlackAnswer<SlackGrant>.Ok(var grant))
            return await KeepAsync(installation, grant.Token, now + Keeping);
        if (answer is SlackAnswer<SlackGrant>.Refused(var error, _) && !SlackErrors.IsPassing(error))
        {
            logger.TokensNotRenewed(installation.Key.Workspace, Lost(installation, error));
            await store.RefuseAsync(lease with { Until = now + AfterRefusal }, CancellationToken.None);
        }
        else
        {
            logger.TokensNotRenewed(installation.Key.Workspace, "Slack did not answer as it does; it is asked again within a minute");
        }

        return answer.As<SlackHeld>();
    }

    // The old pair is good for nothing, now or in a moment.
    private async Task<SlackAnswer<SlackHeld>> KeepAsync(Installation installation, SlackToken token, Instant until)
    {
        if (await StoredAsync(vault.Sealed(installation, token), until))
            logger.TokensRenewed(installation.Key.Workspace);
        return await store.FindAsync(installation.Key.Platform, installation.Key.Workspace, CancellationToken.None) is { } now
            ? vault.Open(now)
            : new SlackAnswer<SlackHeld>.Refused(SlackErrors.NotInstalled);
    }

    // A write that failed may have been done: then it is another version, and the repetition changes nothing.
    private async Task<bool> StoredAsync(Installation renewed, Instant until)
    {
        for (var pause = FirstPause; ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await store.RenewAsync(renewed, CancellationToken.None);
            }
            catch (Exception fault) when (fault is not OperationCanceledException && clock.Now + Duration.FromTimeSpan(pause) < until)
            {
                logger.TokensNotStored(renewed.Key.Workspace, fault.Message, pause.TotalSeconds);
                await Task.Delay(pause, clock, CancellationToken.None);
            }
        }
    }

    private string Lost(Installation installation, string error) => error is "bad_client_secret" or "invalid_client_id"
        ? $"Slack does not know the app by Slack:ClientId and Slack:ClientSecret: set them to what stands under Basic Information of the Slack app ({error})"
        : $"Slack does not take the refresh token any more; a process may have ended, or Slack's answer been lost, before the next one was stored. The bot speaks there until {installation.ExpiresAt}: "
            + $"before that, open {options.Value.InstallUrl} and install the app again ({error})";
}
