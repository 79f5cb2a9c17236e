using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Experiments;

/// <summary>A metric that is a mean, such as money per visitor, at the last look.</summary>
/// <param name="Experiment">The experiment's key.</param>
/// <param name="Variant">The variant's key.</param>
/// <param name="Metric">The metric's key.</param>
/// <param name="Control">The control's sample.</param>
/// <param name="Treated">The variant's sample.</param>
public sealed record MeanComparison(string Experiment, string Variant, string Metric, SampleMean Control, SampleMean Treated)
{
    /// <summary>Variant minus control, in the metric's unit.</summary>
    public double Difference => Treated.Mean - Control.Mean;

    /// <summary>Welch's test; null when a variance is not known.</summary>
    public WelchTest? Test => WelchTest.Of(Control, Treated);
}
