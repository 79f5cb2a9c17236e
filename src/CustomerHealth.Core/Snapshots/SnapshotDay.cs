using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Core.Snapshots;

/// <summary>A day to be written, in one step.</summary>
public sealed record SnapshotDay
{
    /// <summary>The day and how much there was of it.</summary>
    public required ScoreRun Run { get; init; }

    /// <summary>The last day when this one was compared with it; null when there was none.</summary>
    public required LocalDate? After { get; init; }

    /// <summary>What the figures are of.</summary>
    public required SnapshotLayout Layout { get; init; }

    /// <summary>The accounts whose scores differ from the day before, with their bodies in UTF-8.</summary>
    public required IReadOnlyList<(string Account, byte[] Body)> Rows { get; init; }

    /// <summary>The alerts of the day.</summary>
    public required IReadOnlyList<AccountAlert> Alerts { get; init; }

    /// <summary>What people are told of the alerts: stored with them, so none is lost and none is told of a day that was not written.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];
}
