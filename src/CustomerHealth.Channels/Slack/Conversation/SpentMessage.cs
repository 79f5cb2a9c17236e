using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Channels.Slack.Incoming;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>A message whose button was pressed, as it stands afterwards: without the button, and with who did what under it. What else it says stays.</summary>
internal static class SpentMessage
{
    private const string Done = "✓ ";

    // Slack names nothing twice; what does is no message of Slack's.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>What takes the message's place; null when Slack did not show it, or there is no room.</summary>
    /// <param name="press">The press.</param>
    /// <param name="spent">Who did what, and when; raw.</param>
    public static JsonObject? Of(SlackPress press, string spent)
    {
        if (Read(press.Message) is not { } message || message["blocks"] is not JsonArray shown)
            return null;

        JsonArray blocks = [.. shown.OfType<JsonObject>().Select(block => Without(block, press.ActionId)).OfType<JsonObject>(), Note(spent)];
        return blocks.Count > BlockKitLimits.Blocks
            ? null
            : new JsonObject { ["replace_original"] = true, ["text"] = message["text"]?.DeepClone(), ["blocks"] = blocks };
    }

    private static JsonObject? Read(string? message)
    {
        try
        {
            return message is null ? null : JsonNode.Parse(message, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null; // the answer is told all the same
        }
    }

    /// <summary>The block without what was pressed; null when nothing else is in it.</summary>
    private static JsonObject? Without(JsonObject block, string action)
    {
        var left = (JsonObject)block.DeepClone();
        if (!IsText(left, "type", "actions") || left["elements"] is not JsonArray elements)
            return left;
        foreach (var element in elements.Where(one => IsText(one, "action_id", action)).ToList())
            elements.Remove(element);
        return elements.Count == 0 ? null : left;
    }

    private static bool IsText(JsonNode? part, string name, string text) =>
        part is JsonObject one && one[name] is JsonValue value && value.TryGetValue(out string? said) && string.Equals(said, text, StringComparison.Ordinal);

    private static JsonNode? Note(string spent) =>
        JsonSerializer.SerializeToNode<SlackBlock>(ContextBlock.Of(Mrkdwn.Value(Done + spent, BlockKitLimits.SectionText)), SlackJson.Options);
}
