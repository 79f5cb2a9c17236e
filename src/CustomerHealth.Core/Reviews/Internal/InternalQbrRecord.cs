using System.Collections.Immutable;
using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Documents;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What people wrote down: commitments, kept or not (QB-7), and the review of the quarter (QB-4).</summary>
internal static class InternalQbrRecord
{
    private static readonly ImmutableArray<string> After = ["3 days", "2 weeks", "6 weeks"];

    public static Dictionary<string, object?> Of(InternalQbrInput input)
    {
        var review = input.Review;
        return new(StringComparer.Ordinal)
        {
            ["hasRecord"] = review is not null,
            ["lastReview"] = review?.LastReview is { } last ? Figures.Date(last) : "",
            ["reviewDate"] = review?.Date is { } date ? Figures.Date(date) : "",
            ["commitments"] = Ordered(review, input.Span).Select(c => Row(c, input)).ToImmutableArray(),
            ["commitmentWords"] = review is null ? "" : Words(review.Commitments, input.Span),
            ["checks"] = Checks(review?.LastReview),
            ["nextChecks"] = Checks(review?.Date),
            ["wins"] = review?.Wins ?? [],
            ["failures"] = review?.Failures ?? [],
            ["lessons"] = review?.Lessons ?? [],
        };
    }

    /// <summary>"2 kept, 1 broken, 1 past its day and 1 open": of none only what there is.</summary>
    private static string Words(ImmutableArray<Commitment> commitments, QuarterSpan span)
    {
        var overdue = commitments.Count(c => c.IsOverdue(span));
        (int Count, string Word)[] parts =
        [
            (commitments.Count(c => c.State == CommitmentState.Kept), CommitmentWords.Code(CommitmentState.Kept)),
            (commitments.Count(c => c.State == CommitmentState.Broken), CommitmentWords.Code(CommitmentState.Broken)),
            (overdue, overdue == 1 ? "past its day" : "past their day"),
            (commitments.Count(c => c.State == CommitmentState.Open) - overdue, CommitmentWords.Code(CommitmentState.Open)),
        ];
        return Figures.List([.. parts.Where(part => part.Count > 0).Select(part => $"{Figures.Number(part.Count)} {part.Word}")]);
    }

    private static IEnumerable<Commitment> Ordered(InternalReview? review, QuarterSpan span) => (review?.Commitments ?? [])
        .OrderBy(c => c.State switch { CommitmentState.Broken => 0, CommitmentState.Open => c.IsOverdue(span) ? 1 : 3, CommitmentState.Kept => 2 })
        .ThenBy(c => c.Due);

    private static Dictionary<string, object?> Row(Commitment commitment, InternalQbrInput input) => new(StringComparer.Ordinal)
    {
        ["what"] = commitment.What,
        ["owner"] = input.NameOf(commitment.Owner),
        ["due"] = Figures.Date(commitment.Due).Replace(' ', '\u00A0'),
        ["status"] = commitment.IsOverdue(input.Span) ? "overdue" : CommitmentWords.Code(commitment.State),
        ["evidence"] = commitment.Evidence.Length == 0 ? Figures.None : commitment.Evidence,
    };

    private static ImmutableArray<Dictionary<string, object?>> Checks(LocalDate? review) => review is not { } day
        ? []
        : [.. CommitmentChecks.Of(day, BusinessCalendar.Weekdays).Zip(After, (check, after) => new Dictionary<string, object?>(StringComparer.Ordinal) { ["after"] = after, ["day"] = Figures.Date(check) })];
}
