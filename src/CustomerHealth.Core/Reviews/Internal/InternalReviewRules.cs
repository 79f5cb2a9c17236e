using System.Collections.Immutable;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What the record of an internal QBR must hold. Pure: all mistakes at once, none when it may be used.</summary>
public static class InternalReviewRules
{
    /// <summary>Every reason to refuse it.</summary>
    public static ImmutableArray<QbrMistake> Check(InternalReview review) => [.. Days(review), .. Commitments(review)];

    /// <summary>Whether it is about another person or quarter than was asked for.</summary>
    /// <param name="review">The record.</param>
    /// <param name="person">Key of the person that was asked for.</param>
    /// <param name="quarter">The quarter that was asked for.</param>
    public static ImmutableArray<QbrMistake> CheckSubject(InternalReview review, string person, Quarter quarter)
    {
        QbrMistake?[] mistakes =
        [
            string.Equals(review.Person, person, StringComparison.Ordinal) ? null
                : new("person", null, $"The record is about '{review.Person}', and the pack about '{person}': name the record of the same person."),
            review.Quarter == quarter ? null
                : new("quarter", null, $"The record is of {review.Quarter}, and the pack of {quarter}: name the record of the same quarter, or ask for --quarter {review.Quarter}."),
        ];
        return [.. mistakes.OfType<QbrMistake>()];
    }

    private static IEnumerable<QbrMistake> Days(InternalReview review)
    {
        if (review is { Date: { } date, LastReview: { } last } && date <= last)
            yield return new("date", null, $"The review is on {Figures.Date(date)}, not after the last one on {Figures.Date(last)}.");
        if (review is { LastReview: null, Commitments: not [] })
            yield return new("commitments", null, "There are commitments, but 'last-review' does not say when they were made.");
    }

    private static IEnumerable<QbrMistake> Commitments(InternalReview review)
    {
        foreach (var (row, commitment) in review.Commitments.Index())
        {
            if (review.LastReview is { } made && commitment.Due < made)
                yield return new("commitments", row, $"'{commitment.What}' is due on {Figures.Date(commitment.Due)}, before it was made on {Figures.Date(made)}.");
            if (commitment is { State: not CommitmentState.Open, Evidence: "" })
                yield return new("commitments", row, $"'{commitment.What}' is {CommitmentWords.Code(commitment.State)}, and no 'evidence' says what shows it.");
        }
    }
}
