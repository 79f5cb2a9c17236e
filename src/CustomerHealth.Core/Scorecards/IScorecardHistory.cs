using NodaTime;

namespace CustomerHealth.Core.Scorecards;

/// <summary>The scorecards of past days (SC-11). Filled by the executable, which knows where they are kept and how they are read.</summary>
public interface IScorecardHistory
{
    /// <summary>The scorecard that was in force just before an instant; before the first of all, the first. Of an instant yet to come, the one in force now.</summary>
    Task<Scorecard> InForceAsync(Instant before, CancellationToken cancellationToken);
}
