namespace CustomerHealth.Core.Scorecards;

/// <summary>How a view is made of its groups.</summary>
public enum Combine
{
    /// <summary>Weighted mean of the groups.</summary>
    Mean,

    /// <summary>Not at all: the groups stand side by side (SC-2).</summary>
    None,
}
