using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>What came in, kept in a list: each key once.</summary>
public sealed class InMemoryInbox : IInbox
{
    private readonly Lock _gate = new();
    private readonly List<Incoming> _received = [];
    private readonly TaskCompletionSource _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _given;

    /// <summary>Everything that came in, each key once.</summary>
    public IReadOnlyList<Incoming> Received
    {
        get
        {
            lock (_gate)
                return [.. _received];
        }
    }

    /// <summary>Whether it takes nothing more.</summary>
    public bool IsFull { get; set; }

    /// <summary>Waits until something was not taken.</summary>
    public Task RefusedAsync() => _refused.Task.InTimeAsync("something that is not taken");

    /// <summary>What failed and would be tried again.</summary>
    public IList<FailedWork> Failed { get; } = [];

    /// <summary>A crash: whatever was given out is given out again.</summary>
    public void GiveOutAgain()
    {
        lock (_gate)
            _given = 0;
    }

    /// <inheritdoc />
    Bell IInbox.Received { get; } = new();

    /// <inheritdoc />
    public Task<InboxReceipt> ReceiveAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_received.Any(known => known.Key == incoming.Key || known.Key == incoming.Unless))
                return Task.FromResult(InboxReceipt.Repeated);
            if (IsFull)
            {
                _refused.TrySetResult();
                return Task.FromResult(InboxReceipt.Full);
            }

            _received.Add(incoming);
            return Task.FromResult(InboxReceipt.New);
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LeasedWork>> ClaimAsync(InboxClaim claim, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            List<LeasedWork> given = [.. _received.Index().Skip(_given).Take(claim.Limit).Select(each => new LeasedWork
            {
                Id = each.Index + 1, Key = each.Item.Key, Kind = each.Item.Kind, Payload = each.Item.Payload, ReceivedAt = each.Item.At, Attempts = 1,
            })];
            _given += given.Count;
            return Task.FromResult<IReadOnlyList<LeasedWork>>(given);
        }
    }

    /// <inheritdoc />
    public Task<bool> FinishAsync(string owner, long id, Instant at, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc />
    public Task<bool> FailAsync(string owner, FailedWork failed, Instant at, CancellationToken cancellationToken)
    {
        Failed.Add(failed);
        return Task.FromResult(true);
    }

    /// <inheritdoc />
    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<int> PruneAsync(Instant before, CancellationToken cancellationToken) => throw new NotSupportedException();
}
