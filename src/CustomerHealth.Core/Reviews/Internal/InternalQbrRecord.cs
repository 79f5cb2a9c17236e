using System.Collections.Immutable;
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
            ["commitments"] = Ordered(review, input.Span.AsOf).Select(c => Row(c, input)).ToImmutableArray(),
            ["commitmentWords"] = review is null ? "" : Words(review.Commitments),
            ["checks"] = Checks(review?.LastReview),
            ["nextChecks"] = Checks(review?.Date),
            ["wins"] = review?.Wins ?? [],
            ["failures"] = review?.Failures ?? [],
            ["lessons"] = review?.Lessons ?? [],
        };
    }

    /// <summary>"2 kept, 1 broken, 1 open": of none only what there is.</summary>
    internal static string Words(ImmutableArray<Commitment> commitments)
    {
        string[] parts =
        [
            .. from state in (CommitmentState[])[CommitmentState.Kept, CommitmentState.Broken, CommitmentState.Open]
               let count = commitments.Count(c => c.State == state)
               where count > 0
               select $"{Figures.Number(count)} {CommitmentWords.Code(state)}",
        ];
        return Figures.List(parts);
    }

    private static IEnumerable<Commitment> Ordered(InternalReview? review, LocalDate asOf) => (review?.Commitments ?? [])
        .OrderBy(c => c.State switch { CommitmentState.Broken => 0, CommitmentState.Open => c.Due <= asOf ? 1 : 3, CommitmentState.Kept => 2 })
        .ThenBy(c => c.Due);

    private static Dictionary<string, object?> Row(Commitment commitment, InternalQbrInput input) => new(StringComparer.Ordinal)
    {
        ["what"] = commitment.What,
        ["owner"] = input.NameOf(commitment.Owner),
        ["due"] = Figures.Date(commitment.Due).Replace(' ', '\u00A0'),
        ["status"] = Status(commitment, input.Span.AsOf),
        ["evidence"] = commitment.Evidence.Length == 0 ? Figures.None : commitment.Evidence,
    };

    private static string Status(Commitment commitment, LocalDate asOf) =>
        commitment.State == CommitmentState.Open && commitment.Due <= asOf ? "overdue" : CommitmentWords.Code(commitment.State);

    private static ImmutableArray<Dictionary<string, object?>> Checks(LocalDate? review) => review is not { } day
        ? []
        : [.. CommitmentChecks.Of(day).Zip(After, (check, after) => new Dictionary<string, object?>(StringComparer.Ordinal) { ["after"] = after, ["day"] = Figures.Date(check) })];
}
