using System.Text.Json;

namespace CustomerHealth.Bot.Tests.Api;

/// <summary>Holds JSON against a schema of an OpenAPI document: types, required and undeclared properties, elements of arrays.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    /// <summary>The schema of the JSON that an operation answers with 200.</summary>
    public JsonElement Answer(string path, string method) =>
        Operation(path, method).GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");

    /// <summary>The schema of the JSON that an operation takes.</summary>
    public JsonElement Body(string path, string method) =>
        Operation(path, method).GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");

    /// <summary>One operation.</summary>
    public JsonElement Operation(string path, string method) => document.GetProperty("paths").GetProperty(path).GetProperty(method);

    /// <summary>What does not fit, each with its place; empty when all does.</summary>
    public IEnumerable<string> Mistakes(JsonElement schema, JsonElement value, string place = "$")
    {
        if (schema.TryGetProperty("$ref", out var target))
            return Mistakes(Find(target.GetString()!), value, place);
        if (schema.TryGetProperty("oneOf", out var options))
            return options.EnumerateArray().Count(o => !Mistakes(o, value, place).Any()) == 1 ? [] : [$"{place} does not fit exactly one of {options}"];
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(t, value)))
            return [$"{place} is {value.ValueKind}; declared is {type}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, place),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
                value.EnumerateArray().SelectMany((element, index) => Mistakes(items, element, $"{place}[{index}]")),
            _ => [],
        };
    }

    private static string[] Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? [type.GetString()!] : [.. type.EnumerateArray().Select(t => t.GetString()!)];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of JSON schema."),
    };

    private IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string place)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(r => r.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                yield return $"{place}.{name} is required";
        }

        foreach (var property in value.EnumerateObject())
        {
            if (!schema.TryGetProperty("properties", out var declared) || !declared.TryGetProperty(property.Name, out var own))
            {
                yield return $"{place}.{property.Name} is not declared";
                continue;
            }

            foreach (var mistake in Mistakes(own, property.Value, $"{place}.{property.Name}"))
                yield return mistake;
        }
    }

    private JsonElement Find(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (at, name) => at.GetProperty(name));
}
