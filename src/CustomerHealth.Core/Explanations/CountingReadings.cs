using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Explanations;

/// <summary>The readings that a measure's result rests on.</summary>
internal static class CountingReadings
{
    /// <summary>The newest one, and those of its window; also the newest of each measure that an na rule of it asks for.</summary>
    public static IEnumerable<Reading> Of(MeasureResult result, AccountHistory history, AsOf asOf)
    {
        var measure = result.Measure;
        foreach (var reading in Own(measure, history, asOf))
            yield return reading;
        foreach (var asked in measure.NotApplicableWhen.Select(c => c.Measure).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (Newest(history, asked, asOf) is { } reading)
                yield return reading;
        }
    }

    private static List<Reading> Own(Measure measure, AccountHistory history, AsOf asOf)
    {
        if (Newest(history, measure.Key, asOf) is not { } newest)
            return [];
        if (measure.ValidDays is { } valid && newest.At < StartOf(asOf, valid))
            return [];
        if (measure.Over is not { Take: not (Take.Last or Take.DaysSince) } window)
            return [newest];

        List<Reading> counting = [];
        var from = StartOf(asOf, window.Days - 1);
        var readings = history.Of(measure.Key);
        for (var i = readings.Length - 1; i >= 0 && readings[i].At >= from; i--)
        {
            var reading = readings[i];
            if (reading.At < asOf.Cutoff && reading.KnownAt < asOf.KnownBefore && (counting is [] || counting[^1].At != reading.At))
                counting.Add(reading);
        }

        return counting;
    }

    private static Reading? Newest(AccountHistory history, string measure, AsOf asOf) =>
        new KnownReadings(history.Of(measure), asOf).TryNewest(out var newest) ? newest : null;

    private static Instant StartOf(AsOf asOf, int daysBack) => asOf.Zone.AtStartOfDay(asOf.Day.PlusDays(-daysBack)).ToInstant();
}
