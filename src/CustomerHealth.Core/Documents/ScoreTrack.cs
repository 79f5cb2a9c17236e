using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>How the score of one view or group went.</summary>
/// <param name="Weeks">Score at the end of each of the last 13 weeks, oldest first; null where there was none.</param>
/// <param name="Change">Change in four weeks, in points; null when an end of it has no score.</param>
public sealed record ScoreTrack(ImmutableArray<double?> Weeks, double? Change)
{
    /// <summary>Nothing is known of the past.</summary>
    public static ScoreTrack Empty { get; } = new([], null);

    /// <summary>Places in <see cref="Weeks"/> at which nothing in it applied to the account; at the others without a score too little was known.</summary>
    public ImmutableArray<int> NotApplicable { get; init; } = [];

    /// <summary>The band of each week.</summary>
    /// <param name="view">Whose cut points count.</param>
    internal ImmutableArray<Band> BandsOf(View view) =>
        [.. Weeks.Select((week, at) => week is { } score ? view.BandOf(score) : NotApplicable.Contains(at) ? Band.NotApplicable : Band.Unknown)];
}
