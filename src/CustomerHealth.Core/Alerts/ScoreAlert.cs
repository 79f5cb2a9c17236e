using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Alerts;

/// <summary>An alert about one score.</summary>
public sealed record ScoreAlert
{
    /// <summary>What it is about.</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>The day it went off.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The day of the score it is compared with.</summary>
    public required LocalDate Since { get; init; }

    /// <summary>The score on <see cref="Since"/>.</summary>
    public required double From { get; init; }

    /// <summary>The score on <see cref="Day"/>.</summary>
    public required double To { get; init; }

    /// <summary>The band of <see cref="From"/>.</summary>
    public required Band FromBand { get; init; }

    /// <summary>The band of <see cref="To"/>.</summary>
    public required Band ToBand { get; init; }
}
