using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Whether objectives are met: from baseline and target, so that a target below the baseline is met from above.</summary>
public static class ObjectiveResults
{
    /// <summary>How an objective stands.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="span">The quarter; on its due day an objective still runs.</param>
    public static ObjectiveResult Of(Objective objective, QuarterSpan span) => !span.IsPast(objective.Due) ? ObjectiveResult.Running : TargetReaches.Of(objective) switch
    {
        TargetReach.NotMeasured => ObjectiveResult.NotMeasured,
        TargetReach.NotReached => ObjectiveResult.Missed,
        TargetReach.Reached or TargetReach.Held => ObjectiveResult.Met,
        TargetReach.NoDirection => ObjectiveResult.NoDirection,
    };

    /// <summary>The word of a document; a level that was to be held is held, not met.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="span">The quarter.</param>
    public static string Word(Objective objective, QuarterSpan span) => Of(objective, span) switch
    {
        ObjectiveResult.Met => TargetReaches.Of(objective) == TargetReach.Held ? "Held" : "Met",
        ObjectiveResult.Missed => "Missed",
        ObjectiveResult.NotMeasured => "Not measured",
        ObjectiveResult.NoDirection => $"{TargetReaches.NoDirection}: {TargetReaches.WhyNoDirection}",
        ObjectiveResult.Running => "Runs on",
    };
}
