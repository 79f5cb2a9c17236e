using System.Globalization;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Scorecards.Json;

/// <summary>One measure in <see cref="HealthJson"/>; the value is a JSON number where it is one, else text.</summary>
public sealed record MeasureJson(
    string Measure, JsonNode? Value, string? At, double? Score, string Band, string State, string Why)
{
    internal static MeasureJson Of(MeasureResult result, AsOf asOf) => new(
        result.Measure.Key,
        ValueOf(result),
        result.At?.InZone(asOf.Zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        result.Points,
        BandWords.Code(result.Band),
        StateOf(result.State),
        result.Why);

    private static JsonValue? ValueOf(MeasureResult result) =>
        result.Number is { } number ? JsonValue.Create(number) : result.Value is { } text ? JsonValue.Create(text) : null;

    private static string StateOf(MeasureState state) => state switch
    {
        MeasureState.Fresh => "fresh",
        MeasureState.NotApplicable => "na",
        MeasureState.Missing => "missing",
        MeasureState.Stale => "stale",
    };
}
