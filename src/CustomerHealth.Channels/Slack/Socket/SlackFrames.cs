using System.Buffers;
using System.Net.WebSockets;

namespace CustomerHealth.Channels.Slack.Socket;

/// <summary>Reads the text messages of a link, whole; of one that is too long nothing is kept.</summary>
/// <param name="socket">The link.</param>
/// <param name="most">The longest that is kept, in bytes.</param>
internal sealed class SlackFrames(WebSocket socket, int most)
{
    private const int Piece = 16 * 1024;

    private readonly ArrayBufferWriter<byte> _whole = new(Piece);

    /// <summary>The next message, good until the next is read; empty for one that is too long or no text; null when the other side has closed the link.</summary>
    public async Task<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        _whole.ResetWrittenCount();
        var isGood = true;
        while (true)
        {
            var part = await socket.ReceiveAsync(_whole.GetMemory(Piece), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            isGood &= part.MessageType == WebSocketMessageType.Text && _whole.WrittenCount + part.Count <= most;
            if (isGood)
                _whole.Advance(part.Count);
            else
                _whole.ResetWrittenCount();
            if (part.EndOfMessage)
                return _whole.WrittenMemory;
        }
    }
}
