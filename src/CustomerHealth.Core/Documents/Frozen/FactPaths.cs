using System.Globalization;
using System.Text.Json;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>Names every fact of a snapshot by where it is: <c>views/vendor-risk/groups/support/score</c>. A row of a list goes by its key, not by its place.</summary>
internal static class FactPaths
{
    private static readonly string[] Keys = ["view", "group", "measure", "account", "key", "name"];

    /// <summary>The numbers that stand by themselves; a list of numbers, such as weekly scores, is no figure.</summary>
    public static IReadOnlyDictionary<string, double> Figures(string content) =>
        Facts(content).Where(f => f.Value.ValueKind == JsonValueKind.Number).ToDictionary(f => f.Key, f => f.Value.GetDouble(), StringComparer.Ordinal);

    /// <summary>The lists of numbers, such as weekly scores, each as the text it is kept as: <c>[61.5,null,48]</c>.</summary>
    public static IReadOnlyDictionary<string, string> Trends(string content) =>
        Facts(content).Where(f => IsTrend(f.Value)).ToDictionary(f => f.Key, f => f.Value.GetRawText(), StringComparer.Ordinal);

    /// <summary>All facts: texts, numbers, yes or no, nothing, and lists of these as one fact.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Facts(string content)
    {
        using var json = JsonDocument.Parse(content);
        var facts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        Add("", json.RootElement, facts);
        return facts;
    }

    private static bool IsTrend(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.Number)
        && value.EnumerateArray().All(one => one.ValueKind is JsonValueKind.Number or JsonValueKind.Null);

    private static void Add(string path, JsonElement value, Dictionary<string, JsonElement> facts)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in value.EnumerateObject())
                Add(Join(path, field.Name), field.Value, facts);
        }
        else if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(row => row.ValueKind == JsonValueKind.Object))
        {
            AddRows(path, value, facts);
        }
        else
        {
            facts[path] = value.Clone();
        }
    }

    private static void AddRows(string path, JsonElement rows, Dictionary<string, JsonElement> facts)
    {
        var place = 0;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.EnumerateArray())
        {
            var number = (++place).ToString(CultureInfo.InvariantCulture);
            var key = KeyOf(row) ?? number;
            Add(Join(path, taken.Add(key) ? key : $"{key}#{number}"), row, facts);
        }
    }

    private static string? KeyOf(JsonElement row) => row.ValueKind != JsonValueKind.Object
        ? null
        : Keys.Select(key => row.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null).FirstOrDefault(key => key is not null);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";
}
