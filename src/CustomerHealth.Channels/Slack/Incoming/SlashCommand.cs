using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>A slash command as Slack sends it, form-encoded.</summary>
internal sealed record SlashCommand
{
    /// <summary>The workspace.</summary>
    public required string TeamId { get; init; }

    /// <summary>The channel it was typed in.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Who typed it.</summary>
    public required string UserId { get; init; }

    /// <summary>What follows the command; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>The same when Slack delivers the same command again; null when Slack sends none.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Where a later answer goes; a secret. Null when Slack sends none.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>The fields of a verified body.</summary>
    public static Dictionary<string, StringValues> Fields(ReadOnlySpan<byte> body) => QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));

    /// <summary>Reads the fields of a body; null when it is not a slash command.</summary>
    public static SlashCommand? Of(Dictionary<string, StringValues> form)
    {
        if (One("team_id") is not { } team || One("channel_id") is not { } channel || One("user_id") is not { } user || One("command") is null)
            return null;

        return new SlashCommand
        {
            TeamId = team,
            ChannelId = channel,
            UserId = user,
            Text = TypedText.Of(One("text") ?? ""),
            ResponseUrl = One("response_url"),
            TriggerId = One("trigger_id"),
        };

        string? One(string name) => form.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;
    }
}
