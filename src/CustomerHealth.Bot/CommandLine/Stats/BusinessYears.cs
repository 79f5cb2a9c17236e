using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Calendars;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>Business days of each place and year that the file has holidays of.</summary>
internal static class BusinessYears
{
    /// <summary>The numbers of each place, in the order asked.</summary>
    public static StatsOutput Of(PlaceCalendars calendars, ImmutableArray<string> places)
    {
        var table = new PrintedTable("Place", " Year", " Business days", " Days off on weekdays");
        var json = new JsonArray();
        foreach (var place in places)
        {
            var (first, last) = calendars.Years(place);
            var years = new JsonArray();
            for (var year = first; year <= last; year++)
            {
                var days = calendars.Of(place).CountIn(year);
                var off = BusinessCalendar.Weekdays.CountIn(year) - days;
                table.Add(place, $"{year}", $"{days}", $"{off}");
                years.Add(new JsonObject { ["year"] = year, ["business_days"] = days, ["holidays_on_weekdays"] = off });
            }

            json.Add(new JsonObject { ["place"] = place, ["years"] = years });
        }

        return new(new JsonObject { ["places"] = json }, table.Lines());
    }
}
