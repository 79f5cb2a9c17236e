using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Web;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>Puts small print at the end of a post.</summary>
internal static class SlackSmallPrint
{
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
}
