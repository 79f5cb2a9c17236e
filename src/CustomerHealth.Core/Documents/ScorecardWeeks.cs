using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>The weeks of every reading of an account: each view, or each group of a view that is not combined (SC-2).</summary>
internal sealed class ScorecardWeeks(AccountScorecardInput input)
{
    private readonly ImmutableArray<(string Name, View View, Band Now, ScoreTrack Track)> _readings = [.. input.Health.Views.SelectMany(v => Readings(v, input))];

    /// <summary>The last day of each week; empty when no past is known.</summary>
    public ImmutableArray<string> Days => ScoreCharts.Weeks(input.Health.AsOf, Count, input.Language.Figures);

    /// <summary>Rows of a history block.</summary>
    public ImmutableArray<Dictionary<string, object?>> History =>
        [.. _readings.Select(r => ScoreCharts.Row(r.Name, Padded(r.Track.BandsOf(r.View), Band.Unknown)))];

    /// <summary>Panels of a multiples block; a reading that had no score in any week draws nothing, and is left out.</summary>
    public ImmutableArray<Dictionary<string, object?>> Panels =>
        [.. _readings.Where(r => r.Track.Weeks.Any(week => week is not null)).Select(r => ScoreCharts.Panel(r.Name, r.Now, Padded(r.Track.Weeks, null), r.View))];

    /// <summary>Bands behind the panels.</summary>
    public ImmutableArray<Dictionary<string, object?>> Scale => ScoreCharts.Scale([.. _readings.Select(r => r.View)]);

    private int Count => _readings.Select(r => r.Track.Weeks.Length).DefaultIfEmpty(0).Max();

    private static IEnumerable<(string, View, Band, ScoreTrack)> Readings(ViewResult result, AccountScorecardInput input) =>
        result.View.Combine == Combine.Mean
            ? [(result.View.Name, result.View, result.Band ?? Band.Unknown, input.TrackOf(result.View))]
            : result.Groups.Select(g => ($"{result.View.Name}: {g.Group.Name}", result.View, g.Band, input.TrackOf(result.View, g.Group)));

    private IEnumerable<T> Padded<T>(ImmutableArray<T> weeks, T none) => Enumerable.Repeat(none, Count - weeks.Length).Concat(weeks);
}
