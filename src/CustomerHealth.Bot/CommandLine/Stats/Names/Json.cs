using System.Text.Json.Nodes;

namespace CustomerHealth.Bot.CommandLine.Stats.Names;

/// <summary>JSON of texts and numbers.</summary>
internal static class Json
{
    /// <summary>An array of texts.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)JsonValue.Create(text))];

    /// <summary>An object; the keys as they come.</summary>
    public static JsonObject Object<T>(IEnumerable<KeyValuePair<string, T>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, JsonValue.Create(pair.Value))));
}
