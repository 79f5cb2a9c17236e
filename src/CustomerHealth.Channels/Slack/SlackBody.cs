using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Channels.Slack;

/// <summary>Reads the raw bytes of a request, which is what Slack signs. No parser sees them before they are verified.</summary>
internal static class SlackBody
{
    /// <summary>Far more than a slash command takes.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The body; null when it is longer than <see cref="MaxBytes"/>, and then no more than that is read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
            return null;

        var buffer = new byte[request.ContentLength ?? MaxBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        // No conditional expression: its null would become an empty memory, which is not null.
        if (read > MaxBytes)
            return null;

        return buffer.AsMemory(0, read);
    }
}
