using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Support;
using CustomerHealth.Sources.Import;
using NodaTime;

namespace CustomerHealth.Sources.Support;

/// <summary>Reads a table of incidents, a row an incident; rows are added up as they are read. Other columns may stand beside those needed.</summary>
public static class IncidentFile
{
    private static readonly TableForm Form = new(
        ["location", "priority", "reassignment_count", "reopen_count", "made_sla", "opened_at", "left_new_at", "resolved_at"], [], IsClosed: false);

    private static readonly string[] Truths = ["true", "false"];

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="calendar">Says what a business day is.</param>
    public static IncidentsReading Read(string path, BusinessCalendar calendar)
    {
        var statistics = new IncidentStatistics(calendar);
        var refused = PlainTable.Read(path, _ => (Form, row =>
        {
            var incident = Incident(row);
            if (row.IsGood)
                statistics.Add(incident);
        }));
        return new(statistics, refused);
    }

    private static Incident Incident(Row row) => new()
    {
        Opened = Local(row.RequiredTime("opened_at")),
        LeftNew = row.Time("left_new_at") is { } left ? Local(left) : null,
        Resolved = row.Time("resolved_at") is { } resolved ? Local(resolved) : null,
        MadeSla = row.WordOf("made_sla", row.Required("made_sla"), Truths) == Truths[0],
        Reassignments = row.RequiredCount("reassignment_count"),
        Reopens = row.RequiredCount("reopen_count"),
        Priority = row.Required("priority"),
        Location = row.Text("location"),
    };

    // The log's own clock was read as if it were UTC, so this gives back what stands in the file.
    private static LocalDateTime Local(Instant read) => read.InUtc().LocalDateTime;
}
