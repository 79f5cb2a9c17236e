using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>Something that was pressed, chosen, sent or closed.</summary>
internal sealed record SlackInteraction
{
    /// <summary>What: <c>block_actions</c>, <c>view_submission</c>, <c>view_closed</c>; others are not ours.</summary>
    public required string Type { get; init; }

    /// <summary>The workspace.</summary>
    public required string TeamId { get; init; }

    /// <summary>The workspace of the person, which is another one in a channel that is shared with another organisation.</summary>
    public required string UserTeamId { get; init; }

    /// <summary>Who.</summary>
    public required string UserId { get; init; }

    /// <summary>Opens one window, within three seconds; a secret.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Where an answer goes; a secret. Null in views.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>The channel of the message; null in views.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The message that was pressed; null in views.</summary>
    public string? MessageTs { get; init; }

    /// <summary>The thread of that message; null outside threads.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>When that message was changed last: its buttons are others then. Null when it never was.</summary>
    public string? EditedTs { get; init; }

    /// <summary>What that message shows: its text and blocks as JSON, as Slack gives them; null where it gives none.</summary>
    public string? Message { get; init; }

    /// <summary>Only the person who pressed sees that message.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>The view; null in messages.</summary>
    public ShownView? View { get; init; }

    /// <summary>What was pressed; null when nothing of ours was.</summary>
    public PressedElement? Pressed { get; init; }

    /// <summary>Reads a payload; null when it is none.</summary>
    public static SlackInteraction? Of(JsonElement payload)
    {
        var (user, message, container) = (payload.Part("user"), payload.Part("message"), payload.Part("container"));
        if (payload.Text("type") is not { } type || user?.Text("id") is not { } who || (payload.Part("team")?.Text("id") ?? user?.Text("team_id")) is not { } team)
            return null;

        return new SlackInteraction
        {
            Type = type,
            TeamId = team,
            UserTeamId = user?.Text("team_id") ?? team,
            UserId = who,
            TriggerId = payload.Text("trigger_id"),
            ResponseUrl = payload.Text("response_url"),
            ChannelId = payload.Part("channel")?.Text("id") ?? container?.Text("channel_id"),
            MessageTs = container?.Text("message_ts") ?? message?.Text("ts"),
            ThreadTs = container?.Text("thread_ts") ?? message?.Text("thread_ts"),
            Message = message is { } shown && shown.Items("blocks").Any() ? shown.GetRawText() : null,
            EditedTs = message?.Part("edited")?.Text("ts"),
            IsEphemeral = container?.Flag("is_ephemeral") ?? false,
            View = ShownView.Of(payload.Part("view")),
            Pressed = payload.Items("actions").Select(PressedElement.Of).FirstOrDefault(),
        };
    }
}
