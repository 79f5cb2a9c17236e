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

    /// <summary>As it is published.</summary>
    public JsonObject Published()
    {
        var parts = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["x5t"] = id,
            ["n"] = Encoded(parts.Modulus!),
            ["e"] = Encoded(parts.Exponent!),
            ["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]),
        };
    }

    /// <summary>Signs a token.</summary>
    public string Sign(JsonObject header, JsonObject claims)
    {
        var signed = $"{Encoded(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Encoded(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return $"{signed}.{Encoded(_rsa.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <inheritdoc />
    public void Dispose() => _rsa.Dispose();

    private static string Encoded(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
