using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>One measure of a view that clients may see. Only its name and values: no play, no owner, no note and no cap of the scorecard is taken along.</summary>
public sealed record ClientMeasure
{
    /// <summary>Key in the scorecard.</summary>
    public required string Key { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>Fresh, not applicable, missing or stale.</summary>
    public required MeasureState State { get; init; }

    /// <summary>Green, yellow or red when fresh.</summary>
    public required Band Band { get; init; }

    /// <summary>104 %; null without a fresh value.</summary>
    public string? Value { get; init; }

    /// <summary>The same as a number; null for a choice, a colour, yes or no, or without a fresh value.</summary>
    public double? Number { get; init; }

    /// <summary>What <see cref="Value"/> is of: of the agreed return; empty for nothing.</summary>
    public string Unit { get; init; } = "";

    /// <summary>100 % or more; null when nothing was agreed as a number.</summary>
    public string? Target { get; init; }

    /// <summary>The value at the end of the quarter before; null without a fresh one then.</summary>
    public string? Before { get; init; }

    /// <summary>Day of the newest reading; null when there was none.</summary>
    public LocalDate? At { get; init; }
}
