using System.Text.Json.Nodes;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Core.Support;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>What incidents add up to, as JSON.</summary>
internal static class IncidentsJson
{
    private const double SecondsInHour = 3600;
    private const double SecondsInMinute = 60;
    private static readonly Band[] Bands = [Band.Red, Band.Yellow, Band.Green, Band.NotApplicable];

    /// <summary>Every number.</summary>
    public static JsonObject Of(IncidentStatistics statistics) => new()
    {
        ["rule"] = "business days are Monday to Friday, no holidays; dates and times are the log's own local clock; made_sla and counts are those of the incident's last event",
        ["percentiles"] = "linear interpolation between closest ranks (Hyndman and Fan 1996, type 7)",
        ["all"] = Totals(statistics.All),
        ["by_priority"] = StatsJson.Map(statistics.Priorities, priority => priority.Key, priority => Totals(priority.Value)),
        ["by_location_rule"] = "colour of the SLA rate: na below 10 tickets, green from .8, yellow from .6, else red",
        ["by_location"] = StatsJson.Map(statistics.Locations, location => location.Key, location => Location(location.Value)),
        ["colour_counts"] = StatsJson.Map(Bands, BandWords.Code, band => statistics.Locations.Count(location => location.Value.Band == band)),
        ["weekly"] = StatsJson.Map(statistics.Weeks, week => LocalDatePattern.Iso.Format(week.Key), week => new JsonArray(week.Value.Trials, week.Value.Hits)),
        ["weekly_columns"] = new JsonArray("tickets opened in the week starting that Monday", "of these with made_sla"),
    };

    private static JsonObject Totals(IncidentTotals totals)
    {
        var (hours, minutes) = (totals.SecondsToResolve, totals.BusinessSecondsToTakeUp);
        return new JsonObject
        {
            ["tickets"] = totals.Tickets,
            ["made_sla"] = StatsJson.Of(totals.MadeSla),
            ["reopened"] = StatsJson.Of(totals.Reopened),
            ["reassigned"] = StatsJson.Of(totals.Reassigned),
            ["resolved_missing"] = totals.ResolvedMissing,
            ["resolved_before_opened"] = totals.ResolvedBeforeOpened,
            ["resolution_hours"] = Spread(hours, SecondsInHour, (0.5, "p50"), (0.9, "p90"), (0.95, "p95")),
            ["left_new_missing"] = totals.LeftNewMissing,
            ["left_new_within_1_business_day"] = StatsJson.Of(totals.TakenUpWithinOneBusinessDay),
            ["left_new_business_minutes_9_17"] = Spread(minutes, SecondsInMinute, (0.5, "p50"), (0.9, "p90")),
            ["resolved_within_1_business_day"] = StatsJson.Of(totals.ResolvedWithinOneBusinessDay),
        };
    }

    private static JsonObject Spread(Tally seconds, double unit, params (double Share, string Key)[] percentiles)
    {
        var json = new JsonObject { ["n"] = seconds.Count, ["mean"] = seconds.Mean / unit };
        foreach (var (share, key) in percentiles)
            json[key] = seconds.Percentile(share) / unit;
        return json;
    }

    private static JsonObject Location(LocationTotals location) => new()
    {
        ["tickets"] = location.MadeSla.Trials,
        ["made_sla"] = location.MadeSla.Hits,
        ["rate"] = location.MadeSla.Rate,
        ["wilson95"] = StatsJson.Of(location.MadeSla.Wilson95()),
        ["median_resolution_hours"] = location.SecondsToResolve.Percentile(0.5) / SecondsInHour,
        ["colour"] = BandWords.Code(location.Band),
    };
}
