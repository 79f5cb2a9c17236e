using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>audit [ACCOUNT]</c>: who changed what, when, from where, before and after (CH-7).</summary>
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
        AccountName? account = null;
        if (!call.Arguments.IsEmpty)
        {
            var typed = string.Join(' ', call.Arguments);
            var match = (await _names.FinderAsync(call.Stamp, cancellationToken)).Find(typed);
            if (match.Found is not [var found])
                return NotOne(typed, match);
            account = found;
        }

        var subject = account is null ? null : $"account:{account.Key}";
        var entries = await audit.ReadAsync(subject, Limit, cancellationToken);
        var more = await audit.CountAsync(subject, cancellationToken) - entries.Count;
        var reader = new Reader(call.Request.Actor.PersonKey, await accounts.PeopleAsync(cancellationToken));
        return Answer(account, entries, more, reader);
    }

    private static Reply NotOne(string typed, NameMatch match)
    {
        var near = match.Found.IsEmpty ? match.Nearest : match.Found;
        return near.IsEmpty
            ? Reply.Refusal($"No account is called '{Unknown.Echo(typed)}'. Type 'audit' alone for all of them.")
            : new Reply
            {
                Kind = ReplyKind.Choices,
                Text = $"{(match.Found.IsEmpty ? $"No account is called '{Unknown.Echo(typed)}'. Did you mean" : "Which do you mean:")} {Unknown.Either([.. near.Select(a => a.Name)])}?",
                Actions = [.. near.Select(a => new ReplyAction(a.Name, $"audit {a.Key}"))],
                Footer = ["Only you can see this"],
            };
    }

    private Reply Answer(AccountName? account, IReadOnlyList<AuditEntry> entries, long more, Reader reader)
    {
        var of = account is null ? "this store" : account.Name;
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = account is null ? "Who changed what" : $"Who changed what: {account.Name}",
            Text = entries.Count == 0 ? $"Nothing was changed in {of} yet." : $"The newest {entries.Count} changes of {of}; the last by {reader.NameOf(entries[0].Actor)}, {When(entries[0])}.",
            Sections = entries.Count == 0
                ? [new TextSection(null, null, [$"Nothing was changed in {of} yet."])]
                : [.. entries.Select(e => SectionOf(e, account is null, reader))],
            Footer = more > 0
                ? ["Only you can see this", string.Create(CultureInfo.InvariantCulture, $"{more:#,0} older; the command line prints them all: customerhealth audit{(account is null ? "" : " " + account.Key)} --all")]
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
