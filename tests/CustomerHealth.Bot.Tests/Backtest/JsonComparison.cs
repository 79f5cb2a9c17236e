using System.Text.Json;

namespace CustomerHealth.Bot.Tests.Backtest;

/// <summary>Holds every value of one JSON document against another. What the other has beside does not matter.</summary>
internal sealed class JsonComparison(double tolerance)
{
    private readonly List<string> _differences = [];

    /// <summary>How many numbers were compared.</summary>
    public int Numbers { get; private set; }

    /// <summary>Every difference: where, what was expected, what came.</summary>
    public IReadOnlyList<string> Differences => _differences;

    public void Compare(JsonElement expected, JsonElement actual, string place = "$")
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            _differences.Add($"{place}: {expected} is {actual}");
            return;
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in expected.EnumerateObject())
                {
                    if (actual.TryGetProperty(property.Name, out var value))
                        Compare(property.Value, value, $"{place}.{property.Name}");
                    else
                        _differences.Add($"{place}.{property.Name} is missing");
                }

                break;
            case JsonValueKind.Array:
                if (expected.GetArrayLength() != actual.GetArrayLength())
                    _differences.Add($"{place} has {actual.GetArrayLength()} items, not {expected.GetArrayLength()}");
                foreach (var ((wanted, got), index) in expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, index) => (pair, index)))
                    Compare(wanted, got, $"{place}[{index}]");
                break;
            case JsonValueKind.Number:
                Compare(expected.GetDouble(), actual.GetDouble(), place);
                break;
            default:
                if (expected.ToString() != actual.ToString())
                    _differences.Add($"{place}: {expected} is {actual}");
                break;
        }
    }

    private void Compare(double expected, double actual, string place)
    {
        Numbers++;
        var difference = Math.Abs(expected - actual);
        if (difference > tolerance && difference > tolerance * Math.Abs(expected))
            _differences.Add($"{place}: {expected:R} is {actual:R}");
    }
}
