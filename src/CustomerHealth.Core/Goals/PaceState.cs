namespace CustomerHealth.Core.Goals;

/// <summary>What can be said of an objective's pace.</summary>
public enum PaceState
{
    /// <summary>Nobody has said where it stands.</summary>
    Unknown,

    /// <summary>Baseline and target are one and it stands elsewhere, so nothing can be measured between them.</summary>
    NoDirection,

    /// <summary>Its first day is not over: there is no pace yet.</summary>
    NotStarted,

    /// <summary>It stands where it began, on the wrong side of it, or so near that its landing is over ten years away.</summary>
    Standing,

    /// <summary>It moves towards the target and lands on a day.</summary>
    Moving,

    /// <summary>It stands at the target or beyond.</summary>
    Met,

    /// <summary>Baseline and target are one, and it stands there.</summary>
    Held,
}
