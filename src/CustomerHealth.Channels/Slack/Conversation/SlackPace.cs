namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Slack gives three seconds for an answer. What takes longer than this is acknowledged and answered later.</summary>
internal static class SlackPace
{
    /// <summary>How long an answer may take to be given at once: the rest of the three seconds is the network's.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    /// <summary>
    /// After a response that changes a window was written, Slack needs a moment to show it: a change that comes before is shown first, and then undone by the
    /// response. Slack promises no order here; half a second is more than it takes and less than anybody minds.
    /// </summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(0.5);
}
