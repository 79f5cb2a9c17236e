using System.Globalization;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>What a reader must know of a message's way: that it is late (CH-6), that it may be there twice.</summary>
internal static class SmallPrint
{
    private const string Repeated = "possibly repeated: Slack could not say whether it arrived before";

    private static readonly Duration NotWorthSaying = Duration.FromMinutes(2);

    /// <summary>The line; null when there is nothing to say.</summary>
    public static string? Of(LeasedMessage message, Instant now)
    {
        // Each new try has a later due time; the first one tells when it should have been there.
        var late = now - Instant.Min(message.DueAt, message.FirstAttemptAt);
        string?[] words =
        [
            late <= NotWorthSaying ? null : message.Attempts > 1 ? $"sent {Words(late)} late: Slack was not reachable" : $"sent {Words(late)} late",
            message.MayBeThere ? Repeated : null,
        ];
        return words.OfType<string>().ToArray() is { Length: > 0 } said ? string.Join("  ·  ", said) : null;
    }

    /// <summary>The post with the line at its end.</summary>
    public static SlackPost Add(SlackPost post, string? line)
    {
        if (line is null)
            return post;
        var blocks = JsonNode.Parse(post.Blocks ?? "[]")!.AsArray();
        blocks.Add((JsonNode)new JsonObject
        {
            ["type"] = "context",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "mrkdwn", ["text"] = line, ["verbatim"] = true }),
        });
        return post with { Blocks = blocks.ToJsonString(SlackJson.Options) };
    }

    private static string Words(Duration late) => late switch
    {
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{late.TotalMinutes:0} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{late.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{late.TotalDays:0} days"),
    };
}
