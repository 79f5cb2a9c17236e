using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CustomerHealth.Channels.Teams.Cards;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

/// <summary>A card as the JSON that Teams gets.</summary>
internal static partial class ATeamsCard
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = CardJson.Options.Encoder };

    /// <summary>Indented, and with emoji as themselves: a person has to read it.</summary>
    public static string Json(TeamsCard card) => EscapedEmoji().Replace(
        JsonSerializer.Serialize(card.Content, Indented),
        pair => JsonSerializer.Deserialize<string>($"\"{pair.Value}\"")!);

    public static JsonNode Node(TeamsCard card) => JsonNode.Parse(card.Content.GetRawText())!;

    /// <summary>Every object in the card.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(property => Objects(property.Value)).Prepend(item),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    /// <summary>Every text of it as a reader sees it, from top to bottom.</summary>
    public static string Shown(JsonNode card) => string.Concat(Objects(card).Where(node => (string?)node["type"] is "TextRun").Select(node => (string)node["text"]!));

    [GeneratedRegex(@"\\uD[89AB][0-9A-F]{2}\\uD[CDEF][0-9A-F]{2}", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex EscapedEmoji();
}
