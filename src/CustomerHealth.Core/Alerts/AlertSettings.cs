namespace CustomerHealth.Core.Alerts;

/// <summary>When an alert goes off (SC-14).</summary>
public sealed record AlertSettings
{
    /// <summary>As the requirements say: more than 10 points in 14 days, 3 points of hysteresis, 7 days of cool-down.</summary>
    public static AlertSettings Default { get; } = new();

    /// <summary>A fall of more than this many points is told.</summary>
    public double Points { get; init; } = 10;

    /// <summary>Days in which the fall must happen.</summary>
    public int Days { get; init; } = 14;

    /// <summary>A band that was left is entered anew only after the score was this many points above its upper cut point.</summary>
    public double Hysteresis { get; init; } = 3;

    /// <summary>Days in which the same is not told again of the same view.</summary>
    public int CoolDown { get; init; } = 7;

    /// <summary>How many days back it is asked whether the score was in the band; a score that hovered at the cut point longer counts as out of it.</summary>
    public int Memory { get; init; } = 90;
}
