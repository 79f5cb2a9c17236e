using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Incoming;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Slack.Socket;

/// <summary>One link to Slack: reads envelopes, lets them be answered side by side, and acknowledges each. What is not acknowledged comes again.</summary>
internal sealed class SlackSocketLink : IAsyncDisposable
{
    /// <summary>So many envelopes are worked on at once; more are left for Slack to deliver again.</summary>
    public const int SideBySide = 64;

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly SlackEnvelopes _envelopes;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<string, Task> _working = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _cut = new();
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;

    public SlackSocketLink(SlackEnvelopes envelopes, ILogger logger)
    {
        (_envelopes, _logger) = (envelopes, logger);
        // A link that broke without a word is found out by its silence.
        _socket.Options.KeepAliveInterval = Silence / 2;
        _socket.Options.KeepAliveTimeout = Silence;
    }

    /// <summary>Slack has said hello: envelopes may come here.</summary>
    public Task Hello => _hello.Task;

    /// <summary>Why the link is to be left; it may still work.</summary>
    public Task<SocketEnd> End => _end.Task;

    /// <summary>Nothing comes here any more.</summary>
    public Task Closed => _reading;

    /// <summary>Connects.</summary>
    /// <exception cref="WebSocketException">It cannot be reached.</exception>
    public async Task OpenAsync(Uri url, CancellationToken cancellationToken)
    {
        await _socket.ConnectAsync(url, cancellationToken);
        _reading = ReadAsync();
    }

    /// <summary>Ends it: what was taken in is answered and acknowledged first.</summary>
    /// <param name="patience">How long that may take.</param>
    public async Task CloseAsync(Task patience)
    {
        await Task.WhenAny(Task.WhenAll(_working.Values), patience);
        await SafelyAsync(() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, _cut.Token));
        await Task.WhenAny(_reading, patience);
        await _cut.CancelAsync();
        await _reading;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _cut.CancelAsync();
        await _reading;
        await Task.WhenAll(_working.Values);
        _socket.Dispose();
        _sending.Dispose();
        _cut.Dispose();
    }

    private async Task ReadAsync()
    {
        await Task.Yield();
        var frames = new SlackFrames(_socket, _envelopes.MostBytes);
        await SafelyAsync(async () =>
        {
            while (await frames.NextAsync(_cut.Token) is { } frame)
                Take(frame);
        });
        _end.TrySetResult(SocketEnd.Lost);
    }

    private void Take(ReadOnlyMemory<byte> frame)
    {
        try
        {
            using var document = JsonDocument.Parse(frame);
            var said = document.RootElement;
            switch (said.Text("type"))
            {
                case "hello":
                    _hello.TrySetResult();
                    break;
                case "disconnect":
                    _end.TrySetResult(said.Text("reason") == "link_disabled" ? SocketEnd.Disabled : SocketEnd.Renewed);
                    break;
                default:
                    Begin(SlackEnvelope.Of(said));
                    break;
            }
        }
        catch (JsonException)
        {
            Begin(envelope: null);
        }
    }

    private void Begin(SlackEnvelope? envelope)
    {
        if (envelope is null)
        {
            _logger.RequestRefused(SlackGate.Channel, "a frame is too long, or no envelope");
            return;
        }

        if (_working.Count >= SideBySide)
        {
            _logger.TooMuchToDo(SlackGate.Channel, SideBySide);
            return;
        }

        // It is known before it begins, so that it cannot end before it is known.
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_working.TryAdd(envelope.Id, AnswerAsync(begin.Task, envelope)))
            begin.SetResult();
    }

    private async Task AnswerAsync(Task begin, SlackEnvelope envelope)
    {
        await begin;
        try
        {
            if (await _envelopes.AnswerAsync(envelope) is { } answer)
                await AcknowledgeAsync(envelope, answer);
        }
        // Nobody waits for it: this is where a fault of ours ends. Slack delivers it again.
        catch (Exception fault)
        {
            _logger.WorkFailed(fault, SlackGate.Channel);
        }
        finally
        {
            _working.TryRemove(envelope.Id, out _);
        }
    }

    private async Task AcknowledgeAsync(SlackEnvelope envelope, SlackResponse answer)
    {
        var acknowledged = new JsonObject { ["envelope_id"] = envelope.Id };
        if (envelope.TakesAnswer && !answer.Json.IsEmpty)
            acknowledged["payload"] = JsonNode.Parse(answer.Json.Span);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(acknowledged, SlackJson.Options);
        await SafelyAsync(() => SendAsync(bytes));
        // Whether it arrived or not, nothing waits for it any longer.
        answer.Written?.TrySetResult();
    }

    private async Task SendAsync(byte[] bytes)
    {
        await _sending.WaitAsync(_cut.Token);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, _cut.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>A link that breaks is no fault: what was not acknowledged comes again on another.</summary>
    private static async Task SafelyAsync(Func<Task> part)
    {
        try
        {
            await part();
        }
        catch (Exception wrong) when (wrong is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // The reading ends, and with it the link.
        }
    }
}
