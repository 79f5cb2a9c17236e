using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Validity;

/// <summary>How well one score (of a view, a group or a measure) foretold who would churn. Risk = 1 − score / 100.</summary>
public sealed record ScoreValidity
{
    private static readonly ImmutableArray<Band> Shown = [Band.Green, Band.Yellow, Band.Red, Band.NotApplicable];

    /// <summary>Rows with a score.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows without: left out of everything but <see cref="Bands"/>.</summary>
    public required int NotScored { get; init; }

    /// <summary>Rows with a score that churned.</summary>
    public required int EventRows { get; init; }

    /// <summary>Accounts among the rows with a score.</summary>
    public required int Accounts { get; init; }

    /// <summary>Accounts that churned among the rows with a score; each counts once however many rows it has.</summary>
    public required int Events { get; init; }

    /// <summary>Mean score, 0 to 100; null without rows.</summary>
    public double? MeanScore { get; init; }

    /// <summary>By band; the fourth is of the rows without a score.</summary>
    public required ImmutableArray<BandCount> Bands { get; init; }

    /// <summary>How the scores rank and how they are calibrated; null with too few events, or when nobody stayed.</summary>
    public RankingValidity? Ranked { get; init; }

    /// <summary>Share of the rows with a score that churned; null without rows.</summary>
    public double? BaseRate => Rows > 0 ? (double)EventRows / Rows : null;

    /// <summary>Works everything out.</summary>
    /// <param name="scores">For each row of the cohort, 0 to 100; NaN where there is none.</param>
    /// <param name="cohort">What became of the rows.</param>
    /// <param name="bandOf">The band of a score.</param>
    public static ScoreValidity Of(ReadOnlySpan<double> scores, Cohort cohort, Func<double, Band> bandOf)
    {
        var all = scores.ToArray();
        int[] rows = [.. Enumerable.Range(0, all.Length).Where(row => !double.IsNaN(all[row]))];
        var (accounts, events) = cohort.Count(rows);
        var eventRows = rows.Count(row => cohort.Churned[row]);
        var baseRate = rows.Length > 0 ? (double)eventRows / rows.Length : 0;
        var byBand = Enumerable.Range(0, all.Length).ToLookup(row => double.IsNaN(all[row]) ? Band.NotApplicable : bandOf(all[row]));
        return new ScoreValidity
        {
            Rows = rows.Length,
            NotScored = all.Length - rows.Length,
            EventRows = eventRows,
            Accounts = accounts,
            Events = events,
            MeanScore = rows.Length > 0 ? rows.Average(row => all[row]) : null,
            Bands = [.. Shown.Select(band => BandOf(band, [.. byBand[band].Select(row => (row, all[row]))], cohort, baseRate))],
            Ranked = events >= Cohort.MinimumEvents && eventRows < rows.Length ? Rank(all, rows, cohort) : null,
        };
    }

    private static RankingValidity Rank(double[] scores, int[] rows, Cohort cohort)
    {
        double[] risks = [.. rows.Select(row => 1 - (scores[row] / 100))];
        bool[] events = [.. rows.Select(row => cohort.Churned[row])];
        int[] accounts = cohort.IsClustered ? [.. rows.Select(row => cohort.Accounts[row])] : [];
        return RankingValidity.Of(new Ranking(risks, events), accounts);
    }

    private static BandCount BandOf(Band band, (int Row, double Score)[] rows, Cohort cohort, double baseRate)
    {
        var events = rows.Count(r => cohort.Churned[r.Row]);
        return new BandCount
        {
            Band = band,
            Rows = rows.Length,
            Events = events,
            MeanRisk = rows.Length > 0 && band != Band.NotApplicable ? 1 - (rows.Average(r => r.Score) / 100) : null,
            Interval = rows.Length == 0 ? null
                : cohort.IsClustered ? ClusteredRate.Wilson95([.. rows.Select(r => (cohort.Accounts[r.Row], cohort.Churned[r.Row]))])
                : new Proportion(events, rows.Length).Wilson95(),
            BaseRate = baseRate,
        };
    }
}
