using NodaTime;

namespace CustomerHealth.Core.Snapshots;

/// <summary>A snapshot as it is kept.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="Day">The day it was said first.</param>
/// <param name="Scorecard">Version of the scorecard; its layout says what the figures are of.</param>
/// <param name="Body">What <see cref="SnapshotText"/> wrote.</param>
public sealed record StoredScores(string Account, LocalDate Day, string Scorecard, string Body);
