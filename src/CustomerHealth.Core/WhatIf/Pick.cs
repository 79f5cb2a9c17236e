namespace CustomerHealth.Core.WhatIf;

/// <summary>One measure brought to one of its options.</summary>
internal readonly record struct Pick(Lever Lever, MeasureOption Option)
{
    /// <summary>Points it is raised by; an unmeasured one counts from 0.</summary>
    public double Step => Option.Points - (Lever.Now.Points ?? 0);
}
