namespace CustomerHealth.Core.Inbox;

/// <summary>What became of something that came in.</summary>
public enum InboxReceipt
{
    /// <summary>It is stored, and will be worked on.</summary>
    New,

    /// <summary>It was here before, and is or was worked on.</summary>
    Repeated,

    /// <summary>Too much waits already; it is not stored. Whoever sent it should try again.</summary>
    Full,
}
