using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Slack.Views;
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

    /// <summary>A view, the same way.</summary>
    public static string Json(BlockKitView view) => EscapedEmoji().Replace(
        JsonSerializer.Serialize(view, Indented),
        pair => JsonSerializer.Deserialize<string>($"\"{pair.Value}\"")!);

    public static JsonNode Node(Reply reply) => JsonNode.Parse(Json(reply))!;

    /// <summary>Every text that Slack reads as markup, the fallback among them.</summary>
    public static IEnumerable<string> Markup(JsonNode message) =>
        Objects(message).Where(node => (string?)node["type"] is "mrkdwn").Select(node => (string)node["text"]!).Append((string)message["text"]!);

    /// <summary>Every text of its blocks as Slack shows it: the entities of markup resolved once, plain text as it is.</summary>
    public static IEnumerable<string> Shown(JsonNode message) => Objects(message["blocks"]).Where(node => (string?)node["type"] is "mrkdwn" or "plain_text").Select(node =>
        (string?)node["type"] is "plain_text" ? (string)node["text"]! : WebUtility.HtmlDecode((string)node["text"]!));

    /// <summary>Every object in the message.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(property => Objects(property.Value)).Prepend(item),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    [GeneratedRegex(@"\\uD[89AB][0-9A-F]{2}\\uD[CDEF][0-9A-F]{2}", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex EscapedEmoji();
}
