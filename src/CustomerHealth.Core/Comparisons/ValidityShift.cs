using CustomerHealth.Core.Validity;
using CustomerHealth.Core.Validity.Replay;

namespace CustomerHealth.Core.Comparisons;

/// <summary>How well one view or group foretold who left, by both scorecards, on the same accounts and dates.</summary>
/// <param name="Subject">The view or group, as the new scorecard has it where it does.</param>
/// <param name="Old">By the old scorecard; null when it has none, or too few with a score left.</param>
/// <param name="New">By the new one.</param>
public sealed record ValidityShift(ReplaySubject Subject, Auc? Old, Auc? New);
