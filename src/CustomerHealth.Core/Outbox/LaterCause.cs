namespace CustomerHealth.Core.Outbox;

/// <summary>Why a message has to wait, which decides how long it is tried.</summary>
public enum LaterCause
{
    /// <summary>It may lie in the message itself: so many tries, and it is given up.</summary>
    Message,

    /// <summary>The platform is out of reach, overloaded, or lacks something that an administrator has to give: no message is given up for that within a day.</summary>
    Platform,

    /// <summary>As <see cref="Platform"/>, and no other message would be taken either: those that are due are held back.</summary>
    Access,
}
