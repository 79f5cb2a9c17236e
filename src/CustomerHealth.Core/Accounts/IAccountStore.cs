using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Accounts;

/// <summary>Reads accounts, people and pods. Filled by the storage project.</summary>
public interface IAccountStore
{
    /// <summary>The account with exactly this key (ordinal), as it was known on <paramref name="asOf"/>; null when there is none.</summary>
    Task<Account?> FindAsync(string key, AsOf asOf, CancellationToken cancellationToken);

    /// <summary>The account with exactly this key on each of these days, in their order; null where there is none.</summary>
    Task<IReadOnlyList<Account?>> FindEachAsync(string key, IReadOnlyList<AsOf> days, CancellationToken cancellationToken);

    /// <summary>What every account may be called today, in ordinal order of key.</summary>
    Task<IReadOnlyList<AccountName>> NamesAsync(CancellationToken cancellationToken);

    /// <summary>The keys of all accounts, in ordinal order; none of their attributes is read.</summary>
    Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellationToken);

    /// <summary>Another number whenever what <see cref="NamesAsync"/> gives may have changed, whoever changed it; cheap enough to ask before each request.</summary>
    Task<long> NamesVersionAsync(CancellationToken cancellationToken);

    /// <summary>Every account as known on <paramref name="asOf"/>, in ordinal order of key.</summary>
    IAsyncEnumerable<Account> AllAsync(AsOf asOf, CancellationToken cancellationToken);

    /// <summary>Every account on each of these days, in their order, null where there was none; the accounts in ordinal order of key.</summary>
    IAsyncEnumerable<IReadOnlyList<Account?>> AllEachAsync(IReadOnlyList<AsOf> days, CancellationToken cancellationToken);

    /// <summary>The person with exactly this key; null when there is none.</summary>
    Task<Person?> FindPersonAsync(string key, CancellationToken cancellationToken);

    /// <summary>All people, in ordinal order of key.</summary>
    Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancellationToken);

    /// <summary>All pods, in ordinal order of key.</summary>
    Task<IReadOnlyList<Pod>> PodsAsync(CancellationToken cancellationToken);
}
