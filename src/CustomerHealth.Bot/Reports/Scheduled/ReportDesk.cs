using System.Collections.Immutable;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Bot.Reports.Scheduled;

/// <summary>What it takes to send reports without being asked: the schedules of the settings, when they fire, who gets them, and who makes them.</summary>
/// <param name="bench">The store and what reads it.</param>
internal sealed class ReportDesk(Workbench bench)
{
    private const string HolidaysKey = "Organization:Holidays";

    /// <summary>Who gets reports.</summary>
    public ReportAudience Audience { get; } = new(bench.Store.Accounts, bench.Store.Identities) { Home = bench.Settings.Home };

    /// <summary>What is configured.</summary>
    public ImmutableArray<ReportSchedule> Schedules { get; } = ReportRecipients.Of(bench.Settings.Configuration);

    /// <summary>What those are known by in the store.</summary>
    public IReadOnlyCollection<string> Ids => [.. Schedules.Select(schedule => schedule.Id)];

    /// <summary>Where the operator is told of a review's file that is wrong; standard error until somebody says otherwise.</summary>
    public Action<string> Tell { get; set; } = Console.Error.WriteLine;

    /// <summary>Told of each schedule that begins anew, with its next time.</summary>
    public Action<ReportSchedule, ZonedDateTime?> Begun { get; set; } = (_, _) => { };

    /// <summary>Writes down what somebody wants at once.</summary>
    public ReportAsk Ask => new(bench.Store.Reports, Audience, bench.Chat, (bench.Settings.Organization, bench.Settings.Clock));

    /// <summary>Makes and sends them.</summary>
    public ReportCourier Courier { get; } = new(bench);

    /// <summary>When schedules fire: with the holidays of the calendar that the settings name, as it is imported now.</summary>
    public async Task<ReportCalendar> CalendarAsync(CancellationToken cancellationToken)
    {
        var name = bench.Settings.Configuration[HolidaysKey];
        var holidays = string.IsNullOrWhiteSpace(name) ? [] : await bench.Store.Holidays.OfAsync(name, cancellationToken);
        return new ReportCalendar(bench.Settings.Organization, new BusinessCalendar(holidays.Select(holiday => holiday.Date)));
    }

    /// <summary>Each schedule with the review it hangs on; one whose file is wrong is told to the operator and left out until the file is right.</summary>
    public async Task<IReadOnlyList<(ReportSchedule Schedule, ReviewDay? Review)>> SchedulesAsync(CancellationToken cancellationToken)
    {
        List<(ReportSchedule, ReviewDay?)> all = [];
        foreach (var schedule in Schedules)
        {
            try
            {
                all.Add((schedule, schedule.Subject.Kind == ReportSubjectKind.Data ? await ReviewFile.ReadAsync(FileOf(schedule.Subject), cancellationToken) : null));
            }
            catch (BadInputException wrong)
            {
                Tell($"Reports:Recipients:{schedule.Number} is not sent until its file is right: {wrong.Message}");
            }
        }

        return all;
    }

    /// <summary>Writes down what has become due.</summary>
    /// <returns>How many deliveries were written.</returns>
    public async Task<int> PlanAsync(CancellationToken cancellationToken) => Schedules.IsEmpty
        ? 0
        : await new ReportPlanner(bench.Store.Reports, Audience, bench.Settings.Clock) { Begun = Begun }.PlanAsync(await SchedulesAsync(cancellationToken), await CalendarAsync(cancellationToken), cancellationToken);

    /// <summary>What a person who set up the recipients should know: who is not there, or may not see what is sent.</summary>
    public async Task<IReadOnlyList<SettingsFault>> CheckAsync(CancellationToken cancellationToken)
    {
        List<SettingsFault> faults = [];
        if (bench.Settings.Configuration[HolidaysKey] is { Length: > 0 } calendar && await bench.Store.Holidays.CalendarsAsync(cancellationToken) is var known && !known.Contains(calendar, StringComparer.Ordinal))
            faults.Add(new SettingsFault(HolidaysKey, "CHB003", $"{HolidaysKey} is '{calendar}', which no imported calendar is called; {(known.IsEmpty ? "import holidays.csv" : $"there are {string.Join(", ", known)}")}."));
        var (readers, today) = (await Audience.ReadAsync(cancellationToken), bench.Settings.Clock.Today(bench.Settings.Organization.Zone));
        foreach (var schedule in Schedules)
        {
            var path = $"Reports:Recipients:{schedule.Number}";
            var (reader, why) = readers.Find(schedule.To);
            if (reader is { To: null, IsFile: false })
                why = readers.WhyNowhere(reader);
            else if (reader?.To is { } place && !bench.Chat.Reaches(place))
                why = $"no platform that is configured here reaches {place}.";
            if (why is not null)
                faults.Add(new SettingsFault($"{path}:To", "CHB003", $"{path}:To is '{schedule.To}': {why}"));
            else if (await readers.WhyNotAsync(reader!, schedule.Subject, today, cancellationToken) is { } refused)
                faults.Add(new SettingsFault(path, "CHB003", $"{path} is never sent: {refused}"));
            if (schedule.Subject.Kind == ReportSubjectKind.Data && await FileFaultAsync(schedule, cancellationToken) is { } wrong)
                faults.Add(new SettingsFault($"{path}:Data", "CHB003", $"{path}:Data: {wrong}"));
        }

        return faults;
    }

    /// <summary>The file of a review, from the settings' folder.</summary>
    public string FileOf(ReportSubject subject) => Path.GetFullPath(subject.Key, bench.Settings.Folder);

    private async Task<string?> FileFaultAsync(ReportSchedule schedule, CancellationToken cancellationToken)
    {
        try
        {
            await ReviewFile.ReadAsync(FileOf(schedule.Subject), cancellationToken);
            return null;
        }
        catch (BadInputException wrong)
        {
            return wrong.Message;
        }
    }
}
