using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>What Teams is answered: a bare status, or 200 with a JSON document.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The document in UTF-8; empty for none.</param>
internal readonly record struct TeamsResponse(int Status, ReadOnlyMemory<byte> Json)
{
    private const string ContentType = "application/json; charset=utf-8";

    /// <summary>We have it, and there is nothing to say.</summary>
    public static TeamsResponse Acknowledged { get; } = Bare(StatusCodes.Status200OK);

    /// <summary>Too much waits or is being done already, and nothing of this was begun.</summary>
    public static TeamsResponse Busy { get; } = Bare(StatusCodes.Status503ServiceUnavailable);

    /// <summary>A status alone.</summary>
    public static TeamsResponse Bare(int status) => new(status, default);

    /// <summary>200 and a document.</summary>
    public static TeamsResponse Of<T>(T document, JsonSerializerOptions options) => new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(document, options));

    /// <summary>Writes it.</summary>
    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentLength = Json.Length;
        if (Json.IsEmpty)
            return;
        response.ContentType = ContentType;
        await response.Body.WriteAsync(Json, cancellationToken);
    }
}
