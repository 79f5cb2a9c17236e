namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What became of a commitment.</summary>
public enum CommitmentState
{
    /// <summary>Not done yet.</summary>
    Open,

    /// <summary>Done.</summary>
    Kept,

    /// <summary>Not done, and it will not be.</summary>
    Broken,
}
