using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Experiments;

/// <summary>How a verdict follows from the numbers (GC-10): computed from visitors and conversions, never typed in.</summary>
public static class Verdicts
{
    /// <summary>A p below this is called: at most one test in twenty of arms that are alike.</summary>
    public const double Level = 0.05;

    /// <summary>Win or loss by the sign of the difference when the p is below <see cref="Level"/>; no p is inconclusive.</summary>
    /// <param name="arms">The arms.</param>
    /// <param name="p">The p to decide by: the test's own or the corrected one.</param>
    public static ExperimentVerdict Of(TwoArms arms, double? p) => (p, arms.Difference) switch
    {
        (not < Level, _) => ExperimentVerdict.Inconclusive,
        (_, > 0) => ExperimentVerdict.Win,
        (_, < 0) => ExperimentVerdict.Loss,
        _ => ExperimentVerdict.Inconclusive,
    };

    /// <summary>The word: <c>win</c>, <c>loss</c> or <c>inconclusive</c>.</summary>
    public static string Word(ExperimentVerdict verdict) => verdict switch
    {
        ExperimentVerdict.Win => "win",
        ExperimentVerdict.Loss => "loss",
        ExperimentVerdict.Inconclusive => "inconclusive",
    };

    /// <summary>A mark that goes before the word, told apart by its shape.</summary>
    public static string Mark(ExperimentVerdict verdict) => verdict switch
    {
        ExperimentVerdict.Win => "▲",
        ExperimentVerdict.Loss => "▼",
        ExperimentVerdict.Inconclusive => "–",
    };
}
