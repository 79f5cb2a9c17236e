using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.WhatIf;

/// <summary>Readings, made on the day looked from, that a measure's window turns into a value.</summary>
internal static class SupposedReadings
{
    private const int MostReadings = 100_000;

    /// <summary>The readings; empty where none could make the value.</summary>
    public static ImmutableArray<Reading> Of(Measure measure, string value, AsOf asOf)
    {
        var enough = Math.Max(1, measure.Over?.AtLeast ?? 1);
        var number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : double.NaN;
        return measure.Over?.Take switch
        {
            Take.Count => number is >= 0 and <= MostReadings && double.IsInteger(number) ? Made(Enumerable.Repeat("1", (int)number), asOf.Cutoff) : [],
            Take.DaysSince => DaysBefore(asOf, number) is { } day ? Made(Enumerable.Repeat(Iso(day), enough), asOf.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant()) : [],
            Take.Sum => Made([value, .. Enumerable.Repeat("0", enough - 1)], asOf.Cutoff),
            null or Take.Last or Take.Mean or Take.Median or Take.Min or Take.Max =>
                Valued(measure, value, DaysBefore(asOf, number)) is { } text ? Made(Enumerable.Repeat(text, enough), asOf.Cutoff) : [],
        };
    }

    private static string? Valued(Measure measure, string value, LocalDate? day) =>
        measure.Kind != MeasureKind.DaysSince ? value : day is { } date ? Iso(date) : null;

    private static LocalDate? DaysBefore(AsOf asOf, double days) =>
        double.IsInteger(days) && days is >= 0 and <= 36_500 ? asOf.Day.PlusDays(-(int)days) : null;

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static ImmutableArray<Reading> Made(IEnumerable<string> values, Instant before) =>
    [
        .. values.Select((v, i) =>
        {
            var at = before - Duration.FromMilliseconds(i + 1);
            return Reading.Of(at, at, v, string.Create(CultureInfo.InvariantCulture, $"supposed-{i}"), "what-if");
        }),
    ];
}
