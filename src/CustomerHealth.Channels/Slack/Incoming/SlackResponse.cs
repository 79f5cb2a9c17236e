using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>What Slack is answered: a bare status, or 200 with a JSON document.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The document in UTF-8; empty for none.</param>
internal readonly record struct SlackResponse(int Status, ReadOnlyMemory<byte> Json)
{
    private const string ContentType = "application/json; charset=utf-8";

    /// <summary>Is set when Slack has the whole response: what must not come before it waits for that. Null when nothing does.</summary>
    public TaskCompletionSource? Written { get; init; }

    /// <summary>We have it, and there is nothing to say.</summary>
    public static SlackResponse Acknowledged { get; } = Bare(StatusCodes.Status200OK);

    /// <summary>Too much is being done already, and nothing of this was begun. Slack tells the person that the app did not answer.</summary>
    public static SlackResponse Busy { get; } = Bare(StatusCodes.Status503ServiceUnavailable);

    /// <summary>A status alone.</summary>
    public static SlackResponse Bare(int status) => new(status, default);

    /// <summary>200 and a document.</summary>
    public static SlackResponse Of<T>(T document) => new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(document, SlackJson.Options));

    /// <summary>Writes it.</summary>
    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        if (Written is { } written)
        {
            response.OnCompleted(() =>
            {
                written.TrySetResult();
                return Task.CompletedTask;
            });
        }

        response.StatusCode = Status;
        response.ContentLength = Json.Length;
        if (Json.IsEmpty)
            return;
        response.ContentType = ContentType;
        await response.Body.WriteAsync(Json, cancellationToken);
    }
}
