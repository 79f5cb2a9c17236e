using CustomerHealth.Core.Outcomes;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What became of an account, and whose it was on that day.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Owner">Key of the person who owned it then; of the last day where that is not known; null for nobody.</param>
internal sealed record OwnedOutcome(Outcome Outcome, string? Owner);
