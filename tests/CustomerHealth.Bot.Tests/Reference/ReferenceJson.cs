using System.Globalization;
using System.Text.Json;

namespace CustomerHealth.Bot.Tests.Reference;

/// <summary>Holds what a command printed against reference numbers, one by one, whatever their shape.</summary>
internal static class ReferenceJson
{
    private const int MostReported = 20;

    /// <summary>Passes when every value of the reference stands in the actual document under the same path; other keys may stand beside them.</summary>
    /// <param name="expected">The reference.</param>
    /// <param name="actual">What the program printed.</param>
    /// <param name="tolerance">How far a number may be off, absolutely or relative to the reference.</param>
    public static void Compare(JsonElement expected, JsonElement actual, double tolerance)
    {
        string[] differences = [.. Differences(expected, actual, tolerance)];
        if (differences.Length > 0)
            throw new ShouldAssertException($"{differences.Length} values differ from the reference:\n{string.Join('\n', differences.Take(MostReported))}");
    }

    /// <summary>How many numbers, texts, truths and nulls a reference holds: so that a test can say that there was something to compare.</summary>
    public static int Count(JsonElement reference) => reference.ValueKind switch
    {
        JsonValueKind.Object => reference.EnumerateObject().Sum(pair => Count(pair.Value)),
        JsonValueKind.Array => reference.EnumerateArray().Sum(Count),
        _ => 1,
    };

    /// <summary>What differs, a line for each path.</summary>
    public static IEnumerable<string> Differences(JsonElement expected, JsonElement actual, double tolerance, string path = "$")
    {
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
            return expected.EnumerateObject().SelectMany(pair => actual.TryGetProperty(pair.Name, out var value) ? Differences(pair.Value, value, tolerance, $"{path}.{pair.Name}") : [$"{path}.{pair.Name}: is missing"]);
        if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array)
            return Items(expected, actual, tolerance, path);
        if (expected.ValueKind == JsonValueKind.Number && actual.ValueKind == JsonValueKind.Number)
            return IsNear(expected.GetDouble(), actual.GetDouble(), tolerance) ? [] : [Line(expected, actual, path)];
        return expected.ValueKind == actual.ValueKind && string.Equals(expected.ToString(), actual.ToString(), StringComparison.Ordinal) ? [] : [Line(expected, actual, path)];
    }

    private static IEnumerable<string> Items(JsonElement expected, JsonElement actual, double tolerance, string path)
    {
        var (due, found) = (expected.GetArrayLength(), actual.GetArrayLength());
        if (due != found)
            yield return string.Create(CultureInfo.InvariantCulture, $"{path}: {due} items expected, {found} found");
        for (var i = 0; i < Math.Min(due, found); i++)
        {
            foreach (var difference in Differences(expected[i], actual[i], tolerance, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))
                yield return difference;
        }
    }

    private static bool IsNear(double expected, double actual, double tolerance) =>
        Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected));

    private static string Line(JsonElement expected, JsonElement actual, string path) => $"{path}: {expected.GetRawText()} expected, {actual.GetRawText()} found";
}
