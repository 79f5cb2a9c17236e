namespace CustomerHealth.Core.Goals;

/// <summary>Where an objective stands to its target, whatever the day.</summary>
public enum TargetReach
{
    /// <summary>Nobody has said where it stands.</summary>
    NotMeasured,

    /// <summary>Short of the target.</summary>
    NotReached,

    /// <summary>At the target or beyond.</summary>
    Reached,

    /// <summary>Baseline and target are one, and it stands there: a level is held.</summary>
    Held,

    /// <summary>Baseline and target are one, and it stands elsewhere: which side is the better one is not known.</summary>
    NoDirection,
}
