using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Socket;

/// <summary>What Slack delivers over Socket Mode: the same as over HTTP, in another wrapping.</summary>
/// <param name="Id">By which it is acknowledged.</param>
/// <param name="Kind"><c>events_api</c>, <c>slash_commands</c> or <c>interactive</c>.</param>
/// <param name="Payload">What would stand in the body of a request.</param>
/// <param name="TakesAnswer">The acknowledgement may carry the answer.</param>
internal sealed record SlackEnvelope(string Id, string Kind, JsonElement Payload, bool TakesAnswer)
{
    /// <summary>Reads a frame; null when it is no envelope.</summary>
    public static SlackEnvelope? Of(JsonElement frame) =>
        frame.Text("envelope_id") is { } id && frame.Text("type") is { } kind && frame.Part("payload") is { ValueKind: JsonValueKind.Object } payload
            ? new SlackEnvelope(id, kind, payload.Clone(), frame.Flag("accepts_response_payload"))
            : null;
}
