using NodaTime;

namespace CustomerHealth.Core.Reporting;

/// <summary>How often a report is begun, and what lies between (RP-5). A report that was begun is nobody else's until the wait is over: also after a crash.</summary>
public static class ReportTries
{
    /// <summary>So often a report is begun.</summary>
    public const int Most = 6;

    /// <summary>
    /// A schedule that nobody has served with for so long is nobody's, and what waits so long for one is, too: whoever serves looks at its schedules each minute. Nobody
    /// judges that who has not served for so long: after an outage the others may not be back yet.
    /// </summary>
    public static readonly Duration Forgotten = Duration.FromMinutes(10);

    private static readonly Duration First = Duration.FromMinutes(2);
    private static readonly Duration Longest = Duration.FromHours(2);

    /// <summary>How long after a try the next one begins: 2, 8, 32 minutes, then two hours; nearly five hours in all.</summary>
    /// <param name="attempts">How often it was begun, at least once.</param>
    public static Duration WaitAfter(int attempts) => Duration.Min(Longest, First * Math.Pow(4, Math.Clamp(attempts - 1, 0, 10)));
}
