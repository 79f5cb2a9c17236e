using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Channels.Slack.Drawings;
using CustomerHealth.Channels.Slack.Incoming;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>
/// A form that was sent and is shown again, with what was filled in: for faults that were found after Slack had stopped waiting, when they can no longer
/// stand at their fields. They stand above them.
/// </summary>
internal static class ReopenedForm
{
    private static readonly string[] Kept = ["type", "title", "submit", "close", "callback_id", "private_metadata"];

    /// <summary>The view as JSON.</summary>
    /// <param name="sent">The view that was sent.</param>
    /// <param name="faults">What is wrong, by the id of the input's block.</param>
    public static string Of(ShownView sent, IReadOnlyDictionary<string, string> faults)
    {
        var view = new JsonObject();
        var json = JsonObject.Create(sent.Json)!;
        foreach (var name in Kept)
        {
            if (json[name] is { } part)
                view[name] = part.DeepClone();
        }

        var labels = json["blocks"]!.AsArray().OfType<JsonObject>().ToDictionary(block => (string)block["block_id"]!, block => (string?)block["label"]?["text"], StringComparer.Ordinal);
        var sentences = MrkdwnSections.Of([.. faults.Select(fault => Mrkdwn.Value(labels.GetValueOrDefault(fault.Key) is { } label ? $"{label}: {fault.Value}" : fault.Value, BlockKitLimits.SectionText))]);
        view["blocks"] = new JsonArray(
        [
            .. sentences.Select(block => JsonSerializer.SerializeToNode<SlackBlock>(block, SlackJson.Options)),
            .. json["blocks"]!.AsArray().OfType<JsonObject>().Select(block => Filled(block, json)),
        ]);
        return view.ToJsonString(SlackJson.Options);
    }

    private static JsonObject Filled(JsonObject block, JsonObject view)
    {
        var filled = block.DeepClone().AsObject();
        if (filled["element"] is not JsonObject element || view["state"]?["values"]?[(string)block["block_id"]!]?[(string)element["action_id"]!] is not JsonObject state)
            return filled;

        Take("value", "initial_value");
        Take("selected_option", "initial_option");
        Take("selected_date", "initial_date");
        return filled;

        void Take(string from, string into)
        {
            if (state[from] is { } value)
                element[into] = value.DeepClone();
        }
    }
}
