namespace CustomerHealth.Core.Experiments;

/// <summary>What a conversion test says of its variant (GC-10).</summary>
public enum ExperimentVerdict
{
    /// <summary>The difference may well be chance.</summary>
    Inconclusive,

    /// <summary>Better than the control.</summary>
    Win,

    /// <summary>Worse than the control.</summary>
    Loss,
}
