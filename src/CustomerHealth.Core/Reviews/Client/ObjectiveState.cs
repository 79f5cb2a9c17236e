namespace CustomerHealth.Core.Reviews.Client;

/// <summary>How an objective stands.</summary>
public enum ObjectiveState
{
    /// <summary>Its first day lies ahead.</summary>
    NotStarted,

    /// <summary>Nobody has said where it stands.</summary>
    NotMeasured,

    /// <summary>The target is reached.</summary>
    Met,

    /// <summary>Baseline and target are one, and it stands there.</summary>
    Held,

    /// <summary>Baseline and target are one, and it stands elsewhere: nobody can say which side is the better.</summary>
    NoDirection,

    /// <summary>At its pace it is met by its due day.</summary>
    OnTheWay,

    /// <summary>At its pace it is met too late, or never.</summary>
    Behind,

    /// <summary>Its due day is past and the target was not reached.</summary>
    NotMet,
}
