using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>A call as it came.</summary>
/// <param name="Method"><c>chat.postMessage</c>; <c>upload</c> and <c>respond</c> for the two addresses beside the API.</param>
/// <param name="Fields">The form.</param>
/// <param name="Authorization">The header; empty when there was none.</param>
public sealed record FakeSlackCall(string Method, IReadOnlyDictionary<string, string> Fields, string Authorization)
{
    /// <summary>Where it came, for the addresses that an answer names.</summary>
    internal string Server { get; init; } = "";

    /// <summary>A field; null when it is missing or empty.</summary>
    public string? this[string name] => Fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>A field that must be there.</summary>
    internal string Need(string name) => this[name] ?? throw new FakeSlackRefusal("invalid_arguments");

    /// <summary>A number.</summary>
    internal int Whole(string name, int otherwise) => this[name] is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FakeSlackRefusal("invalid_arguments");

    /// <summary>A field that holds JSON; null when it is missing.</summary>
    /// <param name="name">The field.</param>
    /// <param name="otherwise">The error when it is no JSON.</param>
    internal JsonNode? Json(string name, string otherwise)
    {
        try
        {
            return this[name] is { } text ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            throw new FakeSlackRefusal(otherwise);
        }
    }
}
