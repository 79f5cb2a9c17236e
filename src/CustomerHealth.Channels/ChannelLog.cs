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

    /// <summary>Too much is being worked on: the platform was told to try again.</summary>
    [LoggerMessage(2004, LogLevel.Warning, "Turned {Channel} away: {Most} requests are being worked on already")]
    public static partial void TooMuchToDo(this ILogger logger, string channel, int most);

    /// <summary>Something that went on after the platform was answered failed by our fault.</summary>
    [LoggerMessage(2005, LogLevel.Error, "An answer to {Channel} could not be given")]
    public static partial void WorkFailed(this ILogger logger, Exception exception, string channel);

    /// <summary>The host stopped and could wait no longer.</summary>
    [LoggerMessage(2006, LogLevel.Warning, "An answer to {Channel} was not given: the program was stopped")]
    public static partial void WorkCutShort(this ILogger logger, string channel);

    /// <summary>So many events that the platform leaves some out.</summary>
    [LoggerMessage(2007, LogLevel.Warning, "{Channel} leaves out events: more than 30,000 came within an hour")]
    public static partial void EventsLimited(this ILogger logger, string channel);

    /// <summary>The app was taken out of the workspace, or its token revoked.</summary>
    [LoggerMessage(2008, LogLevel.Error, "The app was taken out of {Workspace}, or its token revoked: nothing is sent there any more. Install it again; where Slack:BotToken is set, set it to the new token")]
    public static partial void TokenLost(this ILogger logger, string workspace);

    /// <summary>A command was done, and then failed by our fault to say what came of it; the asker was told that it is done.</summary>
    [LoggerMessage(2009, LogLevel.Error, "A command from {Channel} was done, but what came of it could not be read, request {Request}")]
    public static partial void AnswerCutShort(this ILogger logger, Exception exception, string channel, string request);

    /// <summary>The app or its token is not as it must be: an administrator has to act.</summary>
    [LoggerMessage(2010, LogLevel.Error, "{Channel} refused {Method} for good. {Sentence}")]
    public static partial void AppNotFit(this ILogger logger, string channel, string method, string sentence);

    /// <summary>A platform refused a call for what it asks.</summary>
    [LoggerMessage(2011, LogLevel.Information, "{Channel} refused {Method}: {Error}")]
    public static partial void CallRefused(this ILogger logger, string channel, string method, string error);

    /// <summary>Too many calls.</summary>
    [LoggerMessage(2012, LogLevel.Warning, "{Channel} asks to wait {Seconds} s before {Method} is called again")]
    public static partial void CallLimited(this ILogger logger, string channel, string method, int seconds);

    /// <summary>No answer of the platform's; the status is empty when nothing could be reached.</summary>
    [LoggerMessage(2013, LogLevel.Warning, "{Channel} could not be asked for {Method}: HTTP status {Status}")]
    public static partial void CallFailed(this ILogger logger, string channel, string method, int? status);

    /// <summary>A call went out and was not answered.</summary>
    [LoggerMessage(2014, LogLevel.Warning, "{Channel} did not answer {Method} in time: it may have done it")]
    public static partial void CallUnanswered(this ILogger logger, string channel, string method);

    /// <summary>An installation has its next pair of tokens.</summary>
    [LoggerMessage(2020, LogLevel.Information, "Renewed the tokens of workspace {Workspace}")]
    public static partial void TokensRenewed(this ILogger logger, string workspace);

    /// <summary>Tokens could not be renewed.</summary>
    [LoggerMessage(2021, LogLevel.Error, "The tokens of workspace {Workspace} were not renewed. {Sentence}")]
    public static partial void TokensNotRenewed(this ILogger logger, string workspace, string sentence);

    /// <summary>Renewed tokens could not be stored; it is tried again.</summary>
    [LoggerMessage(2024, LogLevel.Error, "The renewed tokens of workspace {Workspace} could not be stored: {Reason}; tried again in {Seconds} s")]
    public static partial void TokensNotStored(this ILogger logger, string workspace, string reason, double seconds);

    /// <summary>Tokens that were sealed with a previous secret key are sealed with the current one.</summary>
    [LoggerMessage(2025, LogLevel.Information, "The tokens of workspace {Workspace} are sealed with the new Storage:SecretKey")]
    public static partial void TokensSealed(this ILogger logger, string workspace);

    /// <summary>The app was installed.</summary>
    [LoggerMessage(2022, LogLevel.Information, "The app was installed in workspace {Workspace}")]
    public static partial void Installed(this ILogger logger, string workspace);

    /// <summary>An installation that was begun did not come about.</summary>
    [LoggerMessage(2023, LogLevel.Warning, "The app was not installed: {Reason}")]
    public static partial void NotInstalled(this ILogger logger, string reason);

    /// <summary>A file was to be put somewhere else than where such files go.</summary>
    [LoggerMessage(2040, LogLevel.Warning, "A consent to a file of Teams named an address that is not OneDrive's or SharePoint's: the file was not sent")]
    public static partial void UploadRefused(this ILogger logger);

    /// <summary>A link of Socket Mode is open.</summary>
    [LoggerMessage(2030, LogLevel.Information, "Connected to Slack over Socket Mode")]
    public static partial void SocketOpened(this ILogger logger);

    /// <summary>There is no link of Socket Mode: nothing is heard until there is.</summary>
    [LoggerMessage(2031, LogLevel.Warning, "Not connected to Slack over Socket Mode: {Sentence}; tried again in {Seconds:0.0} s")]
    public static partial void SocketNotOpened(this ILogger logger, string sentence, double seconds);
}
