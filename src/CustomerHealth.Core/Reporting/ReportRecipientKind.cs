namespace CustomerHealth.Core.Reporting;

/// <summary>Who a report goes to.</summary>
public enum ReportRecipientKind
{
    /// <summary>A person, in the bot's conversation with that person.</summary>
    Person,

    /// <summary>The channel of a pod.</summary>
    Pod,

    /// <summary>A channel by its name or address.</summary>
    Channel,

    /// <summary>A file in the folder for reports.</summary>
    File,
}
