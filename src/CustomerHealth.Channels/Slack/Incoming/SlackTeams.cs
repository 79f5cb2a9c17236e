using CustomerHealth.Core.Replies;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>The workspaces that may ask.</summary>
internal sealed class SlackTeams(IOptions<SlackOptions> options, ILogger<SlackTeams> logger)
{
    /// <summary>What anybody else is told.</summary>
    public static Reply Refusal { get; } = Reply.Refusal("This workspace is not connected to the health bot. Ask the bot's operator to add it to Slack:TeamIds.");

    /// <summary>Whether a request of this workspace is served; notes it when it is not.</summary>
    public bool Allows(string team)
    {
        if (options.Value.TeamIds.Contains(team, StringComparer.Ordinal))
            return true;

        logger.WorkspaceRefused(SlackGate.Channel, team);
        return false;
    }
}
