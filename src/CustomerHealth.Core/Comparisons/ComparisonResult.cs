using System.Collections.Immutable;

namespace CustomerHealth.Core.Comparisons;

/// <summary>What another scorecard would do to the portfolio (SC-16).</summary>
/// <param name="Accounts">Accounts scored; those that have left are not.</param>
/// <param name="Transitions">For each view or group that both scorecards have.</param>
/// <param name="Changes">Everyone who changes band, by account, then in the order of the scorecard.</param>
/// <param name="Added">Names of views or groups only the new one has.</param>
/// <param name="Removed">Names of views or groups only the old one has.</param>
public sealed record ComparisonResult(
    int Accounts, ImmutableArray<Transitions> Transitions, ImmutableArray<BandChange> Changes, ImmutableArray<string> Added, ImmutableArray<string> Removed);
