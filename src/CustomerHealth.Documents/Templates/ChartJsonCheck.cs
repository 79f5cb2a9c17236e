using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Documents.Charts;

namespace CustomerHealth.Documents.Templates;

/// <summary>Checks the JSON of a chart as it stands in a template: that it is JSON, and the names in it. Values are for the chart itself.</summary>
/// <param name="chart">Name of the chart.</param>
/// <param name="json">With null for what is filled in.</param>
internal sealed class ChartJsonCheck(string chart, string json)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(json);
    private readonly List<(int Offset, string Sentence)> _found = [];

    /// <summary>What is wrong, with its place in the JSON, from 0.</summary>
    /// <param name="shape">What the chart reads.</param>
    public IReadOnlyList<(int Offset, string Sentence)> Run(JsonTypeInfo shape)
    {
        var reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            reader.Read();
            Value(ref reader, shape);
            while (reader.Read())
            {
                // Whatever follows is refused by the reader.
            }
        }
        catch (JsonException mistake)
        {
            var line = json.Split('\n').Take((int)(mistake.LineNumber ?? 0)).Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
            Add(line + (mistake.BytePositionInLine ?? 0), $"The '{chart}' block is not JSON: {mistake.Message.Split(" LineNumber")[0]}");
        }

        return _found;
    }

    private void Value(ref Utf8JsonReader reader, JsonTypeInfo? shape)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            Fields(ref reader, shape is { Kind: JsonTypeInfoKind.Object } ? shape : null);
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            var row = shape is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } type } ? ShapeOf(type) : null;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                Value(ref reader, row);
        }
    }

    private void Fields(ref Utf8JsonReader reader, JsonTypeInfo? shape)
    {
        var start = reader.TokenStartIndex;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var field = shape?.Properties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
            if (shape is not null && field is null)
                Add(reader.TokenStartIndex, $"'{name}' in the '{chart}' block is not known{Hint(name, shape)}");
            seen.Add(name);
            reader.Read();
            Value(ref reader, field is null ? null : ShapeOf(field.PropertyType));
        }

        foreach (var missing in shape?.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)) ?? [])
            Add(start, $"'{missing.Name}' is missing here in the '{chart}' block.");
    }

    private static JsonTypeInfo? ShapeOf(Type type) => BlockJson.Default.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    private static string Hint(string name, JsonTypeInfo shape)
    {
        string[] known = [.. shape.Properties.Select(p => p.Name)];
        var hint = NearName.Hint(name, known);
        return hint.Length > 0 ? hint : $"; there are {string.Join(", ", known)}.";
    }

    private void Add(long at, string sentence) => _found.Add((Encoding.UTF8.GetCharCount(_bytes, 0, (int)Math.Min(at, _bytes.Length)), sentence));
}
