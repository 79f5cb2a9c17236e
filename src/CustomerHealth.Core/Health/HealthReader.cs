using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Health;

/// <summary>Reads an account and scores it for today and weeks before, each from what was known then (SC-11).</summary>
/// <param name="evidence">Reads what is scored.</param>
/// <param name="scorecards">The scorecard in force.</param>
/// <param name="audit">Tells whether anything changed since an account was read; null: nothing is kept between requests.</param>
public sealed class HealthReader(EvidenceReader evidence, IScorecardSource scorecards, IAuditLog? audit = null)
{
    /// <summary>Weeks of a card: today and four weeks back.</summary>
    public const int CardWeeks = 5;

    private readonly RecentlyRead<TrendQuestion, AccountTrend> _recent = new();

    /// <summary>The trend of one account; null when there is no such account.</summary>
    /// <param name="key">The account's key.</param>
    /// <param name="asOf">The day to look from.</param>
    /// <param name="weeks">How many weekly points, today's included; at least 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<AccountTrend?> ReadAsync(string key, AsOf asOf, int weeks, CancellationToken cancellationToken) =>
        await ReadAsync(key, asOf, weeks, audit is null ? null : await audit.NewestAsync(cancellationToken), cancellationToken);

    /// <summary>The same for one who has asked for the store's stamp already.</summary>
    /// <param name="key">The account's key.</param>
    /// <param name="asOf">The day to look from.</param>
    /// <param name="weeks">How many weekly points, today's included; at least 1.</param>
    /// <param name="stamp">The store's, asked before anything is read: what changes in between is read again next time, never missed. Null: nothing is kept.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<AccountTrend?> ReadAsync(string key, AsOf asOf, int weeks, AuditStamp? stamp, CancellationToken cancellationToken)
    {
        var scorecard = scorecards.Current;
        if (stamp is not { } now)
            return await ReadAsync(key, asOf, weeks, scorecard, cancellationToken);

        var question = new TrendQuestion(key, asOf, weeks, scorecard.Version);
        if (_recent.Find(now, question) is { } kept)
            return kept;
        var trend = await ReadAsync(key, asOf, weeks, scorecard, cancellationToken);
        if (trend is not null)
            _recent.Keep(now, question, trend);
        return trend;
    }

    private async Task<AccountTrend?> ReadAsync(string key, AsOf asOf, int weeks, Scorecard scorecard, CancellationToken cancellationToken)
    {
        if (await evidence.FindAsync(key, asOf, cancellationToken) is not { } found)
            return null;

        var days = new ScoredDay[weeks];
        for (var back = 0; back < weeks; back++)
        {
            var then = back == 0 ? asOf : asOf.DaysBefore(7 * back);
            var known = back == 0 ? found : await evidence.AtAsync(found, then, cancellationToken);
            days[weeks - 1 - back] = new ScoredDay(scorecard, then, known);
        }

        return new AccountTrend
        {
            AsOf = asOf,
            Weeks = [.. days.Select(d => new HealthEngine(scorecard, d.AsOf).Score(d.Evidence))],
            Days = [.. days],
            FirstReading = First(found.History),
            Overrides = found.Overrides,
        };
    }

    private static NodaTime.Instant? First(AccountHistory history)
    {
        NodaTime.Instant? first = null;
        foreach (var measure in history.Measures)
        {
            var at = history.Of(measure)[0].At;
            if (first is null || at < first)
                first = at;
        }

        return first;
    }
}
