using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Slack;

/// <summary>Holds the JSON of a message to <see cref="BlockKitLimits"/>; no validator of Slack's is in reach.</summary>
internal static class BlockKitCheck
{
    /// <summary>Every breach, with the block's index and what is too long or too many; empty when the message is fine.</summary>
    public static IReadOnlyList<string> Of(JsonNode message)
    {
        var blocks = message["blocks"]?.AsArray() ?? [];
        string[] actionIds = [.. blocks.SelectMany(block => Items(block, "elements")).Select(element => Text(element, "action_id")).OfType<string>()];
        return
        [
            .. Within("message: blocks", blocks.Count, BlockKitLimits.Blocks),
            .. Within("message: text in all", blocks.SelectMany(Texts).Sum(text => text.Length), BlockKitLimits.MessageText),
            .. blocks.Index().SelectMany(block => Block(block.Index, block.Item)),
            .. actionIds.GroupBy(id => id, StringComparer.Ordinal).Where(ids => ids.Count() > 1).Select(ids => $"message: action_id {ids.Key} is used twice"),
        ];
    }

    private static IEnumerable<string> Block(int index, JsonNode? block)
    {
        var at = $"block {index}";
        return Text(block, "type") switch
        {
            "header" => Length($"{at}: header text", Text(block?["text"], "text"), BlockKitLimits.HeaderText),
            "section" => Section(at, block),
            "context" =>
            [
                .. Count($"{at}: context elements", Items(block, "elements"), BlockKitLimits.Context),
                .. Items(block, "elements").SelectMany(element => Length($"{at}: context text", Text(element, "text"), BlockKitLimits.SectionText)),
            ],
            "actions" =>
            [
                .. Count($"{at}: actions elements", Items(block, "elements"), BlockKitLimits.Actions),
                .. Items(block, "elements").SelectMany(element => Button(at, element)),
            ],
            var type => [$"{at}: type {type} is not one that we send"],
        };
    }

    private static IEnumerable<string> Section(string at, JsonNode? block)
    {
        var fields = Items(block, "fields");
        if (block?["text"] is { } text)
            return Length($"{at}: section text", Text(text, "text"), BlockKitLimits.SectionText);

        return
        [
            .. Count($"{at}: fields", fields, BlockKitLimits.Fields),
            .. fields.SelectMany(field => Length($"{at}: field text", Text(field, "text"), BlockKitLimits.FieldText)),
        ];
    }

    private static IEnumerable<string> Button(string at, JsonNode? button) =>
    [
        .. Length($"{at}: button text", Text(button?["text"], "text"), BlockKitLimits.ButtonText),
        .. Length($"{at}: button value", Text(button, "value"), BlockKitLimits.ButtonValue),
        .. Length($"{at}: action_id", Text(button, "action_id"), BlockKitLimits.Id),
    ];

    private static IEnumerable<string> Texts(JsonNode? block) =>
        new[] { block?["text"] }
            .Concat(Items(block, "fields"))
            .Concat(Items(block, "elements").Select(element => element?["text"] is JsonObject inner ? inner : element))
            .Select(text => Text(text, "text"))
            .OfType<string>();

    private static IEnumerable<string> Count(string what, IReadOnlyList<JsonNode?> items, int limit) =>
        items.Count == 0 ? [$"{what}: 0, at least 1 is needed"] : Within(what, items.Count, limit);

    private static IEnumerable<string> Length(string what, string? text, int limit) =>
        string.IsNullOrWhiteSpace(text) ? [$"{what}: empty"] : Within(what, text.Length, limit);

    private static IEnumerable<string> Within(string what, int count, int limit) =>
        count > limit ? [$"{what}: {count}, at most {limit}"] : [];

    private static IReadOnlyList<JsonNode?> Items(JsonNode? node, string name) => node?[name] as JsonArray is { } items ? [.. items] : [];

    private static string? Text(JsonNode? node, string name) => node?[name] as JsonValue is { } value ? value.GetValue<string>() : null;
}
