namespace CustomerHealth.Core.Explanations;

/// <summary>Why points were gained or lost (SC-12).</summary>
public enum PartKind
{
    /// <summary>Something was observed.</summary>
    Observation,

    /// <summary>Time went by: a value grew too old, a window moved on, the days since something grew.</summary>
    Staleness,

    /// <summary>A measure began or ceased to apply; its weight moved.</summary>
    NotApplicable,

    /// <summary>A weight was changed in the scorecard, or a measure or group came or went.</summary>
    Weight,

    /// <summary>How a value becomes points was changed in the scorecard.</summary>
    Threshold,

    /// <summary>A person, or a rule of the scorecard, holds the score down or no longer does (SC-10).</summary>
    Override,

    /// <summary>The account's attributes changed, or its tenure reached another rule.</summary>
    Lifecycle,

    /// <summary>The rest that rounding to nine decimals leaves.</summary>
    Rounding,

    /// <summary>There was no score before.</summary>
    Appeared,

    /// <summary>There is no score any more.</summary>
    Disappeared,
}
