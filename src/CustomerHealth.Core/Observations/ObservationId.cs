using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CustomerHealth.Core.Observations;

/// <summary>The id of an observation that came without one: a hash of (account, measure, at, source, value).</summary>
public static class ObservationId
{
    private const int Bytes = 16;
    private const int StackLimit = 1024;

    /// <summary>32 lower-case hex digits: the first half of a SHA-256; the same content has the same id for ever.</summary>
    public static string Of(Observation observation) =>
        Of(observation.Account, observation.Measure, observation.At, observation.Source, observation.Value);

    /// <summary>The id of these five parts.</summary>
    public static string Of(string account, string measure, Instant at, string source, string value)
    {
        var length = Encoding.UTF8.GetMaxByteCount(account.Length + measure.Length + source.Length + value.Length) + 4 + sizeof(long);
        return length <= StackLimit
            ? Hash(stackalloc byte[StackLimit], account, measure, at, source, value)
            : Hash(new byte[length], account, measure, at, source, value);
    }

    private static string Hash(Span<byte> buffer, string account, string measure, Instant at, string source, string value)
    {
        var used = 0;
        foreach (var part in (ReadOnlySpan<string>)[account, measure, source, value])
        {
            used += Encoding.UTF8.GetBytes(part, buffer[used..]);
            buffer[used++] = 0x1F; // keeps "a|bc" and "ab|c" apart
        }

        BinaryPrimitives.WriteInt64BigEndian(buffer[used..], at.ToUnixTimeMilliseconds());
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer[..(used + sizeof(long))], hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
