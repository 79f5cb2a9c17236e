using System.Collections.Immutable;

namespace CustomerHealth.Core.Documents;

/// <summary>How the score of one view or group went.</summary>
/// <param name="Weeks">Score at the end of each of the last 13 weeks, oldest first; null where there was none.</param>
/// <param name="Change">Change in four weeks, in points; null when an end of it has no score.</param>
public sealed record ScoreTrack(ImmutableArray<double?> Weeks, double? Change)
{
    /// <summary>Nothing is known of the past.</summary>
    public static ScoreTrack Empty { get; } = new([], null);
}
