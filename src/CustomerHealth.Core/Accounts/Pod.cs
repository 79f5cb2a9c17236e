namespace CustomerHealth.Core.Accounts;

/// <summary>Two account managers and one designer who share accounts, a channel, a time zone.</summary>
public sealed record Pod
{
    /// <summary>Unique in the store.</summary>
    public required string Key { get; init; }

    /// <summary>The name people use.</summary>
    public required string Name { get; init; }

    /// <summary>IANA time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Chat channel of the pod.</summary>
    public string? Channel { get; init; }
}
