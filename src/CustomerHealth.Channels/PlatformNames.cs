namespace CustomerHealth.Channels;

/// <summary>What the chat platforms are called in addresses, keys and settings.</summary>
public static class PlatformNames
{
    /// <summary>Slack.</summary>
    public const string Slack = "slack";

    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "teams";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Slack, Teams];
}
