using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Teams;

/// <summary>A call as it came.</summary>
/// <param name="Name">What it is: <c>token</c>, <c>send</c>, <c>reply</c>, <c>update</c>, <c>delete</c>, <c>create</c>, <c>members</c>, <c>member</c>, <c>upload</c>.</param>
/// <param name="Path">Its path and query, as they came.</param>
/// <param name="Authorization">The header; empty when there is none.</param>
public sealed record FakeConnectorCall(string Name, string Path, string Authorization)
{
    /// <summary>The JSON that was sent; null for none.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>What else was sent: the form of a token, the range of a piece.</summary>
    public string More { get; init; } = "";
}
