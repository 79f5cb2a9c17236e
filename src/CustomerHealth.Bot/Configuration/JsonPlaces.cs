using System.Text;
using System.Text.Json;

namespace CustomerHealth.Bot.Configuration;

/// <summary>Where each key of a JSON file stands.</summary>
internal static class JsonPlaces
{
    /// <summary>Line and column of each key by its path with colons, whatever its case.</summary>
    /// <exception cref="JsonException">It is not JSON, or a key stands twice; line and byte in it count from 0.</exception>
    public static IReadOnlyDictionary<string, (int Line, int Column)> Of(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        var places = new Dictionary<string, (int Line, int Column)>(StringComparer.OrdinalIgnoreCase);
        List<string> path = [];
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            // The keys above this one are as many as the objects and lists that are open around it.
            var above = reader.CurrentDepth - 1;
            while (path.Count > above)
                path.RemoveAt(path.Count - 1);
            while (path.Count < above)
                path.Add("");
            path.Add(reader.GetString()!);
            var (key, place) = (string.Join(':', path), Place(text, (int)reader.TokenStartIndex));
            // Of lists no key has a name of its own here.
            if (!places.TryAdd(key, place) && !path.Contains(""))
                throw new JsonException($"'{key}' stands twice, first in line {places[key].Line}; leave one out", key, place.Line - 1, place.Column - 1);
            places[key] = place;
        }

        return places;
    }

    /// <summary>Line and column of a byte, both from 1.</summary>
    private static (int Line, int Column) Place(ReadOnlySpan<byte> text, int at)
    {
        var before = text[..at];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}
