using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CustomerHealth.Bot.Configuration;

/// <summary>Where each key of a JSON file stands.</summary>
internal static class JsonPlaces
{
    /// <summary>Line and column of each key by its path with colons, whatever its case; those of a list by their number, from 0, as the settings call them.</summary>
    /// <exception cref="JsonException">It is not JSON, or a key stands twice; line and byte in it count from 0.</exception>
    public static IReadOnlyDictionary<string, (int Line, int Column)> Of(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        var places = new Dictionary<string, (int Line, int Column)>(StringComparer.OrdinalIgnoreCase);
        // What is open around the reader: the number of the next in a list, none in an object; and the path of each.
        Stack<(string Path, int? Next)> open = [];
        var key = "";
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            var at = Place(text, (int)reader.TokenStartIndex);
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                key = Under(open.Peek().Path, reader.GetString()!);
                if (!places.TryAdd(key, at))
                    throw new JsonException($"'{key}' stands twice, first in line {places[key].Line}; leave one out", key, at.Line - 1, at.Column - 1);
                continue;
            }

            if (open.TryPop(out var list) && list.Next is { } number)
                places[key = Under(list.Path, number.ToString(CultureInfo.InvariantCulture))] = at;
            open.Push(list with { Next = list.Next + 1 });
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push((key, reader.TokenType == JsonTokenType.StartArray ? 0 : null));
        }

        return places;
    }

    private static string Under(string path, string key) => path.Length == 0 ? key : $"{path}:{key}";

    /// <summary>Line and column of a byte, both from 1.</summary>
    private static (int Line, int Column) Place(ReadOnlySpan<byte> text, int at)
    {
        var before = text[..at];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}
