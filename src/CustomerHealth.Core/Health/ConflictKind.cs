namespace CustomerHealth.Core.Health;

/// <summary>The three contradictions of groups that a merged score would hide (SC-2), in the order of urgency.</summary>
public enum ConflictKind
{
    /// <summary>They speak well of us and are about to leave.</summary>
    AdvocateLeaving,

    /// <summary>They stay and would not recommend us.</summary>
    DetractorStaying,

    /// <summary>They buy more while the reasons to stay are going.</summary>
    LeaverExpanding,
}
