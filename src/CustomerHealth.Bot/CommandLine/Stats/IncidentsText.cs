using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Core.Support;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>What incidents add up to, for people.</summary>
internal static class IncidentsText
{
    private const int MostLocations = 20;
    private const double SecondsInHour = 3600;
    private const double SecondsInMinute = 60;

    /// <summary>The lines; of the locations those with most incidents.</summary>
    public static ImmutableArray<string> Of(IncidentStatistics statistics) =>
    [
        .. Totals(statistics.All), "",
        .. Priorities(statistics), "",
        .. Locations(statistics), "",
        .. Weeks(statistics),
    ];

    private static IEnumerable<string> Totals(IncidentTotals all)
    {
        var (resolution, taking) = (all.SecondsToResolve, all.BusinessSecondsToTakeUp);
        yield return $"{StatsText.Count(all.Tickets)} incidents, of which {StatsText.Count(all.ResolvedMissing)} without a time of resolution and {StatsText.Count(all.ResolvedBeforeOpened)} resolved before they were opened.";
        yield return $"Within the agreed time: {StatsText.Share(all.MadeSla)}.";
        yield return $"Opened again: {StatsText.Share(all.Reopened)}.";
        yield return $"Passed on to another group: {StatsText.Share(all.Reassigned)}.";
        yield return $"Hours to resolve: half within {Hours(resolution, 0.5)}, nine in ten within {Hours(resolution, 0.9)}, 95 % within {Hours(resolution, 0.95)}; mean {StatsText.Number(resolution.Mean / SecondsInHour)}.";
        yield return $"Taken up within one business day: {StatsText.Share(all.TakenUpWithinOneBusinessDay)}.";
        yield return $"Business minutes (9 to 17) until taken up: half within {StatsText.Number(taking.Percentile(0.5) / SecondsInMinute)}, nine in ten within {StatsText.Number(taking.Percentile(0.9) / SecondsInMinute)}.";
        yield return $"Resolved within one business day: {StatsText.Share(all.ResolvedWithinOneBusinessDay)}.";
    }

    private static ImmutableArray<string> Priorities(IncidentStatistics statistics)
    {
        var table = new PrintedTable("Priority", " Incidents", "Within the agreed time", " Median hours", " 90 % hours");
        foreach (var (priority, totals) in statistics.Priorities)
            table.Add(priority, StatsText.Count(totals.Tickets), StatsText.Share(totals.MadeSla), Hours(totals.SecondsToResolve, 0.5), Hours(totals.SecondsToResolve, 0.9));
        return table.Lines();
    }

    private static IEnumerable<string> Locations(IncidentStatistics statistics)
    {
        var locations = statistics.Locations;
        var table = new PrintedTable("Location", " Incidents", "Within the agreed time", " Median hours", "Band");
        foreach (var (place, totals) in locations.Take(MostLocations))
            table.Add(place, StatsText.Count(totals.MadeSla.Trials), StatsText.Share(totals.MadeSla), Hours(totals.SecondsToResolve, 0.5), BandWords.Word(totals.Band));
        foreach (var line in table.Lines())
            yield return line;
        if (locations.Count > MostLocations)
            yield return $"... and {StatsText.Count(locations.Count - MostLocations)} more locations; --json has them all.";
    }

    private static ImmutableArray<string> Weeks(IncidentStatistics statistics)
    {
        var table = new PrintedTable("Week from", " Opened", "Within the agreed time");
        foreach (var (monday, week) in statistics.Weeks)
            table.Add(LocalDatePattern.Iso.Format(monday), StatsText.Count(week.Trials), StatsText.Share(week));
        return table.Lines();
    }

    private static string Hours(Tally seconds, double share) => StatsText.Number(seconds.Percentile(share) / SecondsInHour);
}
