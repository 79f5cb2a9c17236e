using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Benchmarks;

/// <summary>The peer of the engine: the same scores, written as anyone would first write them, with no reasons and no states kept.</summary>
internal static class PlainLinq
{
    public static double Score(Scorecard scorecard, AccountHistory history, AsOf asOf) =>
        scorecard.Views.Sum(v => v.Groups.Select(g => Mean(g.Measures.Select(m => Points(m, history, asOf)))).Where(s => s is not null).Select(s => s!.Value).DefaultIfEmpty().Average());

    private static double? Mean(IEnumerable<double?> points)
    {
        var known = points.Where(p => p is not null).Select(p => p!.Value).ToList();
        return known.Count == 0 ? null : Math.Round(known.Average(), 9);
    }

    private static double? Points(Measure measure, AccountHistory history, AsOf asOf)
    {
        var known = history.Of(measure.Key).ToArray()
            .Where(r => r.At < asOf.Cutoff && r.KnownAt < asOf.KnownBefore)
            .GroupBy(r => r.At)
            .Select(g => g.Last())
            .OrderBy(r => r.At)
            .ToList();
        if (known.Count == 0 || Age(known[^1], asOf) > measure.ValidDays)
            return null;
        var value = measure.Over is { Take: Take.Mean } window ? known.Where(r => Age(r, asOf) < window.Days).Average(r => r.Number) : known[^1].Number;
        return value <= measure.Cuts!.Green ? 100 : value <= measure.Cuts.Yellow ? 50 : 0;
    }

    private static int Age(Reading reading, AsOf asOf) => Period.DaysBetween(reading.At.InZone(asOf.Zone).Date, asOf.Day);
}
