using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Installations;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>An installation whose tokens opened.</summary>
/// <param name="Installation">As it is stored.</param>
/// <param name="Token">What is in it.</param>
internal sealed record SlackHeld(Installation Installation, SlackToken Token)
{
    /// <summary>They are sealed with a key that nothing is sealed with any more.</summary>
    public bool IsByPreviousKey { get; init; }
}
