namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>How an objective stands on a day.</summary>
public enum ObjectiveResult
{
    /// <summary>Its day is past and its target was reached.</summary>
    Met,

    /// <summary>Its day is past and its target was not reached.</summary>
    Missed,

    /// <summary>Its day is past and nobody has said where it stands.</summary>
    NotMeasured,

    /// <summary>Its day is past, and baseline and target are one, from which it stands away: neither met nor missed.</summary>
    NoDirection,

    /// <summary>Its day lies ahead.</summary>
    Running,
}
