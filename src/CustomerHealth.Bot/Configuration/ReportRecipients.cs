using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Channels;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Reporting;

namespace CustomerHealth.Bot.Configuration;

/// <summary>Reads <c>Reports:Recipients</c>: which reports go out by themselves, to whom, when; and every mistake in it.</summary>
internal sealed partial class ReportRecipients
{
    /// <summary>Where reports go that are files.</summary>
    public const string FolderKey = "Reports:OutputPath";

    /// <summary>The list of what goes out by itself.</summary>
    public const string Section = "Reports:Recipients";

    private static readonly string[] Keys = ["Report", "To", "Account", "Pod", "Person", "Data", "When", "Language"];
    private static readonly (string Key, ReportSubjectKind Kind)[] Subjects =
        [("Account", ReportSubjectKind.Account), ("Pod", ReportSubjectKind.Pod), ("Person", ReportSubjectKind.Person), ("Data", ReportSubjectKind.Data)];

    private readonly ImmutableArray<ReportSchedule>.Builder _schedules = ImmutableArray.CreateBuilder<ReportSchedule>();
    private readonly List<SettingsFault> _faults = [];

    private ReportRecipients(IConfiguration configuration)
    {
        if (!string.IsNullOrEmpty(configuration[Section]))
            Wrong(Section, $"is '{configuration[Section]}'; expected a list of entries, as in \"Recipients\": [ {{ \"Report\": \"weekly-digest\", \"To\": \"pod:harbour\", \"Pod\": \"harbour\" }} ].");
        foreach (var (entry, number) in configuration.GetSection(Section).GetChildren().Select((entry, number) => (entry, number)))
            Read(entry, number);
        if (_schedules.Any(schedule => schedule.To == ReportRecipient.File) && string.IsNullOrWhiteSpace(configuration[FolderKey]))
            _faults.Add(new SettingsFault(FolderKey, "CHB004", $"{FolderKey} is missing; name the folder that reports to 'file' are written into."));
    }

    /// <summary>What is configured and is right.</summary>
    public static ImmutableArray<ReportSchedule> Of(IConfiguration configuration) => new ReportRecipients(configuration)._schedules.ToImmutable();

    /// <summary>Every mistake.</summary>
    public static IReadOnlyList<SettingsFault> Check(IConfiguration configuration) => new ReportRecipients(configuration)._faults;

    private void Read(IConfigurationSection entry, int number)
    {
        var before = _faults.Count;
        foreach (var key in entry.GetChildren().Select(child => child.Key).Where(key => !Keys.Contains(key, StringComparer.OrdinalIgnoreCase)))
            Fault($"{entry.Path}:{key}", "CHB002", string.Equals(key, "Quarter", StringComparison.OrdinalIgnoreCase) ? "is not a setting: the quarter follows from the day the report is due, so leave it out." : $"is not a setting; {Near(key, Keys)}");
        var document = DocumentOf(entry);
        var to = ToOf(entry);
        var when = document is null ? null : WhenOf(entry, document);
        var subject = document is null ? null : SubjectOf(entry, document);
        if (entry["Language"] is { } language && !LanguageTag().IsMatch(language))
            Wrong($"{entry.Path}:Language", $"is '{language}'; expected a language tag such as en, fi or pt-BR.");
        if (_faults.Count > before)
            return;
        var schedule = new ReportSchedule(document!, subject!.Value, to!.Value, when!) { Language = entry["Language"] ?? "", Number = number };
        if (_schedules.FirstOrDefault(one => one.Document == schedule.Document && one.Subject == schedule.Subject && one.To == schedule.To && one.When.Unit == schedule.When.Unit) is { } same)
            Wrong(entry.Path, $"sends the same report about the same to the same as {Section}:{same.Number}, so that one of them never would; leave one out.");
        else
            _schedules.Add(schedule);
    }

    private ReportDocument? DocumentOf(IConfigurationSection entry)
    {
        var path = $"{entry.Path}:Report";
        if (string.IsNullOrWhiteSpace(entry["Report"]))
            Fault(path, "CHB004", $"is missing; name one of {string.Join(", ", ReportFile.Names)}.");
        else if (ReportDocument.Find(entry["Report"]!) is { } found)
            return found;
        else
            Wrong(path, $"is '{entry["Report"]}', which is no document; {Near(entry["Report"]!, [.. ReportFile.Names])}");
        return null;
    }

    private ReportRecipient? ToOf(IConfigurationSection entry)
    {
        var path = $"{entry.Path}:To";
        if (string.IsNullOrWhiteSpace(entry["To"]))
        {
            Fault(path, "CHB004", $"is missing; {ReportRecipient.Expected}.");
            return null;
        }

        if (ReportRecipient.Parse(entry["To"]!) is { } to && (to.Kind != ReportRecipientKind.Channel || to.Key[0] == '#' || PlatformNames.All.Contains(to.Key.Split(':')[0], StringComparer.Ordinal)))
            return to;
        Wrong(path, $"is '{entry["To"]}', which is no recipient; {ReportRecipient.Expected}.");
        return null;
    }

    private ReportWhen? WhenOf(IConfigurationSection entry, ReportDocument document)
    {
        var path = $"{entry.Path}:When";
        var text = entry["When"] ?? document.Default;
        if (ReportWhen.Parse(text) is not { } when)
            Wrong(path, $"is '{text}', which is no time; {ReportWhen.Expected}.");
        else if (!document.Units.Contains(when.Unit))
            Wrong(path, $"is '{text}', but {document.Name} goes out by {string.Join(", ", document.Units.Select(unit => unit.ToString().ToLowerInvariant()))}, such as '{document.Default}'.");
        else
            return when;
        return null;
    }

    private ReportSubject? SubjectOf(IConfigurationSection entry, ReportDocument document)
    {
        var given = Subjects.Where(subject => !string.IsNullOrWhiteSpace(entry[subject.Key])).ToList();
        var allowed = Subjects.Where(subject => document.Subjects.Contains(subject.Kind)).Select(subject => subject.Key);
        if (given.Find(subject => !document.Subjects.Contains(subject.Kind)) is { Key: not null } foreign)
            Wrong($"{entry.Path}:{foreign.Key}", $"does not apply to {document.Name}; it takes {string.Join(" or ", allowed)}.");
        else if (given is [_, var second, ..])
            Wrong($"{entry.Path}:{second.Key}", $"is one too many: a report has one subject, and {given[0].Key} is given as well; leave one out.");
        else if (given is [var one])
            return new ReportSubject(one.Kind, entry[one.Key]!.Trim());
        else if (document.NeedsSubject)
            Fault(entry.Path, "CHB004", $"says not what {document.Name} is about; name it as {string.Join(" or ", allowed)}{(document.Subjects is [ReportSubjectKind.Data] ? ", the file of the review" : $", or '{ReportSubject.Each}' for one of each that the recipient answers for")}.");
        else
            return ReportSubject.All;
        return null;
    }

    private void Wrong(string key, string what) => Fault(key, "CHB003", what);

    private void Fault(string key, string code, string what) => _faults.Add(new SettingsFault(key, code, $"{key} {what}"));

    private static string Near(string typed, string[] allowed) => NearName.Of(typed, allowed) is { } near ? $"did you mean {near}?" : $"expected one of {string.Join(", ", allowed)}.";

    [GeneratedRegex("^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
