using System.Collections.Immutable;
using System.Text.Json;
using CustomerHealth.Core.Observations;
using CustomerHealth.Sources.Import;
using CustomerHealth.Sources.Scorecards;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Sources.Observations;

/// <summary>Reads the JSON array of <c>POST /api/v1/observations</c>: each element alone, so that one bad row refuses only itself.</summary>
/// <param name="zone">Times without a zone are in it.</param>
public sealed class ObservationArray(DateTimeZone zone)
{
    /// <summary>Most rows of one request.</summary>
    public const int MostRows = 10_000;

    private const int LongestText = 2_000;

    private static readonly string[] Fields = ["account", "measure", "at", "value", "source", "id"];

    // A property that stands twice is found row by row: it refuses its row, not the body.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    private static readonly Duration FarthestAhead = Duration.FromDays(1);

    private readonly Times _times = new(zone);

    /// <summary>Reads a body.</summary>
    /// <param name="body">UTF-8.</param>
    /// <param name="knownAt">When it came: what all of it is known since.</param>
    public ReceivedBatch Read(ReadOnlyMemory<byte> body, Instant knownAt)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                return Refused($"The body is {Kind(document.RootElement)}; expected an array of observations.");
            return document.RootElement.GetArrayLength() > MostRows
                ? Refused($"The array has {document.RootElement.GetArrayLength():N0} rows; at most {MostRows:N0} are taken at once.") with { IsTooLarge = true }
                : new ReceivedBatch([.. document.RootElement.EnumerateArray().Select(row => ReadRow(row, knownAt))]);
        }
        catch (JsonException wrong)
        {
            return Refused(wrong is { LineNumber: { } line, BytePositionInLine: { } position }
                ? $"The body is not JSON: line {line + 1}, byte {position + 1}."
                : "The body is not JSON.");
        }
    }

    private ReceivedObservation ReadRow(JsonElement row, Instant knownAt)
    {
        if (row.ValueKind != JsonValueKind.Object)
            return Bad($"the row is {Kind(row)}; expected an object with {string.Join(", ", Fields)}");
        if (ProblemOfNames(row) is { } problem)
            return Bad(problem);

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Fields)
        {
            var (text, error) = TextOf(row, name, isOptional: name == "id");
            if (error is not null)
                return Bad(error);
            if (text is not null)
                texts[name] = text;
        }

        return Check(texts, knownAt);
    }

    private static string? ProblemOfNames(JsonElement row)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in row.EnumerateObject())
        {
            if (JsonTexts.NameOf(property) is not { } name)
                return $"the name of a field {JsonTexts.Broken}";
            if (!Fields.Contains(name, StringComparer.Ordinal))
                return $"'{Shown(name)}' is not a field; {Nearest.Hint(name, Fields)}";
            if (!seen.Add(name))
                return $"{name} stands twice; send it once";
        }

        return null;
    }

    private ReceivedObservation Check(Dictionary<string, string> texts, Instant knownAt)
    {
        if (!Keys.IsMeasure(texts["measure"]))
            return Bad($"measure is '{Shown(texts["measure"])}', which {Keys.WhyNoMeasure(texts["measure"])}");
        if (_times.ReadInstant(texts["at"]) is not { } at)
            return Bad($"at is '{Shown(texts["at"])}'; {Times.Allowed}");
        if (at > knownAt + FarthestAhead)
            return Bad($"at is '{Shown(texts["at"])}', more than a day ahead of now ({InstantPattern.General.Format(knownAt)})");
        return new(
            new Observation
            {
                Account = texts["account"], Measure = texts["measure"], At = at, KnownAt = knownAt,
                Value = texts["value"], Source = texts["source"], Id = texts.GetValueOrDefault("id"),
            },
            null);
    }

    private static (string? Text, string? Error) TextOf(JsonElement row, string name, bool isOptional)
    {
        if (!row.TryGetProperty(name, out var field) || field.ValueKind == JsonValueKind.Null)
            return isOptional ? (null, null) : (null, $"{name} is missing");
        var text = field.ValueKind switch
        {
            JsonValueKind.String => JsonTexts.Of(field)?.Trim(),
            JsonValueKind.Number when name == "value" => JsonTexts.OfNumber(field),
            JsonValueKind.True when name == "value" => "yes",
            JsonValueKind.False when name == "value" => "no",
            _ => null,
        };
        return text switch
        {
            null when field.ValueKind == JsonValueKind.String => (null, $"{name} {JsonTexts.Broken}"),
            null => (null, $"{name} is {Kind(field)}; expected a text{(name == "value" ? ", a number, true or false" : "")}"),
            "" => (null, $"{name} is empty"),
            { Length: > LongestText } => (null, $"{name} is {text.Length:N0} characters long; at most {LongestText:N0} are stored"),
            _ when text.Contains('\0', StringComparison.Ordinal) => (null, $"{name} holds a NUL character; this is not text"),
            _ => (text, null),
        };
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Null or JsonValueKind.Undefined => "null",
    };

    private static string Shown(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";

    private static ReceivedObservation Bad(string error) => new(null, error);

    private static ReceivedBatch Refused(string error) => new([], error);
}
