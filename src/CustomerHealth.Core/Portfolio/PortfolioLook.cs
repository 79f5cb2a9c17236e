using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Portfolio;

/// <summary>Many accounts at one glance.</summary>
public sealed record PortfolioLook
{
    /// <summary>The day looked from: today, or the last day that was written.</summary>
    public required AsOf AsOf { get; init; }

    /// <summary>True when daily snapshots were read; false when the accounts were scored for this look.</summary>
    public required bool IsKept { get; init; }

    /// <summary>True when there are snapshots, but some of another scorecard: every point was scored by the one in force.</summary>
    public bool IsEdited { get; init; }

    /// <summary>What came in since the snapshots and is not in them; null when none were read.</summary>
    public ArrivedRows? Arrived { get; init; }

    /// <summary>Every account asked for that has not left, in ordinal order of key.</summary>
    public required IReadOnlyList<Standing> Standings { get; init; }

    /// <summary>Their alerts of the last seven days, oldest first; null when there are too many accounts to work them out without snapshots.</summary>
    public required IReadOnlyList<AccountAlert>? Alerts { get; init; }
}
