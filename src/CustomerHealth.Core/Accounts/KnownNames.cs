using CustomerHealth.Core.Audit;
using CustomerHealth.Core.People;

namespace CustomerHealth.Core.Accounts;

/// <summary>
/// The finder over the names in a store, built when it is first asked for and again when the store says that names may have changed: a request pays
/// for one small question at most, not for reading every account. Another process's changes count too.
/// </summary>
public sealed class KnownNames(IAccountStore accounts)
{
    private readonly Lock _gate = new();
    private Built? _built;

    /// <summary>The names that a reader may see at this moment.</summary>
    /// <param name="rights">The reader's.</param>
    /// <param name="stamp">The store's, asked before; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the wait of this asker alone.</param>
    public async Task<SeenNames> SeenAsync(Rights rights, AuditStamp? stamp, CancellationToken cancellationToken) => new(await FinderAsync(stamp, cancellationToken), rights);

    /// <summary>The finder over the names of this moment. Askers at the same time share one build.</summary>
    /// <param name="stamp">The store's, asked before: while it is the same, so are the names, and nothing is asked. Null when it is not known.</param>
    /// <param name="cancellationToken">Ends the wait of this asker alone.</param>
    internal async Task<NameFinder> FinderAsync(AuditStamp? stamp, CancellationToken cancellationToken)
    {
        if (stamp is not null && _built is { } built && built.Stamp == stamp && !built.Finder.IsFaulted)
            return await built.Finder.WaitAsync(cancellationToken);
        // Asked before the names are read: what changes in between is read again next time, never missed.
        var version = await accounts.NamesVersionAsync(cancellationToken);
        return await Current(stamp, version).WaitAsync(cancellationToken);
    }

    private Task<NameFinder> Current(AuditStamp? stamp, long version)
    {
        lock (_gate)
        {
            var finder = _built is { } built && built.Version == version && !built.Finder.IsFaulted ? built.Finder : Task.Run(BuildAsync);
            _built = new Built(stamp, version, finder);
            return finder;
        }
    }

    // No asker's patience ends it: others wait for it too.
    private async Task<NameFinder> BuildAsync() => new(await accounts.NamesAsync(CancellationToken.None));

    private sealed record Built(AuditStamp? Stamp, long Version, Task<NameFinder> Finder);
}
