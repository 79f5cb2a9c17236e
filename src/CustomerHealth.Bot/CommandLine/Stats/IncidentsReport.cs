using System.CommandLine;
using CustomerHealth.Core.Calendars;
using CustomerHealth.Sources.Support;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary><c>stats incidents FILE</c>: how fast and how well support incidents are handled.</summary>
internal sealed class IncidentsReport : IStatsReport
{
    /// <inheritdoc />
    public string Name => "incidents";

    /// <inheritdoc />
    public string Summary => "How fast and how well support incidents are handled: all, by priority, by location, by week.";

    /// <inheritdoc />
    public IReadOnlyList<Option> Options => [];

    /// <inheritdoc />
    public StatsOutput Read(string path, ParseResult parsed)
    {
        var reading = IncidentFile.Read(path, BusinessCalendar.Weekdays);
        FileMistakes.Check(reading.Refused);
        return new(IncidentsJson.Of(reading.Statistics), IncidentsText.Of(reading.Statistics));
    }
}
