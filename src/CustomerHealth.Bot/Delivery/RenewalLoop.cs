using CustomerHealth.Core.Installations;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot.Delivery;

/// <summary>Lets tokens that expire be renewed before they do, as long as the program serves.</summary>
internal sealed class RenewalLoop(IEnumerable<ITokenRenewal> renewals, TimeProvider clock, ILogger<RenewalLoop> logger) : BackgroundService
{
    /// <summary>The pause between two rounds: a renewal that was cut off is tried again as soon as may be, while the platform still takes the same token.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private readonly ITokenRenewal[] _renewals = [.. renewals];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (_renewals is [])
            return; // nothing expires
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var renewal in _renewals)
                await RenewAsync(renewal, stoppingToken);
            await Task.Delay(Every, clock, stoppingToken);
        }
    }

    /// <summary>One round of one platform. Whatever goes wrong is logged and tried again: tokens are renewed long before they expire.</summary>
    private async Task RenewAsync(ITokenRenewal renewal, CancellationToken cancellationToken)
    {
        try
        {
            await renewal.RenewDueAsync(cancellationToken);
        }
        catch (StoreException wrong)
        {
            logger.RenewalStopped(wrong.Message, fault: null);
        }
        catch (Exception wrong) when (!cancellationToken.IsCancellationRequested)
        {
            logger.RenewalStopped(wrong.Message, wrong);
        }
    }
}
