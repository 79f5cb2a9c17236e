using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>A conversation as Slack tells of one.</summary>
internal sealed record SlackConversation
{
    /// <summary><c>C…</c>, <c>D…</c> or <c>G…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Without the <c>#</c>; null for direct messages.</summary>
    public string? Name { get; init; }

    /// <summary>Between the bot and one person.</summary>
    public bool IsDirect { get; init; }

    /// <summary>With another organisation, or waiting to be; other workspaces of the same one do not count.</summary>
    public bool IsShared { get; init; }

    /// <summary>Nobody can write there any more.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The bot is in it. Slack says so of channels; in another conversation that it tells of, the bot is.</summary>
    public bool IsMember { get; init; }

    /// <summary>The person of a direct message; null elsewhere.</summary>
    public string? UserId { get; init; }

    /// <summary>Reads a <c>channel</c>; null when it is none.</summary>
    public static SlackConversation? Of(JsonElement? channel) => channel is not { } place || place.Text("id") is not { } id
        ? null
        : new SlackConversation
        {
            Id = id,
            Name = place.Text("name"),
            IsDirect = place.Flag("is_im"),
            IsShared = place.Flag("is_ext_shared") || place.Flag("is_pending_ext_shared"),
            IsArchived = place.Flag("is_archived"),
            IsMember = !place.TryGetProperty("is_member", out var isMember) || isMember.ValueKind != JsonValueKind.False,
            UserId = place.Text("user"),
        };
}
