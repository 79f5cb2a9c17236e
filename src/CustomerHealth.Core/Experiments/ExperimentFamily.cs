namespace CustomerHealth.Core.Experiments;

/// <summary>Which tests Holm's correction takes together: the more are looked at, the more of them seem to win by chance.</summary>
public enum ExperimentFamily
{
    /// <summary>All tests of the file.</summary>
    File,

    /// <summary>The variants of one test.</summary>
    Test,
}
