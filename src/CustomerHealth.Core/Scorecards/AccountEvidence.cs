using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Overrides;

namespace CustomerHealth.Core.Scorecards;

/// <summary>All that the engine looks at to score one account.</summary>
/// <param name="Account">The account as it was known that day.</param>
/// <param name="History">Its readings; may hold later ones.</param>
/// <param name="Overrides">Its overrides; may hold later, lifted and expired ones.</param>
public sealed record AccountEvidence(Account Account, AccountHistory History, ImmutableArray<Override> Overrides);
