using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Installations;

/// <summary>An app that the administrators of a workspace installed, with what the bot speaks there with.</summary>
public sealed record Installation
{
    /// <summary>Where.</summary>
    public required InstallationKey Key { get; init; }

    /// <summary>The tokens, encrypted: the store cannot read them.</summary>
    public required ImmutableArray<byte> Secret { get; init; }

    /// <summary>When it was installed, or installed again.</summary>
    public required Instant InstalledAt { get; init; }

    /// <summary>From when on the tokens are no good, unless they are renewed before; null for tokens that do not expire.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>The platform refused to renew the tokens, and is not asked again before; null when it did not.</summary>
    public Instant? RefusedUntil { get; init; }

    /// <summary>Another whenever the secret is another, also after it was removed and installed again. The store gives it.</summary>
    public long Version { get; init; }
}
