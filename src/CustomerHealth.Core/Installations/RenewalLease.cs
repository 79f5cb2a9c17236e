using NodaTime;

namespace CustomerHealth.Core.Installations;

/// <summary>Asks to be the one who renews the tokens of an installation.</summary>
/// <param name="Key">Where.</param>
/// <param name="Version">As it was read: of another, there is nothing to renew.</param>
/// <param name="Owner">Who asks; another for every try.</param>
/// <param name="Now">Now.</param>
/// <param name="Until">Nobody else renews them before, unless they were renewed.</param>
public sealed record RenewalLease(InstallationKey Key, long Version, string Owner, Instant Now, Instant Until);
