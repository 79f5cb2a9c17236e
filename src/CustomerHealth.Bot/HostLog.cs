namespace CustomerHealth.Bot;

/// <summary>What the host logs: events 5000 to 5999.</summary>
internal static partial class HostLog
{
    /// <summary>An edited scorecard that is wrong, or could not be kept.</summary>
    [LoggerMessage(5001, LogLevel.Warning, "{Sentence}")]
    public static partial void ScorecardsChanged(this ILogger logger, string sentence);

    /// <summary>A day of scores is in the store.</summary>
    [LoggerMessage(5010, LogLevel.Information, "Wrote the scores of {Day}: {Accounts} accounts, {Written} changed, {Alerts} alerts")]
    public static partial void DayWritten(this ILogger logger, NodaTime.LocalDate day, int accounts, int written, int alerts);

    /// <summary>A day of scores could not be written; it is tried again.</summary>
    [LoggerMessage(5011, LogLevel.Error, "The scores of the day could not be written and will be tried again: {Sentence}")]
    public static partial void DayNotWritten(this ILogger logger, string sentence, Exception? fault);

    /// <summary>A fault that nobody foresaw; the other accounts get their documents.</summary>
    [LoggerMessage(5020, LogLevel.Error, "The document {Document} of {Account} could not be made")]
    public static partial void DocumentNotMade(this ILogger logger, string document, string account, Exception fault);
}
