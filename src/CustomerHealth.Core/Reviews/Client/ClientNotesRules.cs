using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>What the notes of a client's review must hold. Pure: all mistakes at once.</summary>
public static class ClientNotesRules
{
    /// <summary>Every way in which they are about something else than what was asked for: data of one client never reaches another.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="account">Key of the account that was asked for.</param>
    /// <param name="quarter">The quarter that was asked for.</param>
    public static ImmutableArray<QbrMistake> CheckSubject(ClientNotes notes, string account, Quarter quarter)
    {
        var mistakes = ImmutableArray.CreateBuilder<QbrMistake>();
        if (!string.Equals(notes.Account, account, StringComparison.Ordinal))
            mistakes.Add(new("account", null, $"The file is about '{notes.Account}', and the document about '{account}': use that account's own file."));
        if (notes.Quarter != quarter)
            mistakes.Add(new("quarter", null, $"The file is about {notes.Quarter}, and the document about {quarter}: use that quarter's own file."));
        return mistakes.DrainToImmutable();
    }

    /// <summary>Every question that cannot be so.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="last">The last day that is looked at: the quarter's, or the day looked from when that is earlier.</param>
    /// <param name="today">The day it is made on: nothing is answered after it.</param>
    public static ImmutableArray<QbrMistake> Check(ClientNotes notes, LocalDate last, LocalDate today) =>
        [.. (notes.Questions ?? []).Index().Select(q => (q.Index, Sentence: Wrong(q.Item, last, today))).Where(q => q.Sentence is not null).Select(q => new QbrMistake("questions", q.Index, q.Sentence!))];

    private static string? Wrong(ClientQuestion question, LocalDate last, LocalDate today) => question switch
    {
        { Answered: { } answered } when answered < question.Asked => $"'{question.What}' is answered on {Figures.Date(answered)}, before it is asked on {Figures.Date(question.Asked)}.",
        _ when question.Asked > last => $"'{question.What}' is asked on {Figures.Date(question.Asked)}; the document looks at days up to {Figures.Date(last)}.",
        { Answered: { } answered } when answered > today => $"'{question.What}' is answered on {Figures.Date(answered)}, and today is {Figures.Date(today)}: leave 'answered' out while it is open.",
        _ => null,
    };
}
