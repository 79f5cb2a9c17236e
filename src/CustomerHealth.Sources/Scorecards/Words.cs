using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>The words of the YAML format and what they stand for.</summary>
internal static class Words
{
    public static FrozenDictionary<string, MeasureKind> Kinds { get; } = new Dictionary<string, MeasureKind>(StringComparer.Ordinal)
    {
        ["number"] = MeasureKind.Number,
        ["percent"] = MeasureKind.Percent,
        ["count"] = MeasureKind.Count,
        ["days-since"] = MeasureKind.DaysSince,
        ["days-from-start"] = MeasureKind.DaysFromStart,
        ["yes-no"] = MeasureKind.YesNo,
        ["choice"] = MeasureKind.Choice,
        ["rubric"] = MeasureKind.Rubric,
        ["colour"] = MeasureKind.Colour,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, Take> Takes { get; } = new Dictionary<string, Take>(StringComparer.Ordinal)
    {
        ["last"] = Take.Last,
        ["count"] = Take.Count,
        ["sum"] = Take.Sum,
        ["mean"] = Take.Mean,
        ["median"] = Take.Median,
        ["min"] = Take.Min,
        ["max"] = Take.Max,
        ["days-since"] = Take.DaysSince,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, Direction> Directions { get; } = new Dictionary<string, Direction>(StringComparer.Ordinal)
    {
        ["higher"] = Direction.Higher,
        ["lower"] = Direction.Lower,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Which band a value exactly on a cut point belongs to; true is the better.</summary>
    public static FrozenDictionary<string, bool> InclusiveSides { get; } = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["better"] = true,
        ["worse"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, Combine> Combines { get; } = new Dictionary<string, Combine>(StringComparer.Ordinal)
    {
        ["mean"] = Combine.Mean,
        ["none"] = Combine.None,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, Audience> Audiences { get; } = new Dictionary<string, Audience>(StringComparer.Ordinal)
    {
        ["internal"] = Audience.Internal,
        ["client"] = Audience.Client,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The bands a choice may map to.</summary>
    public static FrozenDictionary<string, Band> Bands { get; } = new Dictionary<string, Band>(StringComparer.Ordinal)
    {
        ["green"] = Band.Green,
        ["yellow"] = Band.Yellow,
        ["red"] = Band.Red,
        ["na"] = Band.NotApplicable,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The bands a cap may hold a score at.</summary>
    public static FrozenDictionary<string, Band> CapBands { get; } = new Dictionary<string, Band>(StringComparer.Ordinal)
    {
        ["yellow"] = Band.Yellow,
        ["red"] = Band.Red,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, bool> TrueFalse { get; } = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["true"] = true,
        ["false"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What <c>otherwise</c> may say.</summary>
    public static FrozenDictionary<string, bool> Otherwise { get; } =
        new Dictionary<string, bool>(StringComparer.Ordinal) { ["na"] = true }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Account attributes a condition may ask for.</summary>
    public static ImmutableArray<string> Attributes { get; } = ["industry", "segment", "region", "tier", "lifecycle"];

    public static ImmutableArray<string> Lifecycles { get; } = ["onboarding", "active", "churned"];

    /// <summary>Kinds whose values become a band by cut points.</summary>
    public static bool NeedsCuts(MeasureKind kind) => kind switch
    {
        MeasureKind.Number or MeasureKind.Percent or MeasureKind.Count or MeasureKind.DaysSince or MeasureKind.DaysFromStart => true,
        MeasureKind.YesNo or MeasureKind.Choice or MeasureKind.Rubric or MeasureKind.Colour => false,
    };

    /// <summary>What a window may make of values of this kind.</summary>
    public static ImmutableArray<string> TakesOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Number or MeasureKind.Percent or MeasureKind.Count =>
            ["last", "count", "sum", "mean", "median", "min", "max", "days-since"],
        MeasureKind.Rubric => ["last", "min", "max"],
        MeasureKind.DaysSince => ["last", "days-since"],
        MeasureKind.YesNo or MeasureKind.Choice or MeasureKind.Colour => ["last"],
        MeasureKind.DaysFromStart => [],
    };
}
