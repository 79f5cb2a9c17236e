using System.Collections.Immutable;

namespace CustomerHealth.Core.Accounts;

/// <summary>All that people may call one account.</summary>
/// <param name="Key">The account's key.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Aliases">Its other names.</param>
public sealed record AccountName(string Key, string Name, ImmutableArray<string> Aliases);
