using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>A call to Teams' Connector.</summary>
/// <param name="Name">For the log: "send".</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Where">The service URL.</param>
/// <param name="Path">Under it, escaped; it begins with <c>v3</c>.</param>
internal sealed record ConnectorCall(string Name, HttpMethod Method, string Where, string Path)
{
    /// <summary>What is sent; null for nothing.</summary>
    public JsonNode? Body { get; init; }
}
