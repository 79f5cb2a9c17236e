using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>How long messages are held, and when they are tried again.</summary>
public sealed record DeliveryRules
{
    // No send begins late in a lease, and none lasts into its end: another process would begin the same one.
    private const double LastStart = 0.4;
    private const double LastEnd = 0.6;

    /// <summary>Who holds what is claimed: another for every process and start.</summary>
    public required string Owner { get; init; }

    /// <summary>How long a process holds what it claims.</summary>
    public Duration Lease { get; init; } = Duration.FromSeconds(60);

    /// <summary>How many messages are claimed at once.</summary>
    public int Batch { get; init; } = 20;

    /// <summary>How many sends run side by side; each is of another conversation.</summary>
    public int SideBySide { get; init; } = 10;

    /// <summary>After so many tries a message is given up; for what the message cannot help, only when <see cref="Patience"/> is over too.</summary>
    public int MostAttempts { get; init; } = 10;

    /// <summary>
    /// So long since its first try no message is given up for a fault of the platform: an outage of some hours, or a night until somebody installs the app
    /// again, must not cost the messages that were due meanwhile. Ten tries alone last a quarter of an hour.
    /// </summary>
    public Duration Patience { get; init; } = Duration.FromHours(24);

    /// <summary>The longest wait before the second try; each further one is at most twice as long.</summary>
    public Duration FirstWait { get; init; } = Duration.FromSeconds(2);

    /// <summary>No wait of ours is longer.</summary>
    public Duration LongestWait { get; init; } = Duration.FromHours(1);

    /// <summary>No wait of ours for the platform is longer: when it is back, everything is there within that.</summary>
    public Duration LongestOutageWait { get; init; } = Duration.FromMinutes(10);

    /// <summary>How long the other messages of a platform wait when it lets the program in no more; then one of them finds out whether it does again.</summary>
    public Duration Hold { get; init; } = Duration.FromMinutes(1);

    /// <summary>What is on its way to the platform when the process is told to stop may take so long to end.</summary>
    public Duration LastGrace { get; init; } = Duration.FromSeconds(5);

    /// <summary>When the last send of a lease may begin.</summary>
    /// <param name="claimed">When it was claimed.</param>
    public Instant LastStartOf(Instant claimed) => claimed + (Lease * LastStart);

    /// <summary>When every send of a lease is broken off.</summary>
    /// <param name="claimed">When it was claimed.</param>
    public Instant LastEndOf(Instant claimed) => claimed + (Lease * LastEnd);

    /// <summary>Whether a message is given up.</summary>
    /// <param name="message">With the tries that it had.</param>
    /// <param name="cause">Where the fault lies.</param>
    /// <param name="now">Now.</param>
    public bool IsGivenUp(LeasedMessage message, LaterCause cause, Instant now) =>
        message.Attempts >= MostAttempts && (cause is LaterCause.Message || now - message.TriedSince >= Patience);

    /// <summary>
    /// How long to wait before the next try: between half of and a whole exponential step, so that those who failed together do not come back together
    /// (equal jitter: Brooker 2015); never sooner than the platform asked for.
    /// </summary>
    /// <param name="attempts">How often it was tried, at least once.</param>
    /// <param name="later">Where the fault lies, and the wait that the platform asked for.</param>
    /// <param name="chance">0 up to 1.</param>
    public Duration WaitAfter(int attempts, SendOutcome.Later later, double chance)
    {
        var step = Duration.Min(later.Cause is LaterCause.Message ? LongestWait : LongestOutageWait, FirstWait * Math.Pow(2, Math.Clamp(attempts - 1, 0, 30)));
        var own = (step / 2) + (step / 2 * chance);
        return later.After is { } least ? Duration.Max(least, own) : own;
    }
}
