using System.CommandLine;
using CustomerHealth.Bot.Delivery;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Bot.Reports.Scheduled;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>report send NAME to ME now</c>: one report by the way of those that go out by themselves, to see that it arrives (RP-5).</summary>
internal sealed class ReportSendVerb : IVerb
{
    private const string Usage = "report send NAME to ME now";
    private readonly Argument<string[]> _words = new("NAME to ME now") { Description = "Which document, and to whom: a person by key, name or e-mail address, pod:KEY, a channel such as #leadership, or file.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _account = new("--account") { Description = "The account, by key or name.", HelpName = "K" };
    private readonly Option<string?> _pod = new("--pod") { Description = "The pod, by key.", HelpName = "K" };
    private readonly Option<string?> _person = new("--person") { Description = "The person, by key or name.", HelpName = "K" };
    private readonly Option<string?> _data = new("--data") { Description = "The review's file, for qbr-expectations.", HelpName = "FILE" };
    private readonly Option<string?> _lang = new("--lang") { Description = "Language of the document, such as fi.", HelpName = "L" };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("send", $"Send one report at once, as its schedule would: {Usage}.") { _words, _account, _pod, _person, _data, _lang };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_words) is not [var name, "to", var me, "now"])
            throw new UsageException($"Expected {Usage}, as in: report send weekly-digest to mara.lindqvist now.");
        var report = ReportFile.Find(name);
        var document = ReportDocument.Find(report.Name) ?? throw new InvalidOperationException($"{report.Name} is not listed among what can be sent.");
        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        await using var platforms = MessagePlatforms.Open(bench);
        var wish = new ReportWish(document, await SubjectAsync(bench, parsed, cancellationToken), await ToAsync(bench, me, cancellationToken)) { Language = parsed.GetValue(_lang) ?? "" };
        var entry = new AuditEntry(bench.Settings.Clock.Now, "operator", "terminal", "report-sent", $"report:{document.Name}", null, System.Text.Json.JsonSerializer.Serialize(new { subject = wish.Subject.ToString(), to = wish.To.ToString() }));
        var asked = await bench.Reports.Ask.AskAsync(wish, entry, cancellationToken);
        if (asked.Delivery is not { } delivery)
            throw new BadInputException(asked.Why ?? "The same report is being sent already.");
        return await MakeAsync(bench, asked.Reader!, delivery, cancellationToken);
    }

    private static async Task<int> MakeAsync(Workbench bench, ReportReader reader, ReportDelivery delivery, CancellationToken cancellationToken)
    {
        var (number, to) = (delivery.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), reader.To is { } address ? $"{reader.Name} ({address})" : reader.Name);
        if (await bench.Store.Reports.ClaimAsync(delivery.Id, bench.Settings.Clock.Now, cancellationToken) is not { } claimed)
        {
            Console.Out.WriteLine(PrintedTable.Clean($"Delivery {number}: {delivery.Report} to {to} is being made by 'serve'; 'report list' shows it."));
            return ExitCode.Done;
        }

        var outcome = await bench.Reports.Courier.TryAsync(claimed, cancellationToken);
        foreach (var warning in outcome.Warnings)
            await Console.Error.WriteLineAsync(PrintedTable.Clean(warning));
        if (outcome.Fault is { } fault)
            throw new InvalidOperationException($"Delivery {number} failed.", fault);
        Console.Out.WriteLine(PrintedTable.Clean($"Delivery {number}: {delivery.Report} to {to} {Said(outcome.Delivery, bench)}"));
        return outcome.Delivery.State == ReportDeliveryState.Made ? ExitCode.Done : ExitCode.BadInput;
    }

    private static string Said(ReportDelivery delivery, Workbench bench) => delivery.State switch
    {
        ReportDeliveryState.Made when delivery.Message is { } message => $"is in the outbox as {message}; 'serve' sends it.{Code(delivery)}",
        ReportDeliveryState.Made => $"is written: {Path.Combine(bench.Settings.ReportsFolder, ReportDraft.FileNameOf(delivery))}.{Code(delivery)}",
        ReportDeliveryState.Waiting => $"could not be made, and 'serve' tries it again at {Words.Moment(delivery.TryAt.InZone(bench.Settings.Organization.Zone))}: {delivery.Reason}",
        _ => $"was not sent: {delivery.Reason}",
    };

    private static string Code(ReportDelivery delivery) => delivery.Code is { } code ? $" Its code is {code}." : "";

    private async Task<ReportSubject> SubjectAsync(Workbench bench, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (account, pod, person, data) = (parsed.GetValue(_account), parsed.GetValue(_pod), parsed.GetValue(_person), parsed.GetValue(_data));
        return (account, pod, person, data) switch
        {
            (null, null, null, null) => ReportSubject.All,
            ({ } one, null, null, null) => new ReportSubject(ReportSubjectKind.Account, await AccountKey.FindAsync(bench.Store.Accounts, one, cancellationToken)),
            (null, { } one, null, null) => new ReportSubject(ReportSubjectKind.Pod, one),
            (null, null, { } one, null) => new ReportSubject(ReportSubjectKind.Person, PersonKey.Find(await bench.Store.Accounts.PeopleAsync(cancellationToken), one).Key),
            (null, null, null, { } one) => new ReportSubject(ReportSubjectKind.Data, Path.GetFullPath(one)),
            _ => throw new UsageException("A report has one subject: give one of --account, --pod, --person and --data."),
        };
    }

    private static async Task<ReportRecipient> ToAsync(Workbench bench, string me, CancellationToken cancellationToken)
    {
        var people = await bench.Store.Accounts.PeopleAsync(cancellationToken);
        if (people.Where(person => string.Equals(person.Email, me, StringComparison.OrdinalIgnoreCase)).ToArray() is [var addressed])
            return ReportRecipient.OfPerson(addressed.Key);
        return ReportRecipient.Parse(me) is { Kind: not ReportRecipientKind.Person } to ? to : ReportRecipient.OfPerson(PersonKey.Find(people, me.StartsWith("person:", StringComparison.Ordinal) ? me["person:".Length..] : me).Key);
    }
}
