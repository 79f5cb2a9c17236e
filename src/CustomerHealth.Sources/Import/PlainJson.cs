using System.Collections.Immutable;
using System.Text.Json;

namespace CustomerHealth.Sources.Import;

/// <summary>Reads a JSON file that is looked at and not imported: every mistake of it at once.</summary>
internal static class PlainJson
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads the document, and adds what is wrong with it.</param>
    /// <returns>What is wrong with it; none when all is well.</returns>
    public static ImmutableArray<RefusedRow> Read(string path, Action<JsonElement, Refusals> read)
    {
        var refusals = new Refusals(Path.GetFileName(path));
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            read(document.RootElement, refusals);
        }
        catch (JsonException broken)
        {
            refusals.Add((broken.LineNumber ?? 0) + 1, "", $"this is not JSON: {broken.Message}");
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            refusals.Add(1, "", $"the file cannot be read: {unreadable.Message}");
        }

        return refusals.Kept;
    }

    /// <summary>A list of an object; null when there is no such key, or it is no list.</summary>
    public static IReadOnlyList<JsonElement>? List(JsonElement parent, string key) =>
        Child(parent, key) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : null;

    /// <summary>The text of an object's value; empty when there is no such key.</summary>
    public static string Text(JsonElement parent, string key) => Child(parent, key)?.ToString() ?? "";

    /// <summary>A value of an object; null when there is no such key, or the parent is no object.</summary>
    public static JsonElement? Child(JsonElement parent, string key) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(key, out var child) ? child : null;
}
