using System.Collections.Immutable;
using CustomerHealth.Core.Reviews.Internal;

namespace CustomerHealth.Sources.Reviews;

/// <summary>What came of reading the record of an internal QBR: one that may be used, or every reason why not.</summary>
/// <param name="Review">Null when there is any mistake.</param>
/// <param name="Mistakes">In the order of their places.</param>
public sealed record InternalReviewReading(InternalReview? Review, ImmutableArray<QbrFileMistake> Mistakes);
