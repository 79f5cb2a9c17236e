using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>Messages as they are written; nobody sends them.</summary>
public sealed class InMemoryOutbox : IOutbox
{
    private readonly Lock _gate = new();
    private readonly List<OutgoingMessage> _messages = [];

    /// <summary>What was written, each key once.</summary>
    public IReadOnlyList<OutgoingMessage> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    /// <inheritdoc />
    public Bell Enqueued { get; } = new();

    /// <inheritdoc />
    public Task<int> EnqueueAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            List<OutgoingMessage> added = [.. messages.Where(message => _messages.All(known => known.DedupeKey != message.DedupeKey))];
            _messages.AddRange(added);
            Enqueued.Ring();
            return Task.FromResult(added.Count);
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LeasedMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<int> AcknowledgeAsync(string owner, IReadOnlyList<SentMessage> sent, Instant at, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<int> FailAsync(string owner, IReadOnlyList<FailedMessage> failed, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<int> ReleaseAsync(string owner, IReadOnlyList<long> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<OutboxEntry>> ListAsync(IReadOnlyCollection<OutboxState> states, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OutboxEntry>>(states.Contains(OutboxState.Waiting) ? [.. Messages.Index().Select(m => EntryOf(m.Index, m.Item)).Take(limit)] : []);

    /// <inheritdoc />
    public Task<bool> EnqueueOnceAsync(IReadOnlyList<OutgoingMessage> messages, AuditEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<string?> ExternalIdAsync(string dedupeKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IReadOnlyList<SentText>> SentAsAsync(string externalId, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<int> PruneAsync(Instant before, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<bool> ResendAsync(long id, AuditEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<int> ResendAllAsync(AuditEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static OutboxEntry EntryOf(int id, OutgoingMessage message) => new()
    {
        Id = id, Conversation = message.Conversation, DedupeKey = message.DedupeKey, State = OutboxState.Waiting, DueAt = message.DueAt, Attempts = 0,
    };
}
