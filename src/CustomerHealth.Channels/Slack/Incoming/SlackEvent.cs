using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>Something that happened and that the bot acts on: so much of it as the acting needs, and as is stored until it is done.</summary>
internal sealed record SlackEvent
{
    // Of the year 9999.
    private const long LastSecond = 253_402_300_800;

    /// <summary>What it is.</summary>
    public required SlackEventKind Kind { get; init; }

    /// <summary>The workspace.</summary>
    public required string TeamId { get; init; }

    /// <summary>The workspace of who did it, which is another one in a channel that is shared with another organisation.</summary>
    public required string UserTeamId { get; init; }

    /// <summary>Who did it; empty for what nobody did.</summary>
    public string UserId { get; init; } = "";

    /// <summary>Where words were written; empty elsewhere.</summary>
    public string ChannelId { get; init; } = "";

    /// <summary>The thread in which they were; null outside threads.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The words as they were typed, without the mention of the bot.</summary>
    public string Text { get; init; } = "";

    /// <summary>When it happened, in Unix seconds by Slack's clock; null when Slack does not say.</summary>
    public long? At { get; init; }

    /// <summary>Reads a callback; null when it is nothing that the bot acts on, such as its own messages.</summary>
    public static SlackEvent? Of(JsonElement callback)
    {
        if (callback.Text("team_id") is not { } team || callback.Part("event") is not { } happened)
            return null;

        var self = callback.Items("authorizations").Where(one => one.Flag("is_bot")).Select(one => one.Text("user_id")).FirstOrDefault();
        return KindOf(happened, self) is not { } kind
            ? null
            : new SlackEvent
            {
                Kind = kind,
                At = callback.Part("event_time") is { ValueKind: JsonValueKind.Number } at && at.TryGetInt64(out var seconds) && seconds is >= 0 and < LastSecond ? seconds : null,
                TeamId = team,
                UserTeamId = happened.Text("user_team") ?? team,
                UserId = happened.Text("user") ?? "",
                ChannelId = happened.Text("channel") ?? "",
                ThreadTs = happened.Text("thread_ts"),
                Text = TypedText.Of(happened.Text("text") ?? "", self),
            };
    }

    private static SlackEventKind? KindOf(JsonElement happened, string? self) => happened.Text("type") switch
    {
        "app_mention" when IsOfAPerson(happened, self) => SlackEventKind.Mention,
        "message" when happened.Text("channel_type") is "im" && IsOfAPerson(happened, self) => SlackEventKind.Direct,
        "app_home_opened" when happened.Text("tab") is "home" && happened.Text("user") is not null => SlackEventKind.HomeOpened,
        "app_uninstalled" => SlackEventKind.Uninstalled,
        // Tokens of people are not used: only the loss of the bot's own matters.
        "tokens_revoked" when happened.Part("tokens") is { } tokens && tokens.Items("bot").Any() => SlackEventKind.TokensRevoked,
        _ => null,
    };

    /// <summary>Written by a person, new, and not by the bot itself: changed and deleted messages come as events too.</summary>
    private static bool IsOfAPerson(JsonElement message, string? self) =>
        message.Text("user") is { } user && user != self && message.Text("channel") is not null
        && message.Part("bot_id") is null && message.Text("subtype") is null or "file_share" or "thread_broadcast";
}
