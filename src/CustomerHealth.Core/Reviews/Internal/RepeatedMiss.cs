using System.Collections.Immutable;
using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>One kind of work whose weekly goals were missed or postponed more than once (GC-12).</summary>
/// <param name="Work">Key of the objective they served, at whatever client.</param>
/// <param name="Missed">How many were missed.</param>
/// <param name="Postponed">How many were postponed.</param>
public sealed record RepeatedMiss(string Work, int Missed, int Postponed)
{
    private const int Fewest = 2;

    /// <summary>The kinds of work, the most often first.</summary>
    public static ImmutableArray<RepeatedMiss> Among(IEnumerable<WeeklyGoal> goals) =>
    [
        .. goals.Where(g => g.Objective is not null && g.State is GoalState.Missed or GoalState.Postponed)
            .GroupBy(g => g.Objective!, StringComparer.Ordinal)
            .Select(work => new RepeatedMiss(work.Key, work.Count(g => g.State == GoalState.Missed), work.Count(g => g.State == GoalState.Postponed)))
            .Where(work => work.Missed + work.Postponed >= Fewest)
            .OrderByDescending(work => work.Missed + work.Postponed).ThenByDescending(work => work.Missed).ThenBy(work => work.Work, StringComparer.Ordinal),
    ];
}
