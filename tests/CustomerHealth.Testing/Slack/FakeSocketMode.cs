using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Testing.Slack;

/// <summary>
/// The other side of Socket Mode: tickets that are good once, links that say hello, envelopes to the newest link, and what was acknowledged. Time is the test's:
/// it redelivers, asks for another link and breaks off when it is told to. It is proved with Slack's own client (<c>SocketModeTests</c>).
/// </summary>
public sealed class FakeSocketMode
{
    /// <summary>The app-level token.</summary>
    public const string AppToken = "xapp-1-fake";

    private readonly ConcurrentDictionary<string, bool> _tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> _acknowledged = new(StringComparer.Ordinal);
    private readonly Channel<FakeSocketLink> _opened = Channel.CreateUnbounded<FakeSocketLink>();
    private readonly List<FakeSocketLink> _links = [];
    private readonly Lock _gate = new();
    private int _number;

    /// <summary>Whether links say hello.</summary>
    public bool SaysHello { get; set; } = true;

    /// <summary>Whether commands and presses may be answered in the acknowledgement.</summary>
    public bool TakesAnswers { get; set; } = true;

    /// <summary>Acknowledgements of what was never sent.</summary>
    public ConcurrentQueue<string> Unknown { get; } = [];

    /// <summary>Acknowledgements of what was acknowledged before.</summary>
    public ConcurrentQueue<string> Repeated { get; } = [];

    /// <summary>Links that are open now.</summary>
    public IReadOnlyList<FakeSocketLink> Open
    {
        get
        {
            lock (_gate)
                return [.. _links.Where(link => link.IsOpen)];
        }
    }

    /// <summary>Waits for the next link, after those that were waited for before.</summary>
    public async Task<FakeSocketLink> OpenedAsync() => await _opened.Reader.ReadAsync().AsTask().InTimeAsync("a link to Slack");

    /// <summary>Delivers an envelope on the newest link.</summary>
    /// <param name="kind"><c>events_api</c>, <c>slash_commands</c>, <c>interactive</c>.</param>
    /// <param name="payload">JSON.</param>
    /// <param name="retry">Which repetition; 0 for the first time.</param>
    /// <returns>Its id.</returns>
    public Task<string> DeliverAsync(string kind, string payload, int retry = 0) => DeliverAsync(Open[^1], kind, payload, retry);

    /// <summary>The same on a certain link.</summary>
    public async Task<string> DeliverAsync(FakeSocketLink link, string kind, string payload, int retry = 0)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"e-{Interlocked.Increment(ref _number)}");
        _acknowledged[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var envelope = new JsonObject { ["envelope_id"] = id, ["type"] = kind, ["accepts_response_payload"] = TakesAnswers && kind != "events_api", ["payload"] = JsonNode.Parse(payload) };
        if (kind == "events_api")
            (envelope["retry_attempt"], envelope["retry_reason"]) = (retry, retry == 0 ? "" : "timeout");
        await link.SendAsync(envelope.ToJsonString());
        return id;
    }

    /// <summary>The acknowledgement of an envelope, when it comes: its answer, or null.</summary>
    public Task<JsonNode?> AcknowledgedAsync(string id) => _acknowledged[id].Task.InTimeAsync($"the acknowledgement of {id}");

    /// <summary>Whether an envelope was acknowledged.</summary>
    public bool IsAcknowledged(string id) => _acknowledged[id].Task.IsCompleted;

    /// <summary>Answers <c>apps.connections.open</c>.</summary>
    internal JsonObject Connect(FakeSlackCall call)
    {
        if (call.Authorization.Length == 0)
            throw new FakeSlackRefusal("not_authed");
        if (!call.Authorization.StartsWith("Bearer xapp-", StringComparison.Ordinal))
            throw new FakeSlackRefusal("not_allowed_token_type");
        if (call.Authorization != $"Bearer {AppToken}")
            throw new FakeSlackRefusal("invalid_auth");
        var ticket = Guid.CreateVersion7().ToString();
        _tickets[ticket] = true;
        return new JsonObject { ["url"] = $"{call.Server.Replace("http://", "ws://", StringComparison.Ordinal)}/link/?ticket={ticket}&app_id=A1" };
    }

    /// <summary>Takes a link.</summary>
    internal async Task TakeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !_tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var link = new FakeSocketLink(socket, context.Abort);
        lock (_gate)
            _links.Add(link);
        if (SaysHello)
            await link.SendAsync("""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"},"debug_info":{"host":"fake","approximate_connection_time":18060}}""");
        _opened.Writer.TryWrite(link);
        await link.ReadAsync(Note);
    }

    private void Note(string text)
    {
        var said = JsonNode.Parse(text)!;
        if (!_acknowledged.TryGetValue((string?)said["envelope_id"] ?? "", out var waiting))
            Unknown.Enqueue(text);
        else if (!waiting.TrySetResult(said["payload"]?.DeepClone()))
            Repeated.Enqueue(text);
    }
}
