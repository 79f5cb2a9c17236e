using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Whether objectives are met: from baseline and target, so that a target below the baseline is met from above.</summary>
public static class ObjectiveResults
{
    /// <summary>How an objective stands.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="span">The quarter; on its due day an objective still runs.</param>
    public static ObjectiveResult Of(Objective objective, QuarterSpan span) => (span.IsPast(objective.Due), objective.Current) switch
    {
        (false, _) => ObjectiveResult.Running,
        (_, null) => ObjectiveResult.NotMeasured,
        (_, { } current) => IsReached(objective, current) ? ObjectiveResult.Met : ObjectiveResult.Missed,
    };

    /// <summary>The word of a document.</summary>
    public static string Word(ObjectiveResult result) => result switch
    {
        ObjectiveResult.Met => "Met",
        ObjectiveResult.Missed => "Missed",
        ObjectiveResult.NotMeasured => "Not measured",
        ObjectiveResult.Running => "Runs on",
    };

    private static bool IsReached(Objective objective, double current) =>
        objective.Target >= objective.Baseline ? current >= objective.Target : current <= objective.Target;
}
