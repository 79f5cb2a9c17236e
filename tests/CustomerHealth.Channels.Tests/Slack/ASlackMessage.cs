using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>A reply as the JSON that Slack gets.</summary>
internal static partial class ASlackMessage
{
    private static readonly JsonSerializerOptions Indented = new(SlackJson.Options) { WriteIndented = true };

    /// <summary>Indented, and with emoji as themselves: a person has to read it.</summary>
    public static string Json(Reply reply) => EscapedEmoji().Replace(
        JsonSerializer.Serialize(new SlackRenderer().Render(reply), Indented),
        pair => JsonSerializer.Deserialize<string>($"\"{pair.Value}\"")!);

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

    [GeneratedRegex(@"\\uD[89AB][0-9A-F]{2}\\uD[CDEF][0-9A-F]{2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapedEmoji();
}
