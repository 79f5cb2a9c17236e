using System.Text.Json;
using CustomerHealth.Channels.Teams.Cards;

namespace CustomerHealth.Channels.Teams.Sending;

/// <summary>A message for Teams as it waits in the outbox: rendered, for each kind of reader.</summary>
internal sealed record TeamsPayload
{
    /// <summary>For those who belong to the tenant.</summary>
    public required TeamsVersion Message { get; init; }

    /// <summary>For a place where outsiders read (CH-5); null when nothing of it may be shown there.</summary>
    public TeamsVersion? ForOutsiders { get; init; }

    /// <summary>The key of an earlier message, whose place it takes; null for a message of its own.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>The activity whose place it takes, by Teams' id; null when it is not known, or it is a message of its own.</summary>
    public string? Activity { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> writes; null when it is something else.</summary>
    public static TeamsPayload? Of(string json)
    {
        try
        {
            // In one pass: a deserializer would read each card twice.
            var stored = JsonElement.Parse(json);
            return stored.Part("message") is { } message && TeamsVersion.Of(message) is { } inside
                ? new TeamsPayload
                {
                    Message = inside,
                    ForOutsiders = stored.Part("forOutsiders") is { } open ? TeamsVersion.Of(open) : null,
                    InsteadOf = stored.Text("insteadOf"),
                    Activity = stored.Text("activity"),
                }
                : null;
        }
        // A text that is no text, such as half of a pair of surrogates, is found only when it is read.
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CardJson.Options);
}
