using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>report send NAME to me now [SUBJECT]</c>: a report to the asker, by the way of those that go out by themselves (RP-5).</summary>
/// <param name="ask">Writes it down.</param>
/// <param name="clock">When.</param>
public sealed class SendReportCommand(ReportAsk ask, TimeProvider clock) : IBotCommand
{
    private const string Usage = "report send NAME to me now [SUBJECT]";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("report", false, Usage, "Sends you a document at once, as its schedule would, as in: report send weekly-digest to me now pod harbour.") { Group = HelpGroup.Operations };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments is not ["send", var name, "to", "me", "now", .. var rest])
            return Reply.Refusal($"Type: {Usage}. NAME is one of {Names()}; SUBJECT is an account, 'pod KEY' or 'person KEY'. For the scorecard of one account here: {ReportCommand.Asked.Usage}.");
        if (ReportDocument.Find(name) is not { } document || document.Subjects.Contains(ReportSubjectKind.Data))
            return Reply.Refusal($"'{name}' is no document that can be sent from here; there are {Names()}.");
        if (Signature.Of(call.Request.Actor, clock.Now) is not { } signature)
            return Signature.Refused();
        if (call.Asker.Person is not { } person)
            return Reply.Refusal("You are the operator, and no person: type on the command line: customerhealth report send NAME to PERSON now.");
        var (subject, why) = await SubjectAsync(call, document, rest, cancellationToken);
        if (why is not null)
            return Reply.Refusal(why);

        var entry = signature.Entry(call, "report-sent", null, Facts.Of(("report", document.Name), ("subject", subject.ToString()), ("to", $"person:{person.Key}"))) with { Subject = $"report:{document.Name}" };
        var asked = await ask.AskAsync(new ReportWish(document, subject, Me(call.Asker.User, person)) { By = person.Key }, entry, cancellationToken);
        return asked switch
        {
            { IsRefused: true } when subject != ReportSubject.All => Reply.Refusal($"Nothing was sent: there is no {subject.Kind.ToString().ToLowerInvariant()} '{subject.Key}' of which you may get this."),
            { Why: { } refused } => Reply.Refusal($"Nothing was sent{(char.IsUpper(refused[0]) ? '.' : ':')} {refused}"),
            { Delivery: null } => Signature.Repeated(),
            _ => new Reply { Kind = ReplyKind.Done, Text = $"{document.Title} is being made. It comes to you in your conversation with the bot." },
        };
    }

    private static string Names() => string.Join(", ", ReportDocument.Every.Where(one => !one.Subjects.Contains(ReportSubjectKind.Data)).Select(one => one.Name));

    /// <summary>It comes where it was asked for: a person may be on several platforms. At the terminal that is nowhere, and it goes where what is scheduled goes.</summary>
    private static ReportRecipient Me(ChatAddress? user, Person person) =>
        user is null ? ReportRecipient.OfPerson(person.Key) : new ReportRecipient(ReportRecipientKind.Channel, user.ToString());

    /// <summary>An account by whatever name; a pod or person by key; without any all accounts, or the asker where it is about one person.</summary>
    private static async Task<(ReportSubject Subject, string? Why)> SubjectAsync(CommandCall call, ReportDocument document, ImmutableArray<string> words, CancellationToken cancellationToken)
    {
        if (words is ["pod", var pod])
            return (new ReportSubject(ReportSubjectKind.Pod, pod), null);
        if (words is ["person", var person])
            return (new ReportSubject(ReportSubjectKind.Person, person == "me" ? call.Asker.Person!.Key : person), null);
        if (words.IsEmpty)
            return (document is { NeedsSubject: true } && document.Subjects.Contains(ReportSubjectKind.Person) ? new ReportSubject(ReportSubjectKind.Person, call.Asker.Person!.Key) : ReportSubject.All, null);
        var typed = string.Join(' ', words);
        return (await call.NamesAsync(cancellationToken)).Find(typed).Found switch
        {
            [var one] => (new ReportSubject(ReportSubjectKind.Account, one.Key), null),
            [] => (default, $"'{typed}' is no account that you may see; a pod is 'pod KEY', a person 'person KEY'."),
            var several => (default, $"'{typed}' fits {several.Length} accounts: {string.Join(", ", several.Take(5).Select(one => one.Key))}. Type a key."),
        };
    }
}
