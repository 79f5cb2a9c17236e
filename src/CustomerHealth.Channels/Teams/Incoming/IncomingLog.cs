using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>What the way in logs: events 2100 to 2119; never a body, never a token.</summary>
internal static partial class IncomingLog
{
    /// <summary>The keys could not be read; without any nobody can be answered.</summary>
    [LoggerMessage(2100, LogLevel.Error, "The keys by which Teams signs could not be read, starting at {Url}: {Reason}. {Count} keys that were read before go on being used")]
    public static partial void KeysNotRead(this ILogger logger, Uri url, string reason, int count);

    /// <summary>A request of another tenant than the configured one; told once for each.</summary>
    [LoggerMessage(2101, LogLevel.Warning, "Teams tenant {Tenant} is not answered: Teams:TenantId is another one. That is said once")]
    public static partial void TenantRefused(this ILogger logger, string tenant);

    /// <summary>A signed request from a service that nothing may be sent to.</summary>
    [LoggerMessage(2102, LogLevel.Warning, "A Teams request wants answers at {Host}, where the bot's token may not go: it was refused. If that is Microsoft's, add it to Teams:ServiceUrls")]
    public static partial void ServiceRefused(this ILogger logger, string host);
}
