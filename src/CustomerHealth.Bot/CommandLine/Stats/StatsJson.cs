using System.Text.Json.Nodes;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>Numbers as the JSON of <c>stats</c> and <c>experiments</c> writes them.</summary>
internal static class StatsJson
{
    /// <summary><c>[low, high]</c>; null when there is none.</summary>
    public static JsonArray? Of(Interval? interval) => interval is { } known ? [known.Low, known.High] : null;

    /// <summary><c>{x, n, rate, wilson95}</c>; null when there was nothing to count.</summary>
    public static JsonObject? Of(Proportion? share) => share is not { } known ? null : new JsonObject
    {
        ["x"] = known.Hits,
        ["n"] = known.Trials,
        ["rate"] = known.Rate,
        ["wilson95"] = Of(known.Wilson95()),
    };

    /// <summary>An object of one value for each item.</summary>
    public static JsonObject Map<T>(IEnumerable<T> items, Func<T, string> key, Func<T, JsonNode?> value) =>
        new(items.Select(item => KeyValuePair.Create(key(item), value(item))));

    /// <summary>A list of one value for each item.</summary>
    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> value) => [.. items.Select(value)];
}
