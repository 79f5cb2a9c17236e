using NodaTime;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What somebody said in a review that they would do (QB-7).</summary>
/// <param name="What">What it is.</param>
/// <param name="Owner">Who does it: a person's key, or a name.</param>
/// <param name="Due">The last day for it.</param>
/// <param name="State">What became of it.</param>
/// <param name="Evidence">What shows that it was kept or broken; empty when not said.</param>
public sealed record Commitment(string What, string Owner, LocalDate Due, CommitmentState State, string Evidence)
{
    /// <summary>True when its day is past and it is neither kept nor given up: it counts as not kept.</summary>
    /// <param name="span">The quarter it is looked at in.</param>
    public bool IsOverdue(QuarterSpan span) => State == CommitmentState.Open && span.IsPast(Due);
}
