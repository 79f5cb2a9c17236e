using System.Collections.Immutable;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Experiments;

/// <summary>What a file of conversion tests holds.</summary>
public sealed record ExperimentReading
{
    /// <summary>The form it was recognised as.</summary>
    public required ExperimentForm Form { get; init; }

    /// <summary>Each variant against its control, in the file's order.</summary>
    public ImmutableArray<Experiment> Experiments { get; init; } = [];

    /// <summary>Metrics that are means, by experiment, variant and metric: the ASOS form only.</summary>
    public ImmutableArray<MeanComparison> Means { get; init; } = [];

    /// <summary>Each test with all arms: the Upworthy form only.</summary>
    public ImmutableArray<ArmsOfTest> Tests { get; init; } = [];

    /// <summary>How far count times mean was from a whole number of conversions at worst: the ASOS form only.</summary>
    public double LargestRounding { get; init; }

    /// <summary>Variants that have no usable look: the ASOS form only.</summary>
    public int SkippedSeries { get; init; }

    /// <summary>What is wrong with the file; when there is anything, the rest is not to be used.</summary>
    public ImmutableArray<RefusedRow> Refused { get; init; } = [];
}
