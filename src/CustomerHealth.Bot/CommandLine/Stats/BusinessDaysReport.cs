using System.Collections.Immutable;
using System.CommandLine;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Calendars;
using CustomerHealth.Sources.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary><c>stats business-days FILE</c>: business days and deadlines by the holidays of a place (GC-11).</summary>
internal sealed class BusinessDaysReport : IStatsReport
{
    private readonly Option<string[]> _places = new("--place") { Description = "A place such as US or GB-SCT; may be repeated. Default: all of the file.", HelpName = "PLACE" };
    private readonly Option<string[]> _dates = new("--date") { Description = "A day to work out deadlines from; may be repeated.", HelpName = "DATE" };
    private readonly Option<string?> _cases = new("--cases") { Description = "CSV (place,date) or JSON with a list 'cases' of places and days.", HelpName = "FILE" };

    /// <inheritdoc />
    public string Name => "business-days";

    /// <inheritdoc />
    public string Summary => "Business days by a file of holidays: per place and year, or deadlines from given days.";

    /// <inheritdoc />
    public IReadOnlyList<Option> Options => [_places, _dates, _cases];

    /// <inheritdoc />
    public StatsOutput Read(string path, ParseResult parsed)
    {
        var (places, dates, casesFile) = (parsed.GetValue(_places) ?? [], parsed.GetValue(_dates) ?? [], parsed.GetValue(_cases));
        if (casesFile is not null && (places is not [] || dates is not []))
            throw new UsageException("--cases names places and days itself; leave --place and --date out.");

        var reading = HolidayTable.Read(path);
        FileMistakes.Check(reading.Refused);
        var calendars = reading.Calendars;
        var chosen = places is [] ? calendars.Places : [.. places];
        foreach (var place in chosen)
            CheckPlace(place, calendars);
        if (casesFile is null && dates is [])
            return BusinessYears.Of(calendars, chosen);

        return BusinessCases.Of(calendars, casesFile is null
            ? [.. from place in chosen from date in dates.Select(DateOf) select (place, date)]
            : Cases(casesFile, calendars));
    }

    private static ImmutableArray<(string Place, LocalDate Date)> Cases(string file, PlaceCalendars calendars)
    {
        var reading = CasesFile.Read(file);
        FileMistakes.Check(reading.Refused);
        foreach (var (place, day) in reading.Cases)
        {
            CheckPlace(place, calendars);
            Years.Check(file, LocalDatePattern.Iso.Format(day), day.Year);
        }

        return reading.Cases;
    }

    private static LocalDate DateOf(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is not { Success: true } parsed)
            throw new BadInputException($"--date is '{text}'; expected a day such as 2026-12-24.");
        Years.Check("--date", text, parsed.Value.Year);
        return parsed.Value;
    }

    private static void CheckPlace(string place, PlaceCalendars calendars)
    {
        if (calendars.Resolve(place) is not null)
            return;
        var hint = NearName.Of(place, [.. calendars.Places]) is { } near ? $"did you mean '{near}'?" : $"there are {string.Join(", ", calendars.Places)}.";
        throw new BadInputException($"The file has no holidays of '{place}'; {hint}");
    }
}
