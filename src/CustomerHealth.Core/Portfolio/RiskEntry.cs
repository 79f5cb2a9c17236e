using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Health;

namespace CustomerHealth.Core.Portfolio;

/// <summary>An account worth working on.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="Tier">Why it is on the list.</param>
/// <param name="Focus">The score that put it there.</param>
/// <param name="Conflict">The conflict; null for other tiers.</param>
/// <param name="Reds">How many scores are Red.</param>
public sealed record RiskEntry(Standing Standing, RiskTier Tier, WatchedScore Focus, Conflict? Conflict, int Reds);
