namespace CustomerHealth.Core.Validity;

/// <summary>What a backtest says of one view or column.</summary>
public enum VerdictKind
{
    /// <summary>The score ranks those who churn above the others.</summary>
    Ok,

    /// <summary>Fewer than <see cref="Cohort.MinimumEvents"/> churned: no AUC is given.</summary>
    TooFewEvents,

    /// <summary>The interval of the AUC contains 0.5: chance cannot be ruled out.</summary>
    NoSignal,

    /// <summary>The interval lies wholly below 0.5: healthy scores churn more.</summary>
    Reversed,

    /// <summary>A column that gives the outcome away.</summary>
    Leak,
}
