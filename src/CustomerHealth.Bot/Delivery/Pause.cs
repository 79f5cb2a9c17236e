using NodaTime;

namespace CustomerHealth.Bot.Delivery;

/// <summary>How long a loop sleeps when it has nothing to do and nobody rings.</summary>
internal static class Pause
{
    /// <summary>When nothing waits: other processes, such as <c>outbox resend</c>, cannot ring here.</summary>
    public static readonly Duration Idle = Duration.FromSeconds(5);

    /// <summary>When something waits that cannot be taken yet: held by another, or behind one that is put off.</summary>
    public static readonly Duration Blocked = Duration.FromSeconds(1);

    /// <summary>After a fault of the store.</summary>
    public static readonly Duration AfterFault = Duration.FromSeconds(5);

    private static readonly Duration Shortest = Duration.FromMilliseconds(20);

    /// <summary>Until the next thing is due, between a blink and <see cref="Idle"/>.</summary>
    /// <param name="next">When something is due; null when nothing waits.</param>
    /// <param name="now">Now.</param>
    public static TimeSpan Until(Instant? next, Instant now) =>
        (next is not { } due ? Idle : due <= now ? Blocked : Duration.Max(Shortest, Duration.Min(due - now, Idle))).ToTimeSpan();
}
