using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>Deadlines from given days.</summary>
internal static class BusinessCases
{
    private const int Fortnight = 14;
    private static readonly int[] Deadlines = [1, 2, 5];

    /// <summary>The numbers of each case, in the order asked.</summary>
    public static StatsOutput Of(PlaceCalendars calendars, ImmutableArray<(string Place, LocalDate Date)> cases)
    {
        ImmutableArray<string> warnings = [.. cases.SelectMany(one => Warnings(calendars, one.Place, one.Date)).Distinct(StringComparer.Ordinal)];
        var json = new JsonObject
        {
            ["rule"] = "Monday to Friday that are no date with type public in the holiday file for the place; deadline_n: start at the date, or at the next business day when it is none, then n business days on; business days counted as a < d <= b",
            ["cases"] = StatsJson.List(cases, one => Json(calendars.Of(one.Place), one.Place, one.Date)),
            ["warnings"] = StatsJson.List(warnings, warning => warning),
        };
        return new(json, [.. Lines(calendars, cases), .. warnings.Select(warning => $"! {warning}")]);
    }

    private static JsonObject Json(BusinessCalendar calendar, string place, LocalDate date)
    {
        var json = new JsonObject
        {
            ["place"] = place,
            ["date"] = Iso(date),
            ["is_business_day"] = calendar.IsBusinessDay(date),
            ["next_business_day"] = Iso(calendar.Next(date)),
        };
        foreach (var days in Deadlines)
            json[$"deadline_{days}"] = Iso(calendar.AddBusinessDays(date, days));
        json["business_days_to_plus_14_calendar_days"] = calendar.CountBetween(date, date.PlusDays(Fortnight));
        return json;
    }

    private static ImmutableArray<string> Lines(PlaceCalendars calendars, ImmutableArray<(string Place, LocalDate Date)> cases)
    {
        var table = new PrintedTable("Place", "Day", "Business day", "Next", "Due in 1", "Due in 2", "Due in 5", " Business days in the next 14");
        foreach (var (place, date) in cases)
        {
            var calendar = calendars.Of(place);
            string[] due = [.. Deadlines.Select(days => Day(calendar.AddBusinessDays(date, days)))];
            table.Add([place, Day(date), calendar.IsBusinessDay(date) ? "yes" : "no", Day(calendar.Next(date)), .. due, StatsText.Count(calendar.CountBetween(date, date.PlusDays(Fortnight)))]);
        }

        return table.Lines();
    }

    /// <summary>A list of holidays that ends makes deadlines beyond it too early.</summary>
    private static IEnumerable<string> Warnings(PlaceCalendars calendars, string place, LocalDate date)
    {
        var (first, last) = calendars.Years(place);
        var end = calendars.Of(place).AddBusinessDays(date, Deadlines[^1]);
        if (date.Year < first || LocalDate.Max(end, date.PlusDays(Fortnight)).Year > last)
            yield return $"The file has holidays of {place} from {first} to {last}; beyond these years only weekends are counted.";
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Day(LocalDate day) => $"{day.DayOfWeek.ToString()[..3]} {Iso(day)}";
}
