using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>"Which of these did you mean?" (CH-3).</summary>
internal static class Choices
{
    private const int Most = 5;

    /// <summary>A choice between accounts; each button asks the same thing of one of them.</summary>
    public static Reply Of(ImmutableArray<AccountName> accounts, ImmutableArray<string> rest)
    {
        var tail = rest.IsEmpty ? "" : " " + string.Join(' ', rest);
        var shown = accounts.Take(Most).ToList();
        var more = accounts.Length - shown.Count;
        return new Reply
        {
            Kind = ReplyKind.Choices,
            Text = $"{accounts.Length} accounts fit. Which do you mean: {string.Join(", ", shown.Select(a => a.Name))}{(more > 0 ? $" or {more} more" : "")}?",
            Title = $"{accounts.Length} accounts fit: which one?",
            Sections = more > 0 ? [new TextSection(null, null, [$"{more} more fit: type a longer part of the name."])] : [],
            Data = new { Accounts = accounts.Select(a => new { a.Key, a.Name }).ToList() },
            Actions = [.. shown.Select(a => new ReplyAction(a.Name, a.Key + tail))],
            Footer = ["Only you can see this"],
        };
    }
}
