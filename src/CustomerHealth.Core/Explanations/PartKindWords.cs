namespace CustomerHealth.Core.Explanations;

/// <summary>The kinds of parts as JSON spells them (contract section 3).</summary>
public static class PartKindWords
{
    /// <summary>observation, staleness, na, weight, threshold, override, lifecycle, rounding, appeared, disappeared.</summary>
    public static string Code(PartKind kind) => kind switch
    {
        PartKind.Observation => "observation",
        PartKind.Staleness => "staleness",
        PartKind.NotApplicable => "na",
        PartKind.Weight => "weight",
        PartKind.Threshold => "threshold",
        PartKind.Override => "override",
        PartKind.Lifecycle => "lifecycle",
        PartKind.Rounding => "rounding",
        PartKind.Appeared => "appeared",
        PartKind.Disappeared => "disappeared",
    };
}
