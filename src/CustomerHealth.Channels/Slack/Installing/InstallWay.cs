using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Security;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>
/// The way to Slack and back, for the browser that began it: a state that Slack gives back is good for ten minutes, for that browser alone, and once. Without
/// it, somebody could let an administrator finish an installation that they did not begin.
/// </summary>
internal sealed class InstallWay(SecretKeys keys, IInstallations store, TimeProvider clock)
{
    /// <summary>How long a way is open.</summary>
    public static readonly Duration Life = Duration.FromMinutes(10);

    private const int SecretBytes = 32;

    private readonly byte[][] _keys = [.. keys.All.Select(key => key.Derive("slack install"))];

    /// <summary>A new way.</summary>
    /// <returns>What Slack gives back, and what the browser keeps.</returns>
    public (string State, string Browser) Open()
    {
        var browser = Random();
        var begun = string.Create(CultureInfo.InvariantCulture, $"{Random()}.{(clock.Now + Life).ToUnixTimeSeconds()}");
        return ($"{begun}.{Mark(_keys[0], begun, browser)}", browser);
    }

    /// <summary>Whether a state is of this browser, not too old, and not used before; it is used now.</summary>
    /// <param name="state">What Slack gave back; null when it gave none.</param>
    /// <param name="browser">What the browser keeps; null when it keeps nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<bool> TakeAsync(string? state, string? browser, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(browser) || state?.Split('.') is not [var once, var until, var mark])
            return false;
        if (!Array.Exists(_keys, key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Mark(key, $"{once}.{until}", browser)), Encoding.UTF8.GetBytes(mark))))
            return false;

        var end = Instant.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture));
        return clock.Now < end && await store.UseUpAsync(once, end, clock.Now, cancellationToken);
    }

    private static string Mark(byte[] key, string begun, string browser) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{begun}\n{browser}")));

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}
