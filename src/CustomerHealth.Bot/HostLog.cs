namespace CustomerHealth.Bot;

/// <summary>What the host logs: events 5000 to 5999.</summary>
internal static partial class HostLog
{
    /// <summary>An edited scorecard that is wrong, or could not be kept.</summary>
    [LoggerMessage(5001, LogLevel.Warning, "{Sentence}")]
    public static partial void ScorecardsChanged(this ILogger logger, string sentence);
}
