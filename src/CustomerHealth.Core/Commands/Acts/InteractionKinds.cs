using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>The kinds that a note may begin with: a few that always are, and those the scorecard's measures are fed by.</summary>
internal static class InteractionKinds
{
    /// <summary>The kind of a note that names none.</summary>
    public const string Note = "note";

    private static readonly ImmutableArray<string> Always = ["call", "meeting", "email", "visit", Note];
    private static readonly char[] AfterWord = [':', ',', '.', ';'];

    /// <summary>The kind that the first word names, without its punctuation; <see cref="Note"/> when it names none.</summary>
    public static string Of(string firstWord, IEnumerable<View> views)
    {
        var word = firstWord.TrimEnd(AfterWord).ToLowerInvariant();
        return IsKind(word, views) ? word : Note;
    }

    /// <summary>Whether it is a kind that a note may have.</summary>
    public static bool IsKind(string kind, IEnumerable<View> views) => Always.Contains(kind, StringComparer.Ordinal) || Counting(views).Contains(kind, StringComparer.Ordinal);

    /// <summary>The kinds that always are and that count for nothing.</summary>
    public static ImmutableArray<string> Others(ImmutableArray<string> counting) => [.. Always.Where(kind => !counting.Contains(kind, StringComparer.Ordinal))];

    /// <summary>The kinds that some measure is fed by, in ordinal order.</summary>
    public static ImmutableArray<string> Counting(IEnumerable<View> views) =>
        [.. views.SelectMany(v => v.Groups).SelectMany(g => g.Measures).SelectMany(m => m.LoggedBy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
