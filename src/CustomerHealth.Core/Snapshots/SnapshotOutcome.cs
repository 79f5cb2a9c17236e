namespace CustomerHealth.Core.Snapshots;

/// <summary>What became of a day that was to be written.</summary>
/// <param name="Run">The day.</param>
/// <param name="Alerts">How many alerts it gave.</param>
/// <param name="Effort">Where the time went.</param>
public sealed record SnapshotOutcome(ScoreRun Run, int Alerts, SnapshotEffort Effort)
{
    /// <summary>How many messages of the alerts are on their way; null when nobody is told because the day is no news any more.</summary>
    public int? Messages { get; init; }
}
