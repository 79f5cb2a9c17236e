using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Cards.Elements;

namespace CustomerHealth.Channels.Teams.Sending;

/// <summary>Messages as the Connector takes them.</summary>
internal static class TeamsActivities
{
    private const string Message = "message";

    /// <summary>A card, which notifications tell of in a sentence.</summary>
    public static JsonObject Card(string summary, JsonNode card) => new()
    {
        ["type"] = Message,
        ["summary"] = summary,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = TeamsCard.ContentType, ["content"] = card }),
    };

    /// <summary>Words, and what comes with them.</summary>
    /// <param name="text">Raw: nothing in it is markup; empty for none.</param>
    /// <param name="attachments">Of Teams' own kinds; empty for none.</param>
    public static JsonObject Words(string text, params IEnumerable<JsonNode> attachments)
    {
        var activity = new JsonObject { ["type"] = Message };
        if (text.Length > 0)
            (activity["text"], activity["textFormat"]) = (text, "plain");
        if (attachments.ToArray() is { Length: > 0 } all)
            activity["attachments"] = new JsonArray(all);
        return activity;
    }

    /// <summary>A card with lines of small print at its end.</summary>
    public static JsonObject WithSmallPrint(JsonElement card, params IEnumerable<string?> lines)
    {
        var made = JsonObject.Create(card)!;
        foreach (var line in lines.OfType<string>())
        {
            CardElement print = new RichTextBlock([new TextRun(line) { Size = TextSize.Small, IsSubtle = true }]);
            made["body"]!.AsArray().Add(JsonSerializer.SerializeToNode(print, CardJson.Options));
        }

        return made;
    }
}
