using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Teams;

/// <summary>A key that signs, and what may be published of it.</summary>
public sealed class FakeTeamsKey(string id, params string[] endorsements) : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>How long it is, in bits.</summary>
    public int Bits { get => _rsa.KeySize; init => _rsa.KeySize = value; }

    /// <summary>What it is published for: <c>sig</c> or <c>enc</c>.</summary>
    public string Use { get; init; } = "sig";

    /// <summary>As it is published.</summary>
    public JsonObject Published()
    {
        var parts = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = Use,
            ["kid"] = id,
            ["x5t"] = id,
            ["n"] = Encoded(parts.Modulus!),
            ["e"] = Encoded(parts.Exponent!),
            ["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]),
        };
    }

    /// <summary>Signs a token, by whichever of the algorithms with RSA its header names.</summary>
    public string Sign(JsonObject header, JsonObject claims)
    {
        var algorithm = (string)header["alg"]!;
        var (hash, padding) = (new HashAlgorithmName($"SHA{algorithm[2..]}"), algorithm[0] == 'P' ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        var signed = $"{Encoded(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Encoded(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return $"{signed}.{Encoded(_rsa.SignData(Encoding.UTF8.GetBytes(signed), hash, padding))}";
    }

    /// <inheritdoc />
    public void Dispose() => _rsa.Dispose();

    private static string Encoded(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
