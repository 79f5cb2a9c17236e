using System.Collections.Immutable;
using CustomerHealth.Core.Installations;
using NodaTime;

namespace CustomerHealth.Storage.Installations;

/// <summary>A row of <c>installation</c>.</summary>
internal sealed class InstallationRow
{
    public string Platform { get; set; } = "";

    public string Enterprise { get; set; } = "";

    public string Workspace { get; set; } = "";

    public string Secret { get; set; } = "";

    public long Version { get; set; }

    public long InstalledAt { get; set; }

    public long? ExpiresAt { get; set; }

    public long? RefusedUntil { get; set; }

    /// <summary>The row to store for an installation.</summary>
    public static InstallationRow Of(Installation installation) => new()
    {
        Platform = installation.Key.Platform,
        Enterprise = installation.Key.Enterprise,
        Workspace = installation.Key.Workspace,
        Secret = Convert.ToBase64String(installation.Secret.AsSpan()),
        Version = installation.Version,
        InstalledAt = installation.InstalledAt.ToUnixTimeMilliseconds(),
        ExpiresAt = installation.ExpiresAt?.ToUnixTimeMilliseconds(),
    };

    /// <summary>The installation that was stored.</summary>
    public Installation ToInstallation() => new()
    {
        Key = new InstallationKey(Platform, Enterprise, Workspace),
        Secret = Decoded(Secret),
        Version = Version,
        InstalledAt = Instant.FromUnixTimeMilliseconds(InstalledAt),
        ExpiresAt = ExpiresAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
        RefusedUntil = RefusedUntil is { } until ? Instant.FromUnixTimeMilliseconds(until) : null,
    };

    // What was changed in the store and is no text of ours opens with no key, and is told so where it is opened: one such row keeps no other from being read.
    private static ImmutableArray<byte> Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? [.. bytes.AsSpan(0, length)] : [];
    }
}
