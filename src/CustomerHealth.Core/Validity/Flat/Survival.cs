using System.Collections.Immutable;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>For outcomes known up to a time: how well risk and time agree.</summary>
/// <param name="ByView">By view, Harrell's C; null without a pair that can be compared. Rows without a score are left out.</param>
/// <param name="Regression">The same of the regression fitted on all rows; null when it was not run.</param>
public sealed record Survival(ImmutableArray<(string View, double? Concordance)> ByView, double? Regression)
{
    private static readonly string[] Yes = ["1", "1.0", "yes", "true"];

    /// <summary>Works it out; null when the scorecard names no times.</summary>
    /// <param name="scorecard">Names the columns of time and event.</param>
    /// <param name="table">Holds them.</param>
    /// <param name="scores">The scores of its rows.</param>
    /// <param name="probabilities">What the regression foretells; null when it was not run.</param>
    public static Survival? Of(FlatScorecard scorecard, FlatTable table, FlatScores scores, ImmutableArray<double>? probabilities)
    {
        if (scorecard.Survival is not { } survival)
            return null;

        var times = table[survival.Time].Numbers;
        var events = Events(scorecard, survival, table);
        return new Survival(
            [.. scorecard.Views.Select(v => (v.Name, Concordant([.. scores.Views[v.Name].Select(s => 1 - (s / 100))], times, events)))],
            probabilities is { } risks ? Concordant(risks, times, events) : null);
    }

    private static ImmutableArray<bool> Events(FlatScorecard scorecard, FlatSurvival survival, FlatTable table) =>
        string.Equals(survival.Event, scorecard.Label, StringComparison.Ordinal)
            ? FlatBacktest.Churned(scorecard, table)
            : [.. table[survival.Event].Cells.Select(cell => Yes.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase))];

    private static double? Concordant(ImmutableArray<double> risks, ImmutableArray<double> times, ImmutableArray<bool> events)
    {
        int[] rows = [.. Enumerable.Range(0, risks.Length).Where(row => !double.IsNaN(risks[row]) && !double.IsNaN(times[row]))];
        return Concordance.Of([.. rows.Select(row => risks[row])], [.. rows.Select(row => times[row])], [.. rows.Select(row => events[row])]);
    }
}
