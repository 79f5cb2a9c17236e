namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>The words of what became of a commitment: for people, and in files.</summary>
public static class CommitmentWords
{
    /// <summary>Kept: as documents print it.</summary>
    public static string Word(CommitmentState state) => state switch
    {
        CommitmentState.Kept => "Kept",
        CommitmentState.Broken => "Broken",
        CommitmentState.Open => "Open",
    };

    /// <summary>kept: as files write it.</summary>
    public static string Code(CommitmentState state) => Word(state).ToLowerInvariant();
}
