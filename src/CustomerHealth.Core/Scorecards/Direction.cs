namespace CustomerHealth.Core.Scorecards;

/// <summary>Which way a value gets better.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}
