using System.Text.Json;

namespace CustomerHealth.Channels;

/// <summary>Reads JSON that others wrote: what is not there, or is of another kind, is null.</summary>
internal static class JsonParts
{
    extension(JsonElement element)
    {
        /// <summary>A part of an object.</summary>
        public JsonElement? Part(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) && part.ValueKind is not JsonValueKind.Null ? part : null;

        /// <summary>A text that is not empty.</summary>
        public string? Text(string name) => element.Part(name) is { ValueKind: JsonValueKind.String } part && part.GetString() is { Length: > 0 } text ? text : null;

        /// <summary>True only when it says true.</summary>
        public bool Flag(string name) => element.Part(name) is { ValueKind: JsonValueKind.True };

        /// <summary>A whole number.</summary>
        public int? Whole(string name) => element.Part(name) is { ValueKind: JsonValueKind.Number } part && part.TryGetInt32(out var number) ? number : null;

        /// <summary>The items of a list; none when it is not one.</summary>
        public IEnumerable<JsonElement> Items(string name) => element.Part(name) is { ValueKind: JsonValueKind.Array } part ? part.EnumerateArray() : [];
    }
}
