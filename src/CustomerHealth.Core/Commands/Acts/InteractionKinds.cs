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
        return Always.Contains(word, StringComparer.Ordinal) || Counting(views).Contains(word, StringComparer.Ordinal) ? word : Note;
    }

    /// <summary>The kinds that some measure is fed by, in ordinal order.</summary>
    public static ImmutableArray<string> Counting(IEnumerable<View> views) =>
        [.. views.SelectMany(v => v.Groups).SelectMany(g => g.Measures).SelectMany(m => m.LoggedBy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
