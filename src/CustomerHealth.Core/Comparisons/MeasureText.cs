using System.Globalization;
using System.Text.Json;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Comparisons;

/// <summary>Compares definitions of a measure by content, and puts what differs into words.</summary>
internal static class MeasureText
{
    private static readonly JsonSerializerOptions Content = new() { IncludeFields = true };

    /// <summary>What differs besides the weight and words for people; null for nothing.</summary>
    public static string? Difference(Measure old, Measure changed)
    {
        List<string> parts = [];
        if (old.Kind != changed.Kind)
            parts.Add("another kind");
        if (old.Better != changed.Better)
            parts.Add("another direction");
        if (old.Cuts is { } a && changed.Cuts is { } b && a != b)
            parts.AddRange(Cuts(a, b));
        else if (old.Cuts != changed.Cuts)
            parts.Add("cut points");
        if (old.Over != changed.Over)
            parts.Add("window");
        if (old.ValidDays != changed.ValidDays)
            parts.Add($"valid from {Days(old)} to {Days(changed)}");
        if (!Same(old.Rules, changed.Rules) || old.OtherwiseNotApplicable != changed.OtherwiseNotApplicable)
            parts.Add("rules");
        if (!Same(old.NotApplicableWhen, changed.NotApplicableWhen))
            parts.Add("when it applies");
        if (!Same(Pairs(old), Pairs(changed)))
            parts.Add("map");
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    /// <summary>Equal by content.</summary>
    public static bool Same<T>(T a, T b) =>
        string.Equals(JsonSerializer.Serialize(a, Content), JsonSerializer.Serialize(b, Content), StringComparison.Ordinal);

    private static IEnumerable<string> Cuts(CutPoints old, CutPoints changed)
    {
        if (old.Green != changed.Green)
            yield return $"green from {Reason.Number(old.Green)} to {Reason.Number(changed.Green)}";
        if (old.Yellow != changed.Yellow)
            yield return $"yellow from {Reason.Number(old.Yellow)} to {Reason.Number(changed.Yellow)}";
        if (old.Inclusive != changed.Inclusive)
            yield return "a value on a cut point";
    }

    private static string Days(Measure measure) =>
        measure.ValidDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days} days") : "ever";

    private static List<string> Pairs(Measure measure) =>
        [.. measure.Map.Select(p => $"{p.Key.ToUpperInvariant()}={p.Value}").Order(StringComparer.Ordinal)];
}
