using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using NodaTime;

namespace CustomerHealth.Core.Scorecards;

/// <summary>All views of one account on one day. There is no score above them (SC-1).</summary>
public sealed record AccountHealth
{
    /// <summary>The account as it was known that day.</summary>
    public required Account Account { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Version of the scorecard that was applied.</summary>
    public required string ScorecardVersion { get; init; }

    /// <summary>In the order of the scorecard.</summary>
    public required ImmutableArray<ViewResult> Views { get; init; }
}
