namespace CustomerHealth.Core.Portfolio;

/// <summary>Why an account is worth working on today; the first that holds counts. This is the order of the list.</summary>
public enum RiskTier
{
    /// <summary>Two groups contradict each other (SC-2): what looks well hides what does not.</summary>
    Conflict,

    /// <summary>A score became Red within four weeks.</summary>
    NewRed,

    /// <summary>A score is Red and the contract renews within 90 days.</summary>
    RenewingRed,

    /// <summary>A score that is not Green now fell by more than 10 points, or into Yellow, within four weeks.</summary>
    Fall,

    /// <summary>A score has been Red for more than four weeks.</summary>
    StandingRed,

    /// <summary>A score was known four weeks ago and is Unknown now: nobody would see it fall.</summary>
    WentBlind,
}
