using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>Says whether a request really is Slack's (signature v0). There is no way to switch it off.</summary>
internal sealed class SlackSignature(IOptions<SlackOptions> options, TimeProvider clock)
{
    /// <summary>Header with the signature.</summary>
    public const string Header = "X-Slack-Signature";

    /// <summary>Header with the Unix seconds of sending.</summary>
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const long MaxAgeSeconds = 300;

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.SigningSecret ?? throw new InvalidOperationException("There is no signing secret to check against."));

    /// <summary>Whether the signature is of this very body, by our secret, and no older (or further ahead) than five minutes.</summary>
    public bool IsValid(ReadOnlySpan<byte> body, StringValues timestamp, StringValues signature)
    {
        if (timestamp is not [{ } sentAt] || signature is not [{ } given])
            return false;

        if (!long.TryParse(sentAt, NumberStyles.None, CultureInfo.InvariantCulture, out var sent))
            return false;

        // Both ways: a stamp from the future is as good a replay as one from the past.
        if (Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - sent) > MaxAgeSeconds)
            return false;

        byte[] signed = [.. "v0:"u8, .. Encoding.ASCII.GetBytes(sentAt), (byte)':', .. body];
        var expected = $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(_secret, signed))}";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
    }
}
