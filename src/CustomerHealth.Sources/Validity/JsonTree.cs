using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Validity;

/// <summary>Makes of a JSON text the tree that a YAML text gives, places and duplicate keys included. YamlDotNet refuses tabs, which JSON allows.</summary>
internal static class JsonTree
{
    private const int DeepestNesting = 32;

    /// <summary>The set of keys the text is; null, with a mistake, when it is none.</summary>
    public static YamlMap? Read(string text, MistakeList mistakes)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestNesting });
        try
        {
            reader.Read();
            var root = ReadNode(ref reader, bytes);
            while (reader.Read())
            {
                // Anything behind the value makes the reader throw.
            }

            if (root is YamlMap map)
                return map;
            mistakes.Add(root, YamlFault.WrongType, $"the file must be a set of keys ({{ \"key\": value }}), not {root.What}");
            return null;
        }
        catch (JsonException broken)
        {
            var (line, column) = ((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1);
            mistakes.Add(line, column, (int)YamlFault.Broken, $"this is not JSON: {Sentence(broken)}");
            return null;
        }
    }

    private static string Sentence(JsonException broken)
    {
        var place = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? broken.Message : broken.Message[..place]).TrimEnd('.');
    }

    private static YamlNode ReadNode(ref Utf8JsonReader reader, byte[] bytes)
    {
        var (line, column) = PlaceOf(bytes, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new YamlMap(ReadEntries(ref reader, bytes), line, column);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadNode(ref reader, bytes));
                return new YamlList(items.ToImmutable(), line, column);
            case JsonTokenType.String:
                return new YamlText(reader.GetString()!, IsQuoted: true, line, column);
            default:
                return new YamlText(Encoding.UTF8.GetString(reader.ValueSpan), IsQuoted: false, line, column);
        }
    }

    private static ImmutableArray<(YamlText Key, YamlNode Value)> ReadEntries(ref Utf8JsonReader reader, byte[] bytes)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlText, YamlNode)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (line, column) = PlaceOf(bytes, (int)reader.TokenStartIndex);
            var key = new YamlText(reader.GetString()!, IsQuoted: true, line, column);
            reader.Read();
            entries.Add((key, ReadNode(ref reader, bytes)));
        }

        return entries.ToImmutable();
    }

    private static (int Line, int Column) PlaceOf(byte[] bytes, int index)
    {
        var before = bytes.AsSpan(0, index);
        return (before.Count((byte)'\n') + 1, index - before.LastIndexOf((byte)'\n'));
    }
}
