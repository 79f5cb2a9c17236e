namespace CustomerHealth.Core.Audit;

/// <summary>
/// Something read from the store, kept as long as nothing in the store changes. Safe for several threads; askers at the same time may each read.
/// </summary>
/// <param name="read">Reads it.</param>
public sealed class KeptWhileUnchanged<T>(Func<CancellationToken, Task<T>> read)
    where T : class
{
    private Entry? _kept;

    /// <summary>What was kept, or read anew.</summary>
    /// <param name="stamp">The store's, asked before anything of the request is read: what changes in between is read again next time, never missed. Null: nothing is kept.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<T> GetAsync(AuditStamp? stamp, CancellationToken cancellationToken)
    {
        if (stamp is not { } now)
            return await read(cancellationToken);
        if (_kept is { } kept && kept.Stamp == now)
            return kept.Value;

        var value = await read(cancellationToken);
        _kept = new Entry(now, value);
        return value;
    }

    // One reference, so that a reader never sees the stamp of one with the value of another.
    private sealed record Entry(AuditStamp Stamp, T Value);
}
