namespace CustomerHealth.Core.Inbox;

/// <summary>Where something that came in is on its way. The numbers are stored.</summary>
public enum InboxState
{
    /// <summary>To be worked on when it is due.</summary>
    Waiting = 0,

    /// <summary>Some process works on it, until its lease runs out.</summary>
    Leased = 1,

    /// <summary>Worked on.</summary>
    Done = 2,

    /// <summary>Given up after too many tries.</summary>
    GivenUp = 3,
}
