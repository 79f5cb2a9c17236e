using System.Collections.Immutable;
using System.Text.Json;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>Something that Teams tells: so much of an activity (Activity 3.x) as the bot acts on. What it does not know it leaves out.</summary>
internal sealed record TeamsActivity
{
    /// <summary>What it is: <c>message</c>, <c>invoke</c>, <c>conversationUpdate</c>…</summary>
    public required string Type { get; init; }

    /// <summary>The same when it is told again; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>Where.</summary>
    public required TeamsConversation Conversation { get; init; }

    /// <summary>The bot's id there; empty when it is not told.</summary>
    public required string BotId { get; init; }

    /// <summary>Who: the id in conversations with this bot (<c>29:…</c>); null when nobody, or the bot itself.</summary>
    public string? UserHere { get; init; }

    /// <summary>Who: the object id in Entra; null when it is not told.</summary>
    public string? UserObject { get; init; }

    /// <summary>What was written, as it was typed, without the mention of the bot.</summary>
    public string Text { get; init; } = "";

    /// <summary>Which invoke it is; null for what is none.</summary>
    public string? Name { get; init; }

    /// <summary>What goes with it; null for nothing.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The message in which something was pressed; null where there is none.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>When, by Teams' clock; null when it is not told.</summary>
    public Instant? At { get; init; }

    /// <summary>What became of the app: <c>add</c>, <c>remove</c>…; null for what is no installation.</summary>
    public string? Action { get; init; }

    /// <summary>What happened in a team: <c>channelCreated</c>…; null for anything else.</summary>
    public string? EventType { get; init; }

    /// <summary>Who came in.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>Who left.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>The team; null outside teams.</summary>
    public string? TeamId { get; init; }

    /// <summary>The channel; null outside teams.</summary>
    public string? ChannelId { get; init; }

    /// <summary>What people call the channel; null where it is not told.</summary>
    public string? ChannelName { get; init; }

    /// <summary>Who, by the id that stands in addresses; null when nobody, or the bot itself.</summary>
    public string? User => UserHere is null ? null : UserObject ?? UserHere;

    /// <summary>Reads an activity; null when it is none.</summary>
    public static TeamsActivity? Of(JsonElement activity)
    {
        if (activity.Text("type") is not { } type || TeamsConversation.Of(activity) is not { } conversation)
            return null;

        var (from, channel) = (activity.Part("from"), activity.Part("channelData"));
        var bot = activity.Part("recipient")?.Text("id") ?? "";
        var isOfAPerson = from?.Text("id") is { } sender && sender != bot && !TeamsAddresses.IsBot(sender) && from?.Text("role") is not "bot";
        return new TeamsActivity
        {
            Type = type,
            Id = activity.Text("id"),
            Conversation = conversation,
            BotId = bot,
            UserHere = isOfAPerson ? from?.Text("id") : null,
            UserObject = isOfAPerson && Guid.TryParseExact(from?.Text("aadObjectId"), "D", out var id) ? id.ToString("D") : null,
            Text = TeamsText.Of(activity, bot),
            Name = activity.Text("name"),
            Value = activity.Part("value"),
            ReplyToId = activity.Text("replyToId"),
            At = activity.Text("timestamp") is { } at && OffsetDateTimePattern.ExtendedIso.Parse(at) is { Success: true, Value: var time } ? time.ToInstant() : null,
            Action = activity.Text("action"),
            EventType = channel?.Text("eventType"),
            Added = Ids(activity, "membersAdded"),
            Removed = Ids(activity, "membersRemoved"),
            TeamId = channel?.Part("team")?.Text("id"),
            ChannelId = channel?.Part("channel")?.Text("id") ?? (conversation.Kind == ConversationKind.Channel ? conversation.Place : null),
            ChannelName = channel?.Part("channel")?.Text("name"),
        };
    }

    private static ImmutableArray<string> Ids(JsonElement activity, string name) => [.. activity.Items(name).Select(member => member.Text("id")).OfType<string>()];
}
