using NodaTime;

namespace CustomerHealth.Core.Inbox;

/// <summary>How long work is held, how much may wait, and when it is tried again.</summary>
public sealed record InboxRules
{
    // Work is broken off before its lease ends: another process would begin the same.
    private const double LastEnd = 0.8;

    /// <summary>More than so much does not wait: an attack, or a process that cannot keep up, does not fill the disk.</summary>
    public const int MostWaiting = 10_000;

    /// <summary>How long the key of finished work is known. Slack repeats an event for up to a day (Events API, delayed events).</summary>
    public static readonly Duration KeepKeys = Duration.FromDays(2);

    /// <summary>Who holds what is claimed: another for every process and start.</summary>
    public required string Owner { get; init; }

    /// <summary>How long a process holds what it claims.</summary>
    public Duration Lease { get; init; } = Duration.FromMinutes(2);

    /// <summary>How many are worked on side by side.</summary>
    public int SideBySide { get; init; } = 8;

    /// <summary>After so many tries work is given up.</summary>
    public int MostAttempts { get; init; } = 5;

    /// <summary>The wait before the second try; each further one is three times as long.</summary>
    public Duration FirstWait { get; init; } = Duration.FromSeconds(1);

    /// <summary>How long work may take.</summary>
    public Duration Longest => Lease * LastEnd;

    /// <summary>How long to wait before the next try.</summary>
    /// <param name="attempts">How often it was tried, at least once.</param>
    public Duration WaitAfter(int attempts) => FirstWait * Math.Pow(3, Math.Clamp(attempts - 1, 0, 8));
}
