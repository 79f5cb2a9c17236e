using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Link;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>
/// <c>link [EMAIL]</c>: who the asker is here, and what they see (GV-3). An address that is typed gives nobody any rights: only the one that the platform has
/// confirmed does, and that is tried before any command runs.
/// </summary>
public sealed class LinkCommand(PeopleDirectory people, IAccountStore accounts) : IBotCommand
{
    private readonly KnownNames _names = new(accounts);

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("link", false, "link [EMAIL]", "Says who you are here and what you see, and links your chat account to you by your e-mail address.") { Group = HelpGroup.Operations, ForAnybody = true };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Length > 1)
            return Reply.Refusal($"Type one e-mail address: {Spec.Usage}.");
        var typed = call.Arguments is [var only] ? only : null;
        if (call.Asker.Person is { } person)
            return typed is null || IsSame(typed, person.Email) ? await KnownAsync(call, person, cancellationToken) : SomebodyElse(call.Asker, person);
        return call.Rights.IsAll ? Operator(typed) : Stranger(call.Asker, typed);
    }

    private static bool IsSame(string typed, string? email) => string.Equals(typed.Trim(), email?.Trim(), StringComparison.OrdinalIgnoreCase);

    private async Task<Reply> KnownAsync(CommandCall call, Person person, CancellationToken cancellationToken)
    {
        var staff = await people.StaffAsync(call.Stamp, cancellationToken);
        var names = await _names.SeenAsync(call.Rights, call.Stamp, cancellationToken);
        var access = staff.AccessOf(person);
        var sees = AccessWords.Sees(person, staff, names.Keys.Count());
        var linked = call.Asker.WasLinkedNow ? $"Your chat account is now linked to you, {person.Name}." : $"You are {person.Name} ({person.Key}).";
        return new Reply
        {
            Kind = ReplyKind.Done,
            Title = person.Name,
            Text = $"{linked} {sees}",
            Footer = ["Only you can see this"],
            Next = ["risks", "help"],
            Data = new { Person = person.Key, person.Name, Access = AccessWords.Code(access), Accounts = names.Keys.Count() },
        };
    }

    private static Reply SomebodyElse(Asker asker, Person person) => Reply.Refusal(
        $"Nothing was changed: you are {person.Name} here, and an address that is typed makes nobody somebody else. {(asker.User is { } user
            ? $"If that is wrong, the bot's operator runs: customerhealth link {user} EMAIL."
            : "At the terminal, start with --as PERSON.")}");

    private static Reply Operator(string? typed) => typed is null
        ? new Reply
        {
            Kind = ReplyKind.Done,
            Text = "You are the operator at the terminal: you see every account. To say who a chat user is: customerhealth link IDENTITY EMAIL.",
            Footer = ["Only you can see this"],
            Data = new { Person = (string?)null, Name = "the operator", Access = AccessWords.Code(Access.Executive), Accounts = (int?)null },
        }
        : Reply.Refusal("Nothing was changed: you are the operator at the terminal. To say who a chat user is: customerhealth link IDENTITY EMAIL.");

    // What is typed is compared with what the platform says first: nobody finds out which addresses the store has.
    private static Reply Stranger(Asker asker, string? typed) =>
        typed is not null && asker.Email is not null && !IsSame(typed, asker.Email)
            ? Reply.Refusal($"Nothing was changed: that is not the address that your chat platform has confirmed for you. {StrangerWords.WayIn(asker)}")
            : Reply.Refusal($"You are not linked to a person of the store: {StrangerWords.Why(asker)} {StrangerWords.WayIn(asker)}");
}
