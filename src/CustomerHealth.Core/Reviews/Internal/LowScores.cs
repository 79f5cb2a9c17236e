using System.Collections.Immutable;
using CustomerHealth.Core.Training;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Modules whose newest score is low (GC-12).</summary>
public static class LowScores
{
    /// <summary>A score below it is low.</summary>
    public const double Limit = 70;

    /// <summary>One of each person's modules that are low, the lowest first.</summary>
    public static ImmutableArray<TrainingResult> Of(IEnumerable<TrainingResult> training) =>
    [
        .. training.Where(t => t.Score is not null)
            .GroupBy(t => (t.Person, t.Module))
            .Select(module => module.OrderBy(t => t.Completed).Last())
            .Where(t => t.Score < Limit)
            .OrderBy(t => t.Score).ThenBy(t => t.Module, StringComparer.Ordinal),
    ];
}
