namespace CustomerHealth.Core.Import;

/// <summary>Keys in the store that a row may refer to; all ordinal.</summary>
/// <param name="Accounts">Accounts.</param>
/// <param name="People">People.</param>
/// <param name="Pods">Pods.</param>
public sealed record KnownKeys(IReadOnlySet<string> Accounts, IReadOnlySet<string> People, IReadOnlySet<string> Pods);
