using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Experiments;

/// <summary>What a test says.</summary>
public sealed record ExperimentResult
{
    /// <summary>The test.</summary>
    public required Experiment Experiment { get; init; }

    /// <summary>The p after Holm's correction over the family; null when there is no p.</summary>
    public required double? HolmP { get; init; }

    /// <summary>The p after Benjamini and Hochberg's correction over the family; null when there is no p.</summary>
    public required double? BenjaminiHochbergP { get; init; }

    /// <summary>The last look's counts.</summary>
    public TwoArms Arms => Experiment.Looks[^1].Arms;

    /// <summary>By the test's own p.</summary>
    public ExperimentVerdict Verdict => Verdicts.Of(Arms, Arms.TwoSidedP);

    /// <summary>By the corrected p: the one that is shown.</summary>
    public ExperimentVerdict HolmVerdict => Verdicts.Of(Arms, HolmP);

    /// <summary>Looks before the last.</summary>
    public int EarlierLooks => Experiment.Looks.Length - 1;

    /// <summary>How many of the earlier looks stood below the level: each was a moment to stop and call a result that chance may have made.</summary>
    public int EarlierLooksBelowLevel => Experiment.Looks[..^1].Count(look => look.IsBelowLevel);

    /// <summary>True when visitors or conversions of an arm fall from one look to the next: then the looks are not of one test from its start.</summary>
    public bool HasFallingCounts => Experiment.Looks.Zip(Experiment.Looks.Skip(1)).Any(pair =>
        Falls(pair.First.Arms.Control, pair.Second.Arms.Control) || Falls(pair.First.Arms.Variant, pair.Second.Arms.Variant));

    private static bool Falls(Proportion earlier, Proportion later) => later.Trials < earlier.Trials || later.Hits < earlier.Hits;
}
