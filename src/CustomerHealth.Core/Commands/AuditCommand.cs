using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>audit [ACCOUNT]</c>: who changed what, when, from where, before and after (CH-7). Who does not see every account gets the entries on those they see, and their own acts.</summary>
public sealed class AuditCommand(IAuditLog audit, IAccountStore accounts, Organization organization) : IBotCommand
{
    /// <summary>Entries of one answer in chat.</summary>
    public const int Most = 8;

    /// <summary>How many entries are shown; the others are counted.</summary>
    public int Limit { get; init; } = Most;

    private readonly KnownNames _names = new(accounts);

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("audit", false, "audit [ACCOUNT]", "Shows who changed what, when and from where, the newest first.") { Group = HelpGroup.Operations };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var names = await _names.SeenAsync(call.Rights, call.Stamp, cancellationToken);
        AccountName? account = null;
        if (!call.Arguments.IsEmpty)
        {
            var typed = string.Join(' ', call.Arguments);
            var match = names.Find(typed);
            if (match.Found is not [var found])
                return NotOne(typed, match, call.Rights);
            account = found;
        }

        var (entries, all) = account is null && !call.Rights.IsAll
            ? await OfCutAsync(new AuditCut(call.Request.Actor.PersonKey, names.Keys.Select(SubjectOf).ToHashSet(StringComparer.Ordinal)), cancellationToken)
            : await OfSubjectAsync(account is null ? null : SubjectOf(account.Key), cancellationToken);
        var reader = new Reader(call.Request.Actor.PersonKey, await accounts.PeopleAsync(cancellationToken));
        return Answer((account, call.Rights), entries, all - entries.Count, reader);
    }

    private static string SubjectOf(string account) => $"account:{account}";

    private async Task<(IReadOnlyList<AuditEntry> Newest, long All)> OfSubjectAsync(string? subject, CancellationToken cancellationToken) =>
        (await audit.ReadAsync(subject, Limit, cancellationToken), await audit.CountAsync(subject, cancellationToken));

    private async Task<(IReadOnlyList<AuditEntry> Newest, long All)> OfCutAsync(AuditCut cut, CancellationToken cancellationToken) =>
        (await audit.ReadCutAsync(cut, Limit, cancellationToken), await audit.CountCutAsync(cut, cancellationToken));

    private static Reply NotOne(string typed, NameMatch match, Rights rights)
    {
        var near = match.Found.IsEmpty ? match.Nearest : match.Found;
        return near.IsEmpty
            ? Reply.Refusal($"{Unknown.Account(typed, rights)} Type 'audit' alone for all of them.")
            : new Reply
            {
                Kind = ReplyKind.Choices,
                Text = $"{(match.Found.IsEmpty ? $"{Unknown.Account(typed, rights)} Did you mean" : "Which do you mean:")} {Unknown.Either([.. near.Select(a => a.Name)])}?",
                Actions = [.. near.Select(a => new ReplyAction(a.Name, $"audit {CommandText.OfAccount(a.Key)}"))],
                Footer = ["Only you can see this"],
            };
    }

    private Reply Answer((AccountName? Account, Rights Rights) asked, IReadOnlyList<AuditEntry> entries, long more, Reader reader)
    {
        var account = asked.Account;
        var of = account is not null ? account.Name : asked.Rights.IsAll ? "this store" : "the accounts that you see";
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = account is null ? "Who changed what" : $"Who changed what: {account.Name}",
            Text = entries.Count == 0 ? $"Nothing was changed in {of} yet." : $"The newest {entries.Count} changes of {of}; the last by {reader.NameOf(entries[0].Actor)}, {When(entries[0])}.",
            Sections = entries.Count == 0
                ? [new TextSection(null, null, [$"Nothing was changed in {of} yet."])]
                : [.. entries.Select(e => SectionOf(e, account is null, reader))],
            Footer = more > 0
                ? ["Only you can see this", string.Create(CultureInfo.InvariantCulture, $"{more:#,0} older{(asked.Rights.IsAll ? $"; the command line prints them all: customerhealth audit{(account is null ? "" : " " + account.Key)} --all" : account is null ? "; name an account for its own" : "")}")]
                : ["Only you can see this", "that is all of them"],
            Next = account is null ? ["audit ACCOUNT"] : [account.Key],
            Data = new { Account = account?.Key, Entries = entries.Select(Json).ToList(), More = more },
        };
    }

    private static object Json(AuditEntry entry) => new
    {
        At = entry.At.ToString("uuuu-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture), entry.Actor, entry.Place, entry.Act, entry.Subject, entry.Before, entry.After,
    };

    private TextSection SectionOf(AuditEntry entry, bool withSubject, Reader reader)
    {
        var change = AuditWords.Change(entry);
        var head = Line.Of(
            new TextSpan(AuditWords.Act(entry) + (withSubject ? $", {Subject(entry)}" : ""), SpanStyle.Strong),
            new TextSpan($"  {When(entry)}, by {reader.NameOf(entry.Actor)}, from {entry.Place}"));
        return new TextSection(null, null, change.Length == 0 ? [head] : [head, change]);
    }

    private static string Subject(AuditEntry entry) => entry.Subject.Replace(":", " ", StringComparison.Ordinal);

    private string When(AuditEntry entry) => Words.Moment(entry.At.InZone(organization.Zone));
}
