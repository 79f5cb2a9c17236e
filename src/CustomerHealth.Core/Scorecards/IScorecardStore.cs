using NodaTime;

namespace CustomerHealth.Core.Scorecards;

/// <summary>Keeps every scorecard that was ever in force, by version. Filled by the storage project.</summary>
public interface IScorecardStore
{
    /// <summary>
    /// Keeps the content under its version and says that it is in force from then on, with an audit row; does nothing when it is the one in force.
    /// One that comes back is in force again.
    /// </summary>
    Task RecordAsync(Scorecard scorecard, Instant at, CancellationToken cancellationToken);

    /// <summary>The version that was in force just before an instant; before the first of all, the first; null when there was never one.</summary>
    Task<string?> InForceAsync(Instant before, CancellationToken cancellationToken);

    /// <summary>The canonical content of a version; null when it was never in force.</summary>
    Task<string?> FindAsync(string version, CancellationToken cancellationToken);
}
