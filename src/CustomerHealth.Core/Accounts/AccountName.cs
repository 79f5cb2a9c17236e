using System.Collections.Immutable;

namespace CustomerHealth.Core.Accounts;

/// <summary>All that people may call one account, and what tells it from another of the same name.</summary>
/// <param name="Key">The account's key.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Aliases">Its other names: short, former, in other languages.</param>
public sealed record AccountName(string Key, string Name, ImmutableArray<string> Aliases)
{
    /// <summary>Market segment; null when not known.</summary>
    public string? Segment { get; init; }

    /// <summary>Industry; null when not known.</summary>
    public string? Industry { get; init; }

    /// <summary>Key of the pod that serves the account; null when there is none.</summary>
    public string? Pod { get; init; }

    /// <summary>Key of the person who answers for the account; null when nobody is set.</summary>
    public string? Owner { get; init; }
}
