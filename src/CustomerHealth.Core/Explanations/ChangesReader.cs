using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Explanations;

/// <summary>Reads an account as it was known on two days and explains the change, each day by the scorecard in force then (SC-11, SC-12).</summary>
public sealed class ChangesReader(EvidenceReader evidence, IScorecardHistory scorecards)
{
    /// <summary>The explanation; null when there is no such account. The days may stand in either order.</summary>
    /// <param name="account">The account's key.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Explanation?> ReadAsync(string account, AsOf from, AsOf to, CancellationToken cancellationToken)
    {
        // One history serves both ends: each looks only at what it knew.
        var later = from.Cutoff > to.Cutoff ? from : to;
        var widest = later with { KnownBefore = Instant.Max(from.KnownBefore, to.KnownBefore) };
        if (await evidence.FindAsync(account, widest, cancellationToken) is not { } found)
            return null;
        return Explainer.Of(await DayAsync(found, from, cancellationToken), await DayAsync(found, to, cancellationToken));
    }

    private async Task<ScoredDay> DayAsync(AccountEvidence found, AsOf asOf, CancellationToken cancellationToken) => new(
        await scorecards.InForceAsync(asOf.Cutoff, cancellationToken), asOf, await evidence.AtAsync(found, asOf, cancellationToken));
}
