using System.Collections.Immutable;

namespace CustomerHealth.Core.Validity.Regression;

/// <summary>What the regression foretells of rows that it was not fitted on.</summary>
/// <param name="Validity">Of the probabilities of all folds together.</param>
/// <param name="FoldAucs">By fold; null where everybody of a fold churned, or nobody.</param>
public sealed record OutOfFold(RankingValidity Validity, ImmutableArray<double?> FoldAucs)
{
    /// <summary>Mean over the folds that have one; null when none has.</summary>
    public double? Mean => FoldAucs.Average();

    /// <summary>Sample standard deviation over the folds; null when fewer than two have an AUC.</summary>
    public double? Deviation => Mean is { } mean && FoldAucs.OfType<double>().Count() is > 1 and var folds
        ? Math.Sqrt(FoldAucs.OfType<double>().Sum(auc => (auc - mean) * (auc - mean)) / (folds - 1))
        : null;
}
