using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Core.Security;

/// <summary>
/// The one secret of the installation (<c>Storage:SecretKey</c>), from which every key that the program signs or encrypts with is derived: HKDF with SHA-256
/// (Krawczyk and Eronen, RFC 5869, 2010), one label for each use, so that none of them tells anything of another or of the secret.
/// </summary>
public sealed class SecretKey
{
    /// <summary>Where it is configured.</summary>
    public const string Setting = "Storage:SecretKey";

    /// <summary>A shorter one could be guessed, in characters; 32 random bytes are 44 in base64.</summary>
    public const int Shortest = 32;

    /// <summary>How to get one.</summary>
    public const string Expected = "expected at least 32 characters that nobody can guess, such as what 'openssl rand -base64 32' prints";

    private const int KeyBytes = 32;
    private const int IdBytes = 8;
    private const string Everything = "customerhealth.";

    private readonly byte[] _secret;

    private SecretKey(byte[] secret)
    {
        _secret = secret;
        Id = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, IdBytes, info: Info("key id")));
    }

    /// <summary>Tells one secret from another without telling anything of it: 16 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>Takes a configured secret, as it stands there: base64 counts as the text it is. Blanks around it do not count.</summary>
    /// <returns>False when it is too short.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SecretKey? key)
    {
        var secret = text?.Trim() ?? "";
        key = secret.Length < Shortest ? null : new SecretKey(Encoding.UTF8.GetBytes(secret));
        return key is not null;
    }

    /// <summary>The key for one use, 32 bytes: the same for the same label in every process with the same secret.</summary>
    /// <param name="label">What it is for: <c>installations</c>. Never one that something else uses.</param>
    public byte[] Derive(string label) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, KeyBytes, info: Info(label));

    /// <summary>Never the secret.</summary>
    public override string ToString() => $"secret key {Id}";

    private static byte[] Info(string label) => Encoding.UTF8.GetBytes(Everything + label);
}
