namespace CustomerHealth.Core.Reporting;

/// <summary>How far a delivery is.</summary>
public enum ReportDeliveryState
{
    /// <summary>To be made, or tried again.</summary>
    Waiting = 0,

    /// <summary>Made, and its message is in the outbox; or its file is written.</summary>
    Made = 1,

    /// <summary>Given up: nobody tries it again.</summary>
    GivenUp = 2,

    /// <summary>Left out: there was nothing to say, or a newer one took its place.</summary>
    LeftOut = 3,
}
