namespace CustomerHealth.Core.Alerts;

/// <summary>What an alert is about (SC-14).</summary>
public enum AlertKind
{
    /// <summary>The score went into a worse band.</summary>
    EnteredWorseBand,

    /// <summary>The score fell by more than so many points in so many days.</summary>
    Fell,
}
