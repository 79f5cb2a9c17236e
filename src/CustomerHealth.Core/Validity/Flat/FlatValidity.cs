using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>The validity of every score of a flat scorecard.</summary>
/// <param name="Measures">In the scorecard's order.</param>
/// <param name="Groups">In the scorecard's order.</param>
/// <param name="Views">In the scorecard's order.</param>
/// <param name="Flat">Of the mean of all measures, as if there were no groups.</param>
public sealed record FlatValidity(
    ImmutableArray<(string Group, string Name, ScoreValidity Validity)> Measures,
    ImmutableArray<(string Name, ScoreValidity Validity)> Groups,
    ImmutableArray<(string Name, ScoreValidity Validity)> Views,
    ScoreValidity Flat)
{
    /// <summary>Works them out.</summary>
    public static FlatValidity Of(FlatScorecard scorecard, FlatScores scores, Cohort cohort) => new(
        [.. scorecard.Measures.Select(m => (m.Group.Name, m.Measure.Name, OfMeasure(scorecard, scores.Measures[m.Measure.Name], cohort)))],
        [.. scorecard.Groups.Select(g => (g.Name, ScoreValidity.Of(scores.Groups[g.Name].AsSpan(), cohort, scorecard.BandOf)))],
        [.. scorecard.Views.Select(v => (v.Name, ScoreValidity.Of(scores.Views[v.Name].AsSpan(), cohort, scorecard.BandOf)))],
        ScoreValidity.Of(scores.Flat.AsSpan(), cohort, scorecard.BandOf));

    /// <summary>A measure's band is its colour: that of its points.</summary>
    private static ScoreValidity OfMeasure(FlatScorecard scorecard, ImmutableArray<double> points, Cohort cohort) => ScoreValidity.Of(
        points.AsSpan(),
        cohort,
        score => score == scorecard.Points.Green ? Band.Green : score == scorecard.Points.Yellow ? Band.Yellow : Band.Red);
}
