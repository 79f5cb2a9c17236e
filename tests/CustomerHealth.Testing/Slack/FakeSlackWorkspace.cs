using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>What the fake workspace holds. One lock for all: it is small.</summary>
public sealed class FakeSlackWorkspace
{
    /// <summary>The bot as a user.</summary>
    public const string BotUser = "U0BOT";

    private const int MostResponses = 5;

    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _triggers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset?> _issued = new(StringComparer.Ordinal);
    private int _number;

    internal FakeSlackWorkspace(TimeProvider clock, string teamId = "T000000001")
    {
        (_clock, TeamId) = (clock, teamId);
        Add(new FakeSlackUser(BotUser, "health", null) { IsBot = true });
    }

    /// <summary>Its id.</summary>
    public string TeamId { get; }

    /// <summary>Its name.</summary>
    public string Name => $"Workspace {TeamId}";

    /// <summary>The bot's token.</summary>
    public string Token { get; } = "xoxb-fake-slack-1";

    /// <summary>Whether <see cref="Token"/> is good: that of a workspace in which the app was installed by hand.</summary>
    public bool IsInstalledByHand { get; init; } = true;

    /// <summary>The tokens that were given out and are good.</summary>
    public IEnumerable<string> Issued => _issued.Where(token => token.Value is not { } end || _clock.GetUtcNow() < end).Select(token => token.Key);

    /// <summary>The organisation of several workspaces that it is of; null for none.</summary>
    public string? EnterpriseId { get; set; }

    /// <summary>The permissions that it has, by which calls are taken or refused; null: Slack does not say, and takes every call.</summary>
    public string? Scopes { get; set; }

    /// <summary>The error that the token gets; null as long as it is good.</summary>
    public string? TokenFault { get; set; }

    /// <summary>Everybody, by id.</summary>
    public ConcurrentDictionary<string, FakeSlackUser> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>Every conversation, by id.</summary>
    public ConcurrentDictionary<string, FakeSlackChannel> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>Every file, by id.</summary>
    public ConcurrentDictionary<string, FakeSlackFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Views that are shown: a modal by its id, a Home by its user.</summary>
    public ConcurrentDictionary<string, JsonNode> Views { get; } = new(StringComparer.Ordinal);

    /// <summary>What was posted to the addresses for answers, by the last part of the address.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<string>> Responses { get; } = new(StringComparer.Ordinal);

    /// <summary>Gives out a token.</summary>
    internal void Issue(string token, DateTimeOffset? until) => _issued[token] = until;

    /// <summary>Makes a token good for nothing; false when it was not of this workspace.</summary>
    public bool Revoke(string token) => _issued.TryRemove(token, out _);

    /// <summary>The error that a token gets; null when it is good, <c>invalid_auth</c> when it is not of this workspace.</summary>
    internal string? FaultOf(string token) => IsInstalledByHand && token == Token ? TokenFault
        : !_issued.TryGetValue(token, out var until) ? "invalid_auth"
        : until is { } end && _clock.GetUtcNow() >= end ? "token_expired"
        : TokenFault;

    /// <summary>Adds a user.</summary>
    public FakeSlackUser Add(FakeSlackUser user) => Users[user.Id] = user;

    /// <summary>Adds a channel with the bot in it, and with those named.</summary>
    public FakeSlackChannel AddChannel(string id, string name, params string[] members) => Channels[id] = new FakeSlackChannel(id, name, [.. members, BotUser]);

    /// <summary>The conversation with one person.</summary>
    public FakeSlackChannel Direct(string user)
    {
        lock (_gate)
            return Channels.Values.FirstOrDefault(channel => channel.Name is null && channel.Members[0] == user) ?? (Channels[$"D{user}"] = new FakeSlackChannel($"D{user}", null, [user, BotUser]));
    }

    /// <summary>Somebody pressed or typed something: good for one view within three seconds.</summary>
    public string NewTrigger()
    {
        var trigger = NewId("1.2.");
        _triggers[trigger] = _clock.GetUtcNow() + TriggerLife;
        return trigger;
    }

    /// <summary>A window takes over what a response says: it shows that, whatever it was told meanwhile.</summary>
    /// <param name="viewId">The window that was sent.</param>
    /// <param name="response">The response to it: with <c>update</c> and a view it shows another.</param>
    public void Apply(string viewId, JsonNode? response)
    {
        if ((string?)response?["response_action"] != "update")
            return;
        var view = response["view"]!.DeepClone();
        (view["id"], view["hash"]) = (viewId, NewId("156."));
        Views[viewId] = view;
    }

    /// <summary>A new id.</summary>
    public string NewId(string prefix) => prefix + Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of a message that is written now: its time, and after the point a number that no other has.</summary>
    internal string NewTs() => string.Create(CultureInfo.InvariantCulture, $"{_clock.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _number):D6}");

    internal void Use(string trigger)
    {
        if (!_triggers.TryGetValue(trigger, out var until))
            throw new FakeSlackRefusal("invalid_trigger_id");
        if (until == DateTimeOffset.MinValue)
            throw new FakeSlackRefusal("exchanged_trigger_id");
        if (_clock.GetUtcNow() > until)
            throw new FakeSlackRefusal("expired_trigger_id");
        _triggers[trigger] = DateTimeOffset.MinValue;
    }

    internal bool Upload(string id, byte[] bytes)
    {
        if (!Files.TryGetValue(id, out var file) || file.Length != bytes.Length)
            return false;
        Files[id] = file with { Bytes = bytes };
        return true;
    }

    internal bool Respond(string id, string message)
    {
        var posts = Responses.GetOrAdd(id, _ => []);
        if (posts.Count >= MostResponses)
            return false;
        posts.Enqueue(message);
        return true;
    }
}
