using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>
/// Renews tokens that expire, two hours before. One process does it: it holds a lease in the store while it asks, and keeps the new pair at once and only over
/// the version that it renewed. Slack revokes the refresh token with its answer, so a process that ends between that answer and the store leaves a refresh token
/// that is good for nothing: the bot goes on with its token for as long as that lives, the operator reads in the log until when, and the app is installed again.
/// </summary>
internal sealed class SlackRotation(IInstallations store, SlackVault vault, SlackOAuth oauth, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackRotation> logger) : ITokenRenewal
{
    /// <summary>So long before they expire tokens are renewed, as Slack's own client for Python does.</summary>
    public static readonly Duration Early = Duration.FromHours(2);

    /// <summary>What a process that ended in the middle keeps others from trying.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(1);

    /// <summary>When Slack says no for good, it is not asked again before.</summary>
    public static readonly Duration AfterRefusal = Duration.FromMinutes(10);

    private static readonly TimeSpan WhileAnotherRenews = TimeSpan.FromSeconds(5);

    private readonly string _process = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
    private int _tries;

    /// <inheritdoc />
    public async Task RenewDueAsync(CancellationToken cancellationToken)
    {
        var due = clock.Now + Early;
        foreach (var installation in (await store.AllAsync(SlackAddresses.Platform, cancellationToken)).Where(one => one.ExpiresAt <= due))
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
    }

    /// <summary>The installation with the next pair of tokens.</summary>
    public async Task<SlackAnswer<SlackHeld>> RenewAsync(SlackHeld held, CancellationToken cancellationToken)
    {
        var (installation, now) = (held.Installation, clock.Now);
        var lease = new RenewalLease(installation.Key, installation.Version, $"{_process}/{Interlocked.Increment(ref _tries)}", now, now + Lease);
        if (!await store.LeaseAsync(lease, cancellationToken))
            return new SlackAnswer<SlackHeld>.Limited(WhileAnotherRenews);

        var answer = await oauth.RenewAsync(held.Token.Refresh!, cancellationToken);
        if (answer is SlackAnswer<SlackGrant>.Ok(var grant))
            return await KeepAsync(installation, grant.Token);
        if (answer is SlackAnswer<SlackGrant>.Refused(var error, _) && !SlackErrors.IsPassing(error))
        {
            logger.TokensNotRenewed(installation.Key.Workspace, Lost(installation, error));
            await store.LeaseAsync(lease with { Until = now + AfterRefusal }, cancellationToken);
        }
        else
        {
            logger.TokensNotRenewed(installation.Key.Workspace, "Slack did not answer as it does; it is asked again in a minute");
        }

        return answer.As<SlackHeld>();
    }

    // The old pair is good for nothing by now: a host that stops still keeps the new one.
    private async Task<SlackAnswer<SlackHeld>> KeepAsync(Installation installation, SlackToken token)
    {
        var renewed = vault.Sealed(installation, token);
        if (await store.RenewAsync(renewed, CancellationToken.None))
            logger.TokensRenewed(installation.Key.Workspace);
        return await store.FindAsync(installation.Key.Platform, installation.Key.Workspace, CancellationToken.None) is { } now
            ? vault.Open(now)
            : new SlackAnswer<SlackHeld>.Refused(SlackErrors.NotInstalled);
    }

    private string Lost(Installation installation, string error) => error is "bad_client_secret" or "invalid_client_id"
        ? $"Slack does not know the app by Slack:ClientId and Slack:ClientSecret: set them to what stands under Basic Information of the Slack app ({error})"
        : $"Slack does not take the refresh token any more; a process may have ended before it had stored the next one. The bot speaks there until {installation.ExpiresAt}: "
            + $"before that, open {options.Value.InstallUrl} and install the app again ({error})";
}
