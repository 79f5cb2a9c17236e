using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Conversation;
using CustomerHealth.Channels.Tests.Slack.Socket;
using CustomerHealth.Core.Commands;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;
using Microsoft.AspNetCore.WebUtilities;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>The real endpoints between a fake Slack, which both asks and is asked, and a bot behind them.</summary>
internal sealed class SlackStage : IAsyncDisposable
{
    private Task<TimeSpan>? _next;
    private bool _isLinked;

    public required SlackHost Host { get; init; }

    public required FakeSlack Slack { get; init; }

    public required ManualClock Clock { get; init; }

    /// <summary>A workspace with one person, in one channel with the bot, where nobody from outside reads.</summary>
    public static async Task<SlackStage> OpenAsync(ICommandDispatcher bot)
    {
        var clock = new ManualClock(SlackRequest.Now);
        var slack = await FakeSlack.StartAsync(clock);
        slack.Workspace.Add(new FakeSlackUser(SlackPerson.User, "Mara", "mara@firm.example"));
        slack.Workspace.AddChannel(SlackPerson.Channel, "general", SlackPerson.User);
        slack.Workspace.Direct(SlackPerson.User);
        var parts = new SlackHostParts { Clock = clock, Dispatcher = bot };
        var host = await SlackHost.WithAsync(parts, [("SigningSecret", SlackHost.Secret), .. slack.Settings]);
        return new SlackStage { Host = host, Slack = slack, Clock = clock };
    }

    /// <summary>The same over Socket Mode alone.</summary>
    public static async Task<SlackStage> OpenLinkedAsync(ICommandDispatcher bot)
    {
        var socket = await ASocket.StartAsync(bot);
        await socket.Socket.OpenedAsync();
        return new SlackStage { Host = socket.Host, Slack = socket.Slack, Clock = socket.Clock, _isLinked = true };
    }

    /// <summary>Posts as Slack does; null when the answer is 200 without a word.</summary>
    public async Task<JsonNode?> PostAsync(string path, string body)
    {
        if (_isLinked)
            return await DeliverAsync(path, body);
        var (status, answer) = await SendAsync(path, body);
        status.ShouldBe(HttpStatusCode.OK, answer);
        return answer.Length == 0 ? null : JsonNode.Parse(answer);
    }

    private async Task<JsonNode?> DeliverAsync(string path, string form)
    {
        var fields = QueryHelpers.ParseQuery(form);
        var envelope = path == "interactions"
            ? await Slack.Socket.DeliverAsync("interactive", fields["payload"].ToString())
            : await Slack.Socket.DeliverAsync("slash_commands", JsonSerializer.Serialize(fields.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal)));
        return await Slack.Socket.AcknowledgedAsync(envelope);
    }

    /// <summary>The same, whatever comes of it.</summary>
    public async Task<(HttpStatusCode Status, string Body)> SendAsync(string path, string body)
    {
        using var request = new SlackRequest { Body = body, Timestamp = SlackRequest.At(Clock.GetUtcNow()) }.ToMessage(Host.At(path));
        if (body.StartsWith('{'))
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Host.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Posts what was pressed or sent, and waits for all that follows.</summary>
    public async Task<JsonNode?> InteractAsync(string body)
    {
        var answer = await PostAsync("interactions", body);
        await Host.SettledAsync();
        return answer;
    }

    /// <summary>The same for what takes longer than Slack waits: time goes on until it is answered.</summary>
    public async Task<JsonNode> SlowlyAsync(string path, string body)
    {
        var sending = PostAsync(path, body);
        while (await Task.WhenAny(sending, NextWait) != sending)
        {
            if (await TakeWaitAsync() == SlackPace.Budget)
                Clock.Advance(SlackPace.Budget);
        }

        return (await sending).ShouldNotBeNull();
    }

    /// <summary>Waits until somebody waits so long; the clock stands.</summary>
    public async Task WaitedForAsync(TimeSpan wait)
    {
        while (await TakeWaitAsync() != wait)
        {
            // Another part's deadline.
        }
    }

    // One that is asked for and not taken is kept: the clock tells each of its waits once.
    private Task<TimeSpan> NextWait => _next ??= Clock.NextWaitAsync().AsTask();

    private async Task<TimeSpan> TakeWaitAsync()
    {
        var wait = await NextWait;
        _next = null;
        return wait;
    }

    /// <summary>What was posted to an address for answers.</summary>
    public ImmutableArray<JsonNode> Posts(string url) =>
        Slack.Workspace.Responses.TryGetValue(url[(url.LastIndexOf('/') + 1)..], out var posts) ? [.. posts.Select(post => JsonNode.Parse(post)!)] : [];

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Slack.DisposeAsync();
    }

    /// <summary>Everything in a message or view that can be read. Plain text is literal by its kind: its brackets are none to Slack.</summary>
    public static string TextOf(JsonNode node) => node switch
    {
        JsonObject plain when plain["type"] is JsonValue type && (string?)type == "plain_text" => ((string?)plain["text"])!.Replace("<", "&lt;", StringComparison.Ordinal),
        JsonValue value => value.ToString(),
        JsonArray items => string.Join('\n', items.OfType<JsonNode>().Select(TextOf)),
        JsonObject parts => string.Join('\n', parts.Select(part => part.Value).OfType<JsonNode>().Select(TextOf)),
        _ => "",
    };

}
