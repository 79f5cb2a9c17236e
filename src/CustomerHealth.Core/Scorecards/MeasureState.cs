namespace CustomerHealth.Core.Scorecards;

/// <summary>The four states of a measure (SC-8).</summary>
public enum MeasureState
{
    /// <summary>Has a value within its validity period.</summary>
    Fresh,

    /// <summary>Does not apply: leaves numerator and denominator, does not lower coverage.</summary>
    NotApplicable,

    /// <summary>Never had a value, or too few: its weight goes to others, coverage falls.</summary>
    Missing,

    /// <summary>The value is past its validity: its weight goes to others, coverage falls.</summary>
    Stale,
}
