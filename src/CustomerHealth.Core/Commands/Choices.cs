using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>"Which of these did you mean?" (CH-3).</summary>
/// <param name="rest">What was typed after the account.</param>
internal sealed class Choices(ImmutableArray<string> rest)
{
    private const int Most = 5;

    /// <summary>Those of the asker; the accounts to choose from are cut by them already.</summary>
    public required Rights Rights { get; init; }

    /// <summary>A choice between accounts; each button asks the same thing of one of them.</summary>
    public Reply Of(ImmutableArray<AccountName> accounts)
    {
        var shown = Actions(accounts.Take(Most), accounts);
        var more = accounts.Length - shown.Length;
        return new Reply
        {
            Kind = ReplyKind.Choices,
            Text = $"{accounts.Length} accounts fit. Which do you mean: {string.Join(", ", shown.Select(a => a.Label))}{(more > 0 ? $" or {more} more" : "")}?",
            Title = $"{accounts.Length} accounts fit: which one?",
            Sections = more > 0 ? [new TextSection(null, null, [$"{more} more fit: type a longer part of the name."])] : [],
            Data = Data(accounts),
            Actions = shown,
            Footer = ["Only you can see this"],
        };
    }

    /// <summary>None is called so: the accounts and commands that come nearest.</summary>
    public Reply Near(string typed, ImmutableArray<AccountName> accounts, IEnumerable<ReplyAction> commands)
    {
        ImmutableArray<ReplyAction> actions = [.. Actions(accounts, accounts), .. commands];
        var sentence = Unknown.Account(typed, Rights);
        return new Reply
        {
            Kind = ReplyKind.Choices,
            Text = $"{sentence} Did you mean {Unknown.Either([.. actions.Select(a => a.Label)])}?",
            Title = actions is [var only] ? $"Did you mean {only.Label}?" : "Did you mean one of these?",
            Data = Data(accounts),
            Actions = actions,
            Footer = ["Only you can see this"],
        };
    }

    /// <summary>One is found, but by less than its name, and the command would change something: asked before anything is.</summary>
    /// <param name="typed">What was typed for the account.</param>
    /// <param name="account">The account it may stand for.</param>
    /// <param name="verb">The command.</param>
    /// <param name="line">What was typed from the command on, as typed.</param>
    public static Reply Confirm(string typed, AccountName account, string verb, string line)
    {
        var command = $"{CommandText.OfAccount(account.Key)} {line}";
        return new Reply
        {
            Kind = ReplyKind.Choices,
            Text = $"Nothing was changed: '{Unknown.Echo(typed)}' is not a whole name, and '{verb}' changes things. Did you mean {account.Name}?",
            Title = $"Did you mean {account.Name}?",
            Data = Data([account]),
            Actions = [new ReplyAction(account.Name, command)],
            Footer = ["Only you can see this", "nothing was changed"],
        };
    }

    private static object Data(IEnumerable<AccountName> accounts) =>
        new { Accounts = accounts.Select(a => new { a.Key, a.Name, a.Segment, a.Industry }).ToList() };

    private ImmutableArray<ReplyAction> Actions(IEnumerable<AccountName> accounts, ImmutableArray<AccountName> all) =>
        [.. accounts.Select(a => new ReplyAction(Label(a, all), string.Join(' ', rest.Select(word => TypedWords.Quote(word)).Prepend(CommandText.OfAccount(a.Key)))))];

    /// <summary>The name; beside another of the same key, what tells them apart.</summary>
    private static string Label(AccountName account, ImmutableArray<AccountName> all)
    {
        var key = NameKey.Of(account.Name).Text;
        if (all.Count(other => NameKey.Of(other.Name).Text == key) == 1)
            return account.Name;
        var facts = new[] { account.Key, account.Segment, account.Industry }.Where(fact => !string.IsNullOrWhiteSpace(fact));
        return $"{account.Name} ({string.Join(", ", facts)})";
    }
}
