using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels;

/// <summary>What the channels log: events 2000 to 2999; never a body, never a secret.</summary>
internal static partial class ChannelLog
{
    /// <summary>A request that is not rightly signed, or not one that can be read.</summary>
    [LoggerMessage(2001, LogLevel.Warning, "Refused a {Channel} request: {Reason}")]
    public static partial void RequestRefused(this ILogger logger, string channel, string reason);

    /// <summary>A signed request from a workspace that is not on the list.</summary>
    [LoggerMessage(2002, LogLevel.Warning, "Refused {Channel} workspace {Workspace}: it is not in the list of allowed workspaces")]
    public static partial void WorkspaceRefused(this ILogger logger, string channel, string workspace);

    /// <summary>A command that failed by our fault; the asker got a sentence.</summary>
    [LoggerMessage(2003, LogLevel.Error, "A command from {Channel} failed, request {Request}")]
    public static partial void CommandFailed(this ILogger logger, Exception exception, string channel, string request);
}
