using System.Collections.Immutable;

namespace CustomerHealth.Core.Security;

/// <summary>
/// The secret key of the installation, and those beside it (<c>Storage:PreviousSecretKeys</c>): what was sealed or signed with one of them is still read, and nothing
/// is sealed or signed with them any more.
/// </summary>
/// <param name="Current">What is sealed and signed with.</param>
/// <param name="Previous">What is only read with; empty for none.</param>
public sealed record SecretKeys(SecretKey Current, ImmutableArray<SecretKey> Previous)
{
    /// <summary>Where those beside it are configured: a list.</summary>
    public const string PreviousSetting = "Storage:PreviousSecretKeys";

    /// <summary>All of them, the one that is sealed with first.</summary>
    public ImmutableArray<SecretKey> All => [Current, .. Previous];

    /// <summary>Takes configured secrets; null without a current one. What is too short beside it counts for nothing.</summary>
    /// <param name="current">What stands at <see cref="SecretKey.Setting"/>.</param>
    /// <param name="previous">What stands at <see cref="PreviousSetting"/>.</param>
    public static SecretKeys? Parse(string? current, IEnumerable<string?> previous) => SecretKey.TryParse(current, out var key)
        ? new SecretKeys(key, [.. previous.Select(text => SecretKey.TryParse(text, out var one) ? one : null).OfType<SecretKey>().Where(one => one.Id != key.Id).DistinctBy(one => one.Id, StringComparer.Ordinal)])
        : null;

    /// <summary>Never the secrets.</summary>
    public override string ToString() => string.Join(", ", All);
}
