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
        Secret = [.. Convert.FromBase64String(Secret)],
        Version = Version,
        InstalledAt = Instant.FromUnixTimeMilliseconds(InstalledAt),
        ExpiresAt = ExpiresAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
    };
}
