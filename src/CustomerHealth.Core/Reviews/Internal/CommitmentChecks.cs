using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>When the commitments of a review are looked at again (QB-7).</summary>
public static class CommitmentChecks
{
    /// <summary>Three days, two weeks and six weeks after the review.</summary>
    public static ImmutableArray<LocalDate> Of(LocalDate review) => [review.PlusDays(3), review.PlusWeeks(2), review.PlusWeeks(6)];
}
