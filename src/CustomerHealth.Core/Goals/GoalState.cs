namespace CustomerHealth.Core.Goals;

/// <summary>What became of a weekly goal.</summary>
public enum GoalState
{
    /// <summary>Not done yet; its week may still run.</summary>
    Open,

    /// <summary>Met.</summary>
    Done,

    /// <summary>Its week ended before it was done (GC-7).</summary>
    Missed,

    /// <summary>Put off before its week ended, with a reason (GC-4).</summary>
    Postponed,
}
