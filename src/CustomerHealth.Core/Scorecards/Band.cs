namespace CustomerHealth.Core.Scorecards;

/// <summary>How good a measure, group or view is. Always shown with its word and shape, never by colour alone.</summary>
public enum Band
{
    /// <summary>Healthy.</summary>
    Green,

    /// <summary>Needs watching.</summary>
    Yellow,

    /// <summary>Needs action.</summary>
    Red,

    /// <summary>Does not apply.</summary>
    NotApplicable,

    /// <summary>Not enough fresh data to say.</summary>
    Unknown,
}
