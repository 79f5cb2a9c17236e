using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Core.Security;

/// <summary>
/// Encrypts secrets for the store with AES-256-GCM (NIST SP 800-38D, 2007). An envelope is one byte of version, the id of the secret key, a random nonce, the
/// tag, and the encrypted bytes; what it belongs to is part of what the tag proves, so that an envelope in another's place does not open.
/// </summary>
/// <param name="keys">The secret that is sealed with, and those that are only opened with.</param>
/// <param name="label">What is encrypted: <c>installations</c>. Each label has a key of its own.</param>
public sealed class SealedBox(SecretKeys keys, string label)
{
    private const byte Version = 1;
    private const int IdBytes = 8;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Head = 1 + IdBytes + NonceBytes + TagBytes;

    private readonly (byte[] Id, byte[] Key)[] _keys = [.. keys.All.Select(key => (Convert.FromHexString(key.Id), key.Derive(label)))];

    /// <summary>Encrypts. The same secret makes another envelope each time.</summary>
    /// <param name="secret">What nobody may read.</param>
    /// <param name="owner">What it belongs to; must be told again to open it.</param>
    public byte[] Seal(ReadOnlySpan<byte> secret, string owner)
    {
        var envelope = new byte[Head + secret.Length];
        envelope[0] = Version;
        var (id, key) = _keys[0];
        id.CopyTo(envelope.AsSpan(1));
        var nonce = envelope.AsSpan(1 + IdBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, secret, envelope.AsSpan(Head), envelope.AsSpan(Head - TagBytes, TagBytes), Proven(envelope, owner));
        return envelope;
    }

    /// <summary>Decrypts what was sealed for the same owner.</summary>
    public Unsealed Open(ReadOnlySpan<byte> envelope, string owner)
    {
        if (envelope.Length < Head || envelope[0] != Version)
            return new Unsealed.Damaged();
        var id = envelope.Slice(1, IdBytes).ToArray();
        var at = Array.FindIndex(_keys, one => one.Id.AsSpan().SequenceEqual(id));
        if (at < 0)
            return new Unsealed.OtherKey(Convert.ToHexStringLower(id));

        var secret = new byte[envelope.Length - Head];
        try
        {
            using var cipher = new AesGcm(_keys[at].Key, TagBytes);
            cipher.Decrypt(envelope.Slice(1 + IdBytes, NonceBytes), envelope[Head..], envelope.Slice(Head - TagBytes, TagBytes), secret, Proven(envelope, owner));
            return new Unsealed.Ok(secret) { IsByPreviousKey = at > 0 };
        }
        catch (AuthenticationTagMismatchException)
        {
            return new Unsealed.Damaged();
        }
    }

    private static byte[] Proven(ReadOnlySpan<byte> envelope, string owner) => [.. envelope[..(1 + IdBytes)], .. Encoding.UTF8.GetBytes(owner)];
}
