namespace CustomerHealth.Core.Accounts;

/// <summary>
/// The finder over the names in a store, built when it is first asked for and again when the store says that names may have changed: a request pays
/// for one small question, not for reading every account. Another process's changes count too.
/// </summary>
public sealed class KnownNames(IAccountStore accounts)
{
    private readonly Lock _gate = new();
    private (long Version, Task<NameFinder> Finder)? _built;

    /// <summary>The finder over the names of this moment. Askers at the same time share one build.</summary>
    public async Task<NameFinder> FinderAsync(CancellationToken cancellationToken)
    {
        // Asked before the names are read: what changes in between is read again next time, never missed.
        var version = await accounts.NamesVersionAsync(cancellationToken);
        return await Current(version).WaitAsync(cancellationToken);
    }

    private Task<NameFinder> Current(long version)
    {
        lock (_gate)
        {
            if (_built is not { } built || built.Version != version || built.Finder.IsFaulted)
                _built = built = (version, Task.Run(BuildAsync));
            return built.Finder;
        }
    }

    // No asker's patience ends it: others wait for it too.
    private async Task<NameFinder> BuildAsync() => new(await accounts.NamesAsync(CancellationToken.None));
}
