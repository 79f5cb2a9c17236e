namespace CustomerHealth.Core.Goals;

/// <summary>The one rule by which every document says whether a target is reached.</summary>
public static class TargetReaches
{
    /// <summary>What is said of an objective that cannot be placed.</summary>
    public const string NoDirection = "Cannot be placed";

    /// <summary>Why it cannot.</summary>
    public const string WhyNoDirection = "target equals baseline";

    private const int Digits = 9;

    /// <summary>Where an objective stands. The way from baseline to target gives the direction, so a target below the baseline is reached from above.</summary>
    public static TargetReach Of(Objective objective) => (ShareOf(objective), objective) switch
    {
        (_, { Current: null }) => TargetReach.NotMeasured,
        (null, _) => objective.Current == objective.Target ? TargetReach.Held : TargetReach.NoDirection,
        ({ } share, _) => Math.Round(share, Digits) >= 1 ? TargetReach.Reached : TargetReach.NotReached,
    };

    /// <summary>True when there is nothing left to do: reached, or held.</summary>
    public static bool IsMet(TargetReach reach) => reach is TargetReach.Reached or TargetReach.Held;

    /// <summary>(current − baseline) ÷ (target − baseline); null when not measured, or when there is no way between the two.</summary>
    public static double? ShareOf(Objective objective) =>
        objective.Current is { } current && objective.Target != objective.Baseline ? (current - objective.Baseline) / (objective.Target - objective.Baseline) : null;
}
