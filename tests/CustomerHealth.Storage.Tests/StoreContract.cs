using CustomerHealth.Testing;

namespace CustomerHealth.Storage.Tests;

/// <summary>What a store does, whatever the engine beneath. Each part of the contract is one file; its facts are <see cref="ContractFactAttribute"/>.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Store? _store;

    protected ManualClock Clock { get; } = new(Sample.Now);

    protected Store Store => _store!;

    /// <summary>What another process opens to come to this test's store.</summary>
    protected abstract string Address { get; }

    /// <summary>Opens this test's store, which is empty the first time.</summary>
    protected abstract Task<Store> OpenAsync();

    protected abstract Task DropAsync();

    /// <summary>Takes all from the place of this test's store, which is closed.</summary>
    protected abstract Task EmptyAsync();

    public async Task InitializeAsync() => _store = await OpenAsync();

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        await DropAsync();
        Directory.Delete(_backups, recursive: true);
    }
}
