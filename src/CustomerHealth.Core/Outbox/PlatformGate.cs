using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>
/// Holds the messages to a workspace of a platform back when it lets the program in no more, so that hundreds that are due do not make hundreds of calls. After a while one
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
            if (WorkspaceOf(message) is not { } workspace || !_closed.TryGetValue(workspace, out var closed))
                return null;
            if (clock.Now < closed.Until)
                return new FailedMessage(message.Id, $"Held back: {closed.Reason}", closed.Until) { IsHeld = true };
            // This one goes ahead; the others wait for what it finds.
            _closed[workspace] = closed with { Until = clock.Now + hold };
            return null;
        }
    }

    /// <summary>Notes what came of one that went.</summary>
    public void Note(LeasedMessage message, SendOutcome outcome)
    {
        if (WorkspaceOf(message) is not { } workspace)
            return;
        lock (_lock)
        {
            if (outcome is SendOutcome.Later { Cause: LaterCause.Access } later)
                _closed[workspace] = (clock.Now + hold, later.Reason);
            else if (outcome is SendOutcome.Sent)
                _closed.Remove(workspace);
        }
    }

    private static string? WorkspaceOf(LeasedMessage message) =>
        message.Conversation.IndexOf(':', StringComparison.Ordinal) > 0 ? message.Conversation.Split('/', 2)[0] : null;
}
