namespace CustomerHealth.Bot;

/// <summary>What the host logs: events 5000 to 5999.</summary>
internal static partial class HostLog
{
    /// <summary>An edited scorecard that is wrong, or could not be kept.</summary>
    [LoggerMessage(5001, LogLevel.Warning, "{Sentence}")]
    public static partial void ScorecardsChanged(this ILogger logger, string sentence);

    /// <summary>A chat user whom only the operator can link.</summary>
    [LoggerMessage(5002, LogLevel.Warning, "{Sentence}")]
    public static partial void UserNotLinked(this ILogger logger, string sentence);

    /// <summary>A place of which a platform could not be asked.</summary>
    [LoggerMessage(5003, LogLevel.Warning, "{Sentence}")]
    public static partial void PlaceNotTold(this ILogger logger, string sentence);

    /// <summary>A day of scores is in the store.</summary>
    [LoggerMessage(5010, LogLevel.Information, "Wrote the scores of {Day}: {Accounts} accounts, {Written} changed, {Alerts} alerts")]
    public static partial void DayWritten(this ILogger logger, NodaTime.LocalDate day, int accounts, int written, int alerts);

    /// <summary>A day of scores could not be written; it is tried again.</summary>
    [LoggerMessage(5011, LogLevel.Error, "The scores of the day could not be written and will be tried again: {Sentence}")]
    public static partial void DayNotWritten(this ILogger logger, string sentence, Exception? fault);

    /// <summary>Alerts that nobody is told of: the day was written long after it was over.</summary>
    [LoggerMessage(5012, LogLevel.Warning, "The {Alerts} alerts of {Day} are kept but not sent: the morning they were for is more than a day ago. 'risks' and 'simulate' show them")]
    public static partial void AlertsTooOld(this ILogger logger, NodaTime.LocalDate day, int alerts);

    /// <summary>Messages of alerts are in the outbox.</summary>
    [LoggerMessage(5013, LogLevel.Information, "The alerts of {Day} go out in {Messages} messages")]
    public static partial void AlertsOnTheirWay(this ILogger logger, NodaTime.LocalDate day, int messages);

    /// <summary>A fault that nobody foresaw; the other accounts get their documents.</summary>
    [LoggerMessage(5020, LogLevel.Error, "The document {Document} of {Account} could not be made")]
    public static partial void DocumentNotMade(this ILogger logger, string document, string account, Exception fault);

    /// <summary>Messages are with their platforms.</summary>
    [LoggerMessage(5030, LogLevel.Information, "Sent {Sent} messages; {Found} of them were there already, {Repeated} may be there twice")]
    public static partial void MessagesSent(this ILogger logger, int sent, int found, int repeated);

    /// <summary>A message that the platform did not take yet.</summary>
    [LoggerMessage(5031, LogLevel.Information, "Message {Id} is tried again at {At}: {Reason}")]
    public static partial void MessagePutOff(this ILogger logger, long id, NodaTime.Instant at, string reason);

    /// <summary>A message that nobody will try again by itself.</summary>
    [LoggerMessage(5032, LogLevel.Error, "Message {Id} was given up: {Reason}. 'outbox list' shows it, 'outbox resend {Id}' tries it again")]
    public static partial void MessageDead(this ILogger logger, long id, string reason);

    /// <summary>A fault that nobody foresaw; the message is tried again.</summary>
    [LoggerMessage(5033, LogLevel.Error, "A message could not be sent by a fault of the bot")]
    public static partial void MessageFault(this ILogger logger, Exception fault);

    /// <summary>The store does not answer; messages wait in it.</summary>
    [LoggerMessage(5034, LogLevel.Error, "Sending stopped and is tried again: {Sentence}")]
    public static partial void DeliveryStopped(this ILogger logger, string sentence, Exception? fault);

    /// <summary>A report is on its way.</summary>
    [LoggerMessage(5050, LogLevel.Information, "Report {Id}: {Report} to {Recipient} for {Period} is made and on its way")]
    public static partial void ReportMade(this ILogger logger, long id, string report, string recipient, string period);

    /// <summary>A report that could not be made, and is tried again.</summary>
    [LoggerMessage(5051, LogLevel.Warning, "Report {Id}: {Report} is tried again at {At}: {Reason}")]
    public static partial void ReportPutOff(this ILogger logger, long id, string report, NodaTime.Instant at, string reason, Exception? fault);

    /// <summary>A report that nobody will try again.</summary>
    [LoggerMessage(5052, LogLevel.Error, "Report {Id}: {Report} to {Recipient} was given up: {Reason} 'report list' shows it; once it is put right, this sends it: {Command}")]
    public static partial void ReportGivenUp(this ILogger logger, long id, string report, string recipient, string reason, string command, Exception? fault);

    /// <summary>A report of which there is nothing to send.</summary>
    [LoggerMessage(5053, LogLevel.Information, "Report {Id}: {Report} to {Recipient} is left out: {Reason}")]
    public static partial void ReportLeftOut(this ILogger logger, long id, string report, string recipient, string reason);

    /// <summary>What is wrong with a document that was made all the same.</summary>
    [LoggerMessage(5054, LogLevel.Warning, "{Report} {Subject}: {Warning}")]
    public static partial void ReportWarned(this ILogger logger, string report, string subject, string warning);

    /// <summary>The store does not answer; reports wait in it.</summary>
    [LoggerMessage(5055, LogLevel.Error, "Sending reports stopped and is tried again: {Sentence}")]
    public static partial void ReportsStopped(this ILogger logger, string sentence, Exception? fault);

    /// <summary>The file of a review is wrong.</summary>
    [LoggerMessage(5056, LogLevel.Warning, "{Sentence}")]
    public static partial void ReviewFileWrong(this ILogger logger, string sentence);

    /// <summary>An entry that is new, has another time, or came back.</summary>
    [LoggerMessage(5057, LogLevel.Information, "Reports:Recipients:{Number}, {When}, begins with its next time: {Next}. What was due before is not sent, but for a review that is still to come")]
    public static partial void ScheduleBegun(this ILogger logger, int number, string when, string next);

    /// <summary>Work that failed and is tried again.</summary>
    [LoggerMessage(5040, LogLevel.Warning, "Request {Id} ({Kind}) is tried again at {At}: {Reason}")]
    public static partial void WorkPutOff(this ILogger logger, long id, string kind, NodaTime.Instant at, string reason, Exception? fault);

    /// <summary>Work that nobody will try again.</summary>
    [LoggerMessage(5041, LogLevel.Error, "Request {Id} ({Kind}) was given up: {Reason}. Nobody tries it again: mend what the reason names, then have it asked again in the chat")]
    public static partial void WorkGivenUp(this ILogger logger, long id, string kind, string reason, Exception? fault);

    /// <summary>The store does not answer; what came in waits in it.</summary>
    [LoggerMessage(5042, LogLevel.Error, "Working on requests stopped and is tried again: {Sentence}")]
    public static partial void WorkStopped(this ILogger logger, string sentence, Exception? fault);

    /// <summary>Tokens could not be renewed this time.</summary>
    [LoggerMessage(5060, LogLevel.Error, "Renewing tokens stopped and is tried again: {Sentence}")]
    public static partial void RenewalStopped(this ILogger logger, string sentence, Exception? fault);
}
