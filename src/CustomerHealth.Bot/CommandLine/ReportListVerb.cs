using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>report list</c>: which reports go out by themselves, when next, and what became of those before.</summary>
internal sealed class ReportListVerb : IVerb
{
    private const int Most = 50;
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document, instants in UTC." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("list", $"Show what is scheduled, when it is due next, and the {Most} newest deliveries.") { _json };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        var planned = await PlannedAsync(bench, cancellationToken);
        var newest = await bench.Store.Reports.NewestAsync(Most, cancellationToken);
        if (parsed.GetValue(_json))
            Console.Out.WriteLine(JsonSerializer.Serialize(new { Schedules = planned.Select(JsonOf), Deliveries = newest.Select(JsonOf) }, JsonSerializerOptions.Web));
        else
            Print(planned, newest, bench.Settings.Organization.Zone);
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<Planned>> PlannedAsync(Workbench bench, CancellationToken cancellationToken)
    {
        List<Planned> planned = [];
        var (calendar, now) = (await bench.Reports.CalendarAsync(cancellationToken), bench.Settings.Clock.Now);
        var (readers, today) = (await bench.Reports.Audience.ReadAsync(cancellationToken), bench.Settings.Clock.Today(bench.Settings.Organization.Zone));
        foreach (var (schedule, review) in await bench.Reports.SchedulesAsync(cancellationToken))
        {
            var (reader, why) = readers.Find(schedule.To);
            why ??= await readers.WhyNotAsync(reader!, schedule.Subject, today, cancellationToken);
            planned.Add(new Planned(schedule, reader?.To, calendar.Next(schedule.When, now, review), why));
        }

        return planned;
    }

    private static void Print(IReadOnlyList<Planned> planned, IReadOnlyList<ReportDeliveryEntry> newest, DateTimeZone zone)
    {
        if (planned is [])
            Console.Out.WriteLine("No report is scheduled: Reports:Recipients of the settings is empty.");
        else
            PrintTable(["Report", "About", "To", "Where", "When", "Next", "Note"], planned.Select(one => (string[])[one.Schedule.Document.Name, About(one.Schedule.Subject), one.Schedule.To.ToString(), one.Where?.ToString() ?? "", one.Schedule.When.ToString(), one.Next is { } next ? Moment(next.At) : "never", one.Why is null ? "" : $"not sent: {one.Why}"]));
        if (newest is [])
            return;
        Console.Out.WriteLine();
        PrintTable([" ID", "Report", "About", "To", "Period", "Due", "State", "Note"], newest.Select(entry => (string[])[entry.Delivery.Id.ToString(CultureInfo.InvariantCulture), entry.Delivery.Report, About(entry.Delivery.Subject), entry.Delivery.To.ToString(), entry.Delivery.Period, Moment(entry.Delivery.DueAt.InZone(zone)), StateOf(entry), NoteOf(entry)]));
    }

    private static void PrintTable(string[] heads, IEnumerable<string[]> rows)
    {
        var table = new PrintedTable(heads);
        foreach (var row in rows)
            table.Add(row);
        foreach (var line in table.Lines())
            Console.Out.WriteLine(line);
    }

    private static string StateOf(ReportDeliveryEntry entry) => entry switch
    {
        { Delivery: { State: ReportDeliveryState.Waiting, Attempts: 0 } } => "waiting",
        { Delivery.State: ReportDeliveryState.Waiting } => "tried again",
        { Delivery.State: ReportDeliveryState.GivenUp } => "given up",
        { Delivery.State: ReportDeliveryState.LeftOut } => "left out",
        { Delivery: { State: ReportDeliveryState.Made, Message: null } } => "written",
        { Message: OutboxState.Dead } => "not delivered",
        { Message: OutboxState.Waiting or OutboxState.Leased } => "on its way",
        _ => "sent",
    };

    private static string NoteOf(ReportDeliveryEntry entry) => entry.Delivery.Reason ?? (entry.Message is OutboxState.Sent or null ? null : entry.LastError) ?? (entry.Delivery.Code is { } code ? $"verify {code}" : "");

    private static string About(ReportSubject subject) => subject == ReportSubject.All ? "all" : subject.ToString();

    private static string Moment(ZonedDateTime moment) => moment.ToString("uuuu-MM-dd HH:mm x", CultureInfo.InvariantCulture);

    private static object JsonOf(Planned planned) => new
    {
        Report = planned.Schedule.Document.Name, Subject = planned.Schedule.Subject.ToString(), To = planned.Schedule.To.ToString(), Where = planned.Where?.ToString(), When = planned.Schedule.When.ToString(), planned.Schedule.Language,
        NextAt = planned.Next is { } next ? InstantPattern.ExtendedIso.Format(next.At.ToInstant()) : null, NextPeriod = planned.Next?.Period, NotSent = planned.Why,
    };

    private static object JsonOf(ReportDeliveryEntry entry) => new
    {
        entry.Delivery.Id, entry.Delivery.Report, Subject = entry.Delivery.Subject.ToString(), To = entry.Delivery.To.ToString(), entry.Delivery.Period,
        DueAt = InstantPattern.ExtendedIso.Format(entry.Delivery.DueAt), State = StateOf(entry), entry.Delivery.Attempts, Note = NoteOf(entry), entry.Delivery.Code,
    };

    /// <param name="Schedule">Which.</param>
    /// <param name="Where">Where it goes, as of now; null for a file, and when nobody knows.</param>
    /// <param name="Next">When next; null: never.</param>
    /// <param name="Why">Why it is not sent; null when nothing stands against it.</param>
    private sealed record Planned(ReportSchedule Schedule, ChatAddress? Where, ReportFire? Next, string? Why);
}
