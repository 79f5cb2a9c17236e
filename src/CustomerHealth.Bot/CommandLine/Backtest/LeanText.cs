using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>A document with a line for each field, and for each score of a list: with every number on a line of its own, half the text is blanks.</summary>
internal static class LeanText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text, with nothing left out.</summary>
    public static string Of(JsonObject document) =>
        "{\n" + string.Join(",\n", document.Select(field => $"  {JsonSerializer.Serialize(field.Key, Options)}: {Of(field.Value)}")) + "\n}";

    private static string Of(JsonNode? value) => value is JsonArray { Count: > 0 } list && list.All(item => item is JsonObject)
        ? "[\n" + string.Join(",\n", list.Select(item => "    " + item!.ToJsonString(Options))) + "\n  ]"
        : value?.ToJsonString(Options) ?? "null";
}
