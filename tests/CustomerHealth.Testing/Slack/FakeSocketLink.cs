using System.Net.WebSockets;
using System.Text;

namespace CustomerHealth.Testing.Slack;

/// <summary>One link of <see cref="FakeSocketMode"/>, seen from Slack's side.</summary>
public sealed class FakeSocketLink
{
    private readonly WebSocket _socket;
    private readonly Action _abort;
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1);

    internal FakeSocketLink(WebSocket socket, Action abort) => (_socket, _abort) = (socket, abort);

    /// <summary>Whether neither side has ended it.</summary>
    public bool IsOpen => _socket.State == WebSocketState.Open && !_left.Task.IsCompleted;

    /// <summary>The client has ended it rightly: it said so.</summary>
    public bool IsClosedRightly { get; private set; }

    /// <summary>Waits until it is over.</summary>
    public Task Left => _left.Task.InTimeAsync("the end of a link to Slack");

    /// <summary>Sends a frame, whatever it is.</summary>
    public Task SendAsync(string frame) => SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text);

    /// <summary>The same of some kind.</summary>
    public async Task SendAsync(byte[] frame, WebSocketMessageType kind)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(frame, kind, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Asks the client to leave.</summary>
    /// <param name="reason"><c>warning</c>, <c>refresh_requested</c>, <c>link_disabled</c>.</param>
    public Task DisconnectAsync(string reason) => SendAsync($$"""{"type":"disconnect","debug_info":{"host":"fake"},"reason":"{{reason}}"}""");

    /// <summary>Breaks it off, without a word.</summary>
    public void Cut() => _abort();

    /// <summary>Ends it rightly.</summary>
    public Task CloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);

    /// <summary>Reads until it is over.</summary>
    internal async Task ReadAsync(Action<string> note)
    {
        var buffer = new byte[64 * 1024];
        using var whole = new MemoryStream();
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
            {
                whole.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                note(Encoding.UTF8.GetString(whole.ToArray()));
                whole.SetLength(0);
            }

            IsClosedRightly = true;
            if (_socket.State == WebSocketState.CloseReceived)
                await CloseAsync();
        }
        catch (Exception wrong) when (wrong is WebSocketException or OperationCanceledException or IOException)
        {
            // It was cut.
        }
        finally
        {
            _left.TrySetResult();
        }
    }
}
