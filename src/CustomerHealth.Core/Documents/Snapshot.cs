using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Core.Documents;

/// <summary>The frozen facts behind a document (RP-3): the same facts give the same id for ever.</summary>
public sealed record Snapshot
{
    private const int IdLength = 12;

    private Snapshot(string content)
    {
        Content = content;
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..IdLength];
    }

    /// <summary>The first 12 hex digits of the SHA-256 of <see cref="Content"/>: printed in the document, asked for with <c>verify</c>.</summary>
    public string Id { get; }

    /// <summary>The facts as canonical JSON.</summary>
    public string Content { get; }

    /// <summary>Freezes facts.</summary>
    /// <param name="facts">Dictionaries, lists, texts, numbers, yes or no; no time of day, no random.</param>
    public static Snapshot Of(IReadOnlyDictionary<string, object?> facts) => new(CanonicalJson.Write(facts));

    /// <summary>Takes up facts that were frozen before; their id tells whether they are still the same.</summary>
    /// <param name="content">What <see cref="Content"/> was.</param>
    public static Snapshot Again(string content) => new(content);
}
