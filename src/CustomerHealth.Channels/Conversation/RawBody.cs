using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Channels.Conversation;

/// <summary>Reads the raw bytes of a request: what a platform signs, and no parser sees before the sender is known.</summary>
internal static class RawBody
{
    private const int FirstPiece = 64 * 1024;

    /// <summary>The body; null when it is longer than <paramref name="most"/> bytes, and then no more than that is read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
            return null;

        // What is not stated is not reserved: a body of unknown length gets room as it comes.
        var buffer = new byte[request.ContentLength ?? FirstPiece];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        while (request.ContentLength is null && read == buffer.Length && read <= most)
        {
            Array.Resize(ref buffer, Math.Min(2 * read, most + 1));
            var more = await request.Body.ReadAtLeastAsync(buffer.AsMemory(read), buffer.Length - read, throwOnEndOfStream: false, cancellationToken);
            read += more;
            if (more == 0)
                break;
        }

        // No conditional expression: its null would become an empty memory, which is not null.
        if (read > most)
            return null;

        return buffer.AsMemory(0, read);
    }
}
