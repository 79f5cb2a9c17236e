using System.Collections.Immutable;
using CustomerHealth.Core.Portfolio;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>The accounts of one pod, person or segment.</summary>
/// <param name="Key">Its key; empty for the accounts that have none.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Accounts">How many accounts.</param>
/// <param name="Tallies">In the order of the scorecard.</param>
internal sealed record PortfolioPart(string Key, string Name, int Accounts, ImmutableArray<ScoreTally> Tallies);
