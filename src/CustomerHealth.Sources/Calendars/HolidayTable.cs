using System.Collections.Immutable;
using CustomerHealth.Core.Calendars;
using CustomerHealth.Sources.Import;
using NodaTime;

namespace CustomerHealth.Sources.Calendars;

/// <summary>
/// Reads holidays by place: our <c>holidays.csv</c> (calendar,date,name), a table by country and region in which only rows of type public are days
/// off, or GOV.UK's JSON.
/// </summary>
public static class HolidayTable
{
    private const string Public = "public";
    private static readonly string[] Types = [Public, "bank", "school", "optional", "observance"];

    /// <summary>Reads the file; its ending tells JSON from CSV.</summary>
    public static HolidaysReading Read(string path)
    {
        List<(string Place, LocalDate Date)> holidays = [];
        var refused = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? PlainJson.Read(path, (root, refusals) => GovUkHolidays.Read(root, holidays, refusals))
            : PlainTable.Read(path, header => FormOf(header, holidays));
        return new(new PlaceCalendars(holidays), refused);
    }

    private static (TableForm Form, Action<Row> Read) FormOf(ImmutableArray<string> header, List<(string Place, LocalDate Date)> holidays) =>
        header.Contains("country", StringComparer.Ordinal)
            ? (new TableForm(["country", "region", "date", "name", "type"], ["local_name", "substitute"]), row => AddByCountry(row, holidays))
            : (new TableForm(["calendar", "date", "name"], []), row => Add(row, row.Required("calendar"), holidays));

    private static void AddByCountry(Row row, List<(string Place, LocalDate Date)> holidays)
    {
        var (country, region) = (row.Required("country"), row.Text("region"));
        var type = row.WordOf("type", row.Required("type"), Types);
        if (type == Public)
            Add(row, region is null ? country : $"{country}-{region}", holidays);
        else
            _ = row.RequiredDate("date");
    }

    private static void Add(Row row, string place, List<(string Place, LocalDate Date)> holidays)
    {
        var date = row.RequiredDate("date");
        _ = row.Required("name");
        if (row.IsGood)
            holidays.Add((place, date));
    }
}
