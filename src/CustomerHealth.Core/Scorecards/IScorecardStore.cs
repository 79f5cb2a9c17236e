using NodaTime;

namespace CustomerHealth.Core.Scorecards;

/// <summary>Keeps every scorecard that was ever in force, by version. Filled by the storage project.</summary>
public interface IScorecardStore
{
    /// <summary>Keeps the content under its version, with an audit row; does nothing when it is known already.</summary>
    Task RecordAsync(Scorecard scorecard, Instant at, CancellationToken cancellationToken);

    /// <summary>The canonical content of a version; null when it was never in force.</summary>
    Task<string?> FindAsync(string version, CancellationToken cancellationToken);
}
