using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Slack.Checks;

/// <summary>Reads JSON to be checked, and says what is too long, too many or missing.</summary>
internal static class CheckedJson
{
    /// <summary>A plain text object that must be there.</summary>
    public static IEnumerable<string> Plain(string what, JsonNode? text, int limit) => Text(text, "type") is "plain_text"
        ? Length(what, Text(text, "text"), limit)
        : [$"{what}: no plain_text"];

    /// <summary>A plain text object that may be there.</summary>
    public static IEnumerable<string> PlainOptional(string what, JsonNode? text, int limit) => text is null ? [] : Plain(what, text, limit);

    /// <summary>A text that may be there.</summary>
    public static IEnumerable<string> Optional(string what, JsonNode? node, string name, int limit) =>
        Text(node, name) is { } text ? Length(what, text, limit) : [];

    /// <summary>A text that must be there.</summary>
    public static IEnumerable<string> Length(string what, string? text, int limit) =>
        string.IsNullOrWhiteSpace(text) ? [$"{what}: empty"] : Within(what, text.Length, limit);

    /// <summary>At least one of them.</summary>
    public static IEnumerable<string> Count(string what, IReadOnlyList<JsonNode?> items, int limit) =>
        items.Count == 0 ? [$"{what}: 0, at least 1 is needed"] : Within(what, items.Count, limit);

    /// <summary>Not more than allowed.</summary>
    public static IEnumerable<string> Within(string what, int count, int limit) =>
        count > limit ? [$"{what}: {count}, at most {limit}"] : [];

    /// <summary>Every text of a block that is shown.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject item when Text(item, "type") is "plain_text" or "mrkdwn" => [Text(item, "text") ?? ""],
        JsonObject item => item.Where(property => property.Key is not ("initial_option" or "confirm")).SelectMany(property => Texts(property.Value)),
        JsonArray items => items.SelectMany(Texts),
        _ => [],
    };

    /// <summary>The items of an array; none when there is no such array.</summary>
    public static IReadOnlyList<JsonNode?> Items(JsonNode? node, string name) => node?[name] as JsonArray is { } items ? [.. items] : [];

    /// <summary>A string; null when there is none.</summary>
    public static string? Text(JsonNode? node, string name) => node?[name] as JsonValue is { } value && value.TryGetValue(out string? text) ? text : null;
}
