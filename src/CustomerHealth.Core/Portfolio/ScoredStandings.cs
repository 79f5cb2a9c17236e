using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Portfolio;

/// <summary>
/// Scores many accounts at the weekly points, without snapshots. What was scored is kept until anything changes: after an edit of the scorecard this
/// is asked for four weeks. Safe for several threads; askers at the same time may each score.
/// </summary>
internal sealed class ScoredStandings(EvidenceReader evidence, IScorecardSource scorecards, IAuditLog audit)
{
    private Entry? _kept;

    /// <summary>The views whose groups a list looks at.</summary>
    public static ImmutableHashSet<string> GroupsOf(Scorecard scorecard) => WatchedScore.Grouped(scorecard).Add(WhiteSpace.View);

    /// <summary>Where some accounts stand, in their order; one that is not there is left out.</summary>
    /// <param name="today">The day looked from.</param>
    /// <param name="keys">Keys of the accounts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<Standing>> ReadAsync(AsOf today, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var scorecard = scorecards.Current;
        var question = new Question(await audit.NewestAsync(cancellationToken), today, scorecard.Version);
        var known = _kept is { } kept && kept.Question == question ? kept.Standings : [];
        var missing = keys.Where(key => !known.ContainsKey(key)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count > 0)
        {
            known = new(known, StringComparer.Ordinal);
            await foreach (var standing in ScoreAsync(scorecard, today, missing, cancellationToken))
                known.Add(standing.Account.Key, standing);
            _kept = new Entry(question, known);
        }

        return [.. keys.Select(key => known.GetValueOrDefault(key)).OfType<Standing>()];
    }

    private async IAsyncEnumerable<Standing> ScoreAsync(
        Scorecard scorecard, AsOf today, HashSet<string> keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var past = new PastScores(scorecard, PortfolioReader.Weekly(today));
        var groupsOf = GroupsOf(scorecard);
        await foreach (var (one, then) in evidence.AllEachAsync(past.Days, cancellationToken))
        {
            if (keys.Contains(one.Account.Key))
                yield return new Standing(one.Account, [.. past.Of(one, then).Select(score => score.Figures(groupsOf))]) { HasSteadyOwner = Standing.IsSteady(then) };
        }
    }

    /// <summary>What the scores hang on.</summary>
    private sealed record Question(AuditStamp Stamp, AsOf Today, string Scorecard);

    // One reference, never written to again: a reader sees the standings of its own question, whole.
    private sealed record Entry(Question Question, Dictionary<string, Standing> Standings);
}
