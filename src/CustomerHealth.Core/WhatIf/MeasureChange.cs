using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>One measure, and the value it must reach.</summary>
/// <param name="Group">The group it stands in; null for one that only a rule asks for.</param>
/// <param name="Now">What it says now.</param>
/// <param name="To">The band it must reach.</param>
/// <param name="Target">The value it must reach, in words: "3 or fewer".</param>
public sealed record MeasureChange(Group? Group, MeasureResult Now, Band To, string Target)
{
    /// <summary>The functional owner: of the group, else nobody.</summary>
    public string? Owner => Group?.Owner;

    /// <summary>The recommended next action; null for none.</summary>
    public string? Play => Now.Measure.Play?.For(Asked) ?? Group?.Play?.For(Asked);

    private Band Asked => Now.Band == Band.Red ? Band.Red : Band.Yellow;

    /// <summary>True when it is missing or stale: the change is to measure it and find it so.</summary>
    public bool IsUnmeasured => Now.Points is null;

    /// <summary>The value now, in words: "7", "40 %"; null when there is none that counts.</summary>
    public string? From => IsUnmeasured ? null : TargetWords.Now(Now);
}
