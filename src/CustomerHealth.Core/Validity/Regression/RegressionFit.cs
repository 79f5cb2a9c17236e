using System.Collections.Immutable;

namespace CustomerHealth.Core.Validity.Regression;

/// <summary>A regression fitted on a whole table.</summary>
public sealed record RegressionFit
{
    /// <summary>Log-odds where every column is 0.</summary>
    public required double Intercept { get; init; }

    /// <summary>The columns with their coefficients.</summary>
    public required ImmutableArray<DesignColumn> Columns { get; init; }

    /// <summary>The probability of each row of the table it is applied to, 0 to 1, rounded to 12 decimals.</summary>
    public required ImmutableArray<double> Probabilities { get; init; }

    /// <summary>How well these rank and are calibrated.</summary>
    public required RankingValidity Validity { get; init; }
}
