using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>Reads a published set of keys (RFC 7517). What is not a key for signatures with RSA is left out.</summary>
internal static class TeamsKeySet
{
    private const int FewestBits = 2048;

    /// <summary>The keys by their ids (<c>kid</c>); of several with one id the first.</summary>
    public static FrozenDictionary<string, TeamsKey> Of(JsonElement published) => published.Items("keys")
        .Select(Read).OfType<TeamsKey>().DistinctBy(key => key.Key.KeyId, StringComparer.Ordinal).ToFrozenDictionary(key => key.Key.KeyId, StringComparer.Ordinal);

    private static TeamsKey? Read(JsonElement key)
    {
        if (key.Text("kty") is not "RSA" || key.Text("use") is not (null or "sig") || key.Text("kid") is not { } id || Bytes(key.Text("n")) is not { } modulus || Bytes(key.Text("e")) is not { } exponent)
            return null;

        var rsa = new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = id };
        return rsa.KeySize < FewestBits ? null : new TeamsKey(rsa, [.. key.Items("endorsements").Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)]);
    }

    private static byte[]? Bytes(string? encoded)
    {
        try
        {
            return encoded is null ? null : Base64UrlEncoder.DecodeBytes(encoded);
        }
        catch (FormatException)
        {
            return null; // a key that cannot be read signs nothing
        }
    }
}
