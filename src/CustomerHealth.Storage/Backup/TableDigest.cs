using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CustomerHealth.Storage.Backup;

/// <summary>What a table holds, in a number: the sum of half the SHA-256 of every row, so the order of the rows does not matter.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Sum">Of the hashes, modulo 2^128.</param>
internal readonly record struct TableDigest(long Rows, UInt128 Sum)
{
    /// <summary>With one row more.</summary>
    public TableDigest With(CopyRow row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row.Bytes, hash);
        return new(Rows + 1, unchecked(Sum + BinaryPrimitives.ReadUInt128LittleEndian(hash)));
    }
}
