using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>A reply as the JSON that Slack gets.</summary>
internal static class ASlackMessage
{
    private static readonly JsonSerializerOptions Indented = new(SlackJson.Options) { WriteIndented = true };

    public static string Json(Reply reply) => JsonSerializer.Serialize(new SlackRenderer().Render(reply), Indented);

    public static JsonNode Node(Reply reply) => JsonNode.Parse(Json(reply))!;

    /// <summary>Every text that Slack reads as markup, the fallback among them.</summary>
    public static IEnumerable<string> Markup(JsonNode message) =>
        Objects(message).Where(node => (string?)node["type"] is "mrkdwn").Select(node => (string)node["text"]!).Append((string)message["text"]!);

    /// <summary>Every object in the message.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(property => Objects(property.Value)).Prepend(item),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
