using System.Buffers.Binary;
using System.Text;
using CustomerHealth.Core.Observations;

namespace CustomerHealth.Storage.Observations;

/// <summary>Ids as they are kept: a hash in 16 bytes, a sender's own as it came.</summary>
internal static class ObservationIds
{
    private const int HashDigits = 2 * ObservationRow.HashBytes;

    /// <summary>
    /// The hash of an observation without an id, or whose id is that very hash (it was read from a store); null when the sender gave another.
    /// </summary>
    public static UInt128? HashOf(Observation observation)
    {
        if (observation.Id is { Length: > 0 and not HashDigits })
            return null;

        var hash = ObservationId.Of(observation);
        return string.IsNullOrEmpty(observation.Id) || string.Equals(observation.Id, hash, StringComparison.Ordinal) ? Parse(hash) : null;
    }

    /// <summary>The id as text.</summary>
    public static string TextOf(byte[] id, bool given) => given ? Encoding.UTF8.GetString(id) : Convert.ToHexStringLower(id);

    private static UInt128 Parse(string hash)
    {
        Span<byte> bytes = stackalloc byte[ObservationRow.HashBytes];
        Convert.FromHexString(hash, bytes, out _, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
