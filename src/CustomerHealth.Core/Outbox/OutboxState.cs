namespace CustomerHealth.Core.Outbox;

/// <summary>Where an outgoing message is on its way. The numbers are stored.</summary>
public enum OutboxState
{
    /// <summary>To be sent when it is due.</summary>
    Waiting = 0,

    /// <summary>Some process is sending it, until its lease runs out.</summary>
    Leased = 1,

    /// <summary>The platform has it.</summary>
    Sent = 2,

    /// <summary>Given up; it goes out again only when somebody asks for it.</summary>
    Dead = 3,
}
