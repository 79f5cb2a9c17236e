using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using CustomerHealth.Channels.Slack.Incoming;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Slack.Socket;

/// <summary>Hands what came over Socket Mode to those who answer it over HTTP, as the body that HTTP would have brought. The link itself is the proof of who sent it.</summary>
internal sealed class SlackEnvelopes(IEnumerable<ISlackEndpoint> endpoints, ILogger<SlackEnvelopes> logger)
{
    private readonly FrozenDictionary<string, ISlackEndpoint> _endpoints = endpoints.ToFrozenDictionary(endpoint => endpoint.Envelope, StringComparer.Ordinal);

    /// <summary>More than any body takes, in bytes, with room for the wrapping.</summary>
    public int MostBytes { get; } = endpoints.Max(endpoint => endpoint.MostBytes) + (16 * 1024);

    /// <summary>The answer; null when the envelope is to be delivered again or is nothing that we take.</summary>
    public async Task<SlackResponse?> AnswerAsync(SlackEnvelope envelope)
    {
        if (!_endpoints.TryGetValue(envelope.Kind, out var endpoint))
        {
            logger.RequestRefused(SlackGate.Channel, "it is of no kind that the bot takes");
            return SlackResponse.Acknowledged; // it would come again and again
        }

        var body = await BodyAsync(envelope);
        if (body.Length > endpoint.MostBytes)
        {
            logger.RequestRefused(SlackGate.Channel, "the body is too long");
            return SlackResponse.Acknowledged;
        }

        var answer = await endpoint.HandleAsync(new SlackCall(body, envelope.Id));
        if (answer.Status == StatusCodes.Status400BadRequest)
        {
            logger.RequestRefused(SlackGate.Channel, $"the body is not what {endpoint.Path} takes");
            return SlackResponse.Acknowledged;
        }

        return answer.Status == StatusCodes.Status200OK ? answer : null;
    }

    private static async Task<byte[]> BodyAsync(SlackEnvelope envelope)
    {
        if (envelope.Kind == "events_api")
            return Encoding.UTF8.GetBytes(envelope.Payload.GetRawText());

        using var form = new FormUrlEncodedContent(envelope.Kind == "interactive"
            ? [new("payload", envelope.Payload.GetRawText())]
            : envelope.Payload.EnumerateObject().Select(field => new KeyValuePair<string, string>(field.Name, Text(field.Value))));
        return await form.ReadAsByteArrayAsync();
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
