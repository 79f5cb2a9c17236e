using System.Collections.Immutable;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Doubts;

/// <summary>Counts the doubts of the store against the outcomes of the store (SC-18).</summary>
public sealed class DoubtCounter(IDoubtStore doubts, IOutcomeStore outcomes)
{
    /// <summary>All doubts, each by what the scores of its moment said of leaving.</summary>
    public async Task<DoubtTally> OfAllAsync(AsOf today, CancellationToken cancellationToken)
    {
        var (said, left) = await ReadAsync(cancellationToken);
        return DoubtTally.Of(said, left, today.Day, today.Zone);
    }

    /// <summary>
    /// For each of these scores the doubts in whose moment it stood, each by that score's own band; a score that was never doubted is left out. A doubt
    /// is of an account, so it counts for every score the account had.
    /// </summary>
    /// <param name="keys"><c>view</c>, or <c>view/group</c> where a view's groups are not combined.</param>
    /// <param name="today">The day looked from.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<string, DoubtTally>> OfEachAsync(IEnumerable<string> keys, AsOf today, CancellationToken cancellationToken)
    {
        var (said, left) = await ReadAsync(cancellationToken);
        return keys
            .Select(key => (Key: key, Doubts: said.Where(d => d.Bands.ContainsKey(key)).Select(d => d with { Bands = Only(d, key) }).ToList()))
            .Where(score => score.Doubts.Count > 0)
            .ToDictionary(score => score.Key, score => DoubtTally.Of(score.Doubts, left, today.Day, today.Zone), StringComparer.Ordinal);
    }

    private static ImmutableSortedDictionary<string, Band> Only(DoubtRecord doubt, string key) =>
        ImmutableSortedDictionary.Create<string, Band>(StringComparer.Ordinal).Add(key, doubt.Bands[key]);

    private async Task<(IReadOnlyList<DoubtRecord> Said, ILookup<string, LocalDate> Left)> ReadAsync(CancellationToken cancellationToken)
    {
        var left = (await outcomes.AllAsync(cancellationToken)).Where(o => o.IsChurn).ToLookup(o => o.Account, o => o.Date, StringComparer.Ordinal);
        return (await doubts.AllAsync(cancellationToken), left);
    }
}
