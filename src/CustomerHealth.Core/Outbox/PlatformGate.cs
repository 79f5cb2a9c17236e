using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>
/// Holds the messages of a platform back when it lets the program in no more, so that hundreds that are due do not make hundreds of calls. After a while one
/// goes ahead and finds out; when it is taken, the others follow.
/// </summary>
/// <param name="clock">Counts the while.</param>
/// <param name="hold">How long.</param>
internal sealed class PlatformGate(TimeProvider clock, Duration hold)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Instant Until, string Reason)> _closed = new(StringComparer.Ordinal);

    /// <summary>How a message is put off; null when it may go.</summary>
    public FailedMessage? Stop(LeasedMessage message)
    {
        lock (_lock)
        {
            if (PlatformOf(message) is not { } platform || !_closed.TryGetValue(platform, out var closed))
                return null;
            if (clock.Now < closed.Until)
                return new FailedMessage(message.Id, $"Held back: {closed.Reason}", closed.Until) { IsHeld = true };
            // This one goes ahead; the others wait for what it finds.
            _closed[platform] = closed with { Until = clock.Now + hold };
            return null;
        }
    }

    /// <summary>Notes what came of one that went.</summary>
    public void Note(LeasedMessage message, SendOutcome outcome)
    {
        if (PlatformOf(message) is not { } platform)
            return;
        lock (_lock)
        {
            if (outcome is SendOutcome.Later { Cause: LaterCause.Access } later)
                _closed[platform] = (clock.Now + hold, later.Reason);
            else if (outcome is SendOutcome.Sent)
                _closed.Remove(platform);
        }
    }

    private static string? PlatformOf(LeasedMessage message) => message.Conversation.Split(':', 2) is [{ Length: > 0 } platform, _] ? platform : null;
}
