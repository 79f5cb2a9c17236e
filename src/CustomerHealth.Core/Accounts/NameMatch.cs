using System.Collections.Immutable;

namespace CustomerHealth.Core.Accounts;

/// <summary>What a name that someone typed may stand for.</summary>
/// <param name="Found">One: found. Several: ask which. None: not found.</param>
/// <param name="Nearest">When none was found, the names that come nearest, at most three; else empty.</param>
public sealed record NameMatch(ImmutableArray<AccountName> Found, ImmutableArray<AccountName> Nearest)
{
    /// <summary>What was found was typed in full: a key, a name or an alias. False for the start of one, or a slip of the hand: enough to read, not to write.</summary>
    public bool IsWhole { get; init; }
}
