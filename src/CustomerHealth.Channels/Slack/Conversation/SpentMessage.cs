using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Channels.Slack.Incoming;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>A message whose button was pressed, as it stands afterwards: without the button, and with who did what under it. What else it says stays.</summary>
internal static class SpentMessage
{
    private const string Done = "✓ ";

    /// <summary>What takes the message's place; null when Slack did not show it, or there is no room.</summary>
    /// <param name="press">The press.</param>
    /// <param name="spent">Who did what, and when; raw.</param>
    public static JsonObject? Of(SlackPress press, string spent)
    {
        if (press.Message is null || JsonNode.Parse(press.Message) is not JsonObject { } message || message["blocks"] is not JsonArray shown)
            return null;

        JsonArray blocks = [.. shown.OfType<JsonObject>().Select(block => Without(block, press.ActionId)).OfType<JsonObject>(), Note(spent)];
        return blocks.Count > BlockKitLimits.Blocks
            ? null
            : new JsonObject { ["replace_original"] = true, ["text"] = message["text"]?.DeepClone(), ["blocks"] = blocks };
    }

    /// <summary>The block without what was pressed; null when nothing else is in it.</summary>
    private static JsonObject? Without(JsonObject block, string action)
    {
        var left = (JsonObject)block.DeepClone();
        if (left["type"]?.GetValue<string>() != "actions" || left["elements"] is not JsonArray elements)
            return left;
        foreach (var element in elements.Where(one => one?["action_id"]?.GetValue<string>() == action).ToList())
            elements.Remove(element);
        return elements.Count == 0 ? null : left;
    }

    private static JsonNode? Note(string spent) =>
        JsonSerializer.SerializeToNode<SlackBlock>(ContextBlock.Of(Mrkdwn.Value(Done + spent, BlockKitLimits.SectionText)), SlackJson.Options);
}
