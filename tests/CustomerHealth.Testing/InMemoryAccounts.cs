using System.Runtime.CompilerServices;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Testing;

/// <summary>Accounts and people in two lists; the same on every day, unless told otherwise.</summary>
public sealed class InMemoryAccounts(IReadOnlyList<Account> accounts, IReadOnlyList<Person>? people = null) : IAccountStore
{
    /// <summary>What an account was on a day; the same on all, unless told otherwise.</summary>
    public Func<Account, AsOf, Account> Then { get; init; } = (account, _) => account;

    /// <summary>All pods; none unless told otherwise.</summary>
    public IReadOnlyList<Pod> Pods { get; init; } = [];

    /// <summary>How often one account alone was asked for.</summary>
    public int AskedAlone { get; private set; }

    public async Task<Account?> FindAsync(string key, AsOf asOf, CancellationToken cancellationToken) => (await FindEachAsync(key, [asOf], cancellationToken))[0];

    public Task<IReadOnlyList<Account?>> FindEachAsync(string key, IReadOnlyList<AsOf> days, CancellationToken cancellationToken)
    {
        AskedAlone++;
        var found = accounts.FirstOrDefault(a => a.Key == key);
        return Task.FromResult<IReadOnlyList<Account?>>([.. days.Select(day => found is null ? null : Then(found, day))]);
    }

    public Task<IReadOnlyList<AccountName>> NamesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountName>>([.. accounts.Select(a => new AccountName(a.Key, a.Name, a.Aliases) { Segment = a.Segment, Industry = a.Industry, Pod = a.Pod, Owner = a.Owner })]);

    public Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. accounts.Select(a => a.Key).Order(StringComparer.Ordinal)]);

    public Task<long> NamesVersionAsync(CancellationToken cancellationToken) => Task.FromResult((long)accounts.Count);

    public IAsyncEnumerable<Account> AllAsync(AsOf asOf, CancellationToken cancellationToken) =>
        AllEachAsync([asOf], cancellationToken).Select(each => each[0]).OfType<Account>();

    public async IAsyncEnumerable<IReadOnlyList<Account?>> AllEachAsync(IReadOnlyList<AsOf> days, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var account in accounts)
            yield return await Task.FromResult<IReadOnlyList<Account?>>([.. days.Select(day => Then(account, day))]);
    }

    public Task<Person?> FindPersonAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(people?.FirstOrDefault(p => p.Key == key));

    public Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancellationToken) => Task.FromResult(people ?? []);

    public Task<IReadOnlyList<Pod>> PodsAsync(CancellationToken cancellationToken) => Task.FromResult(Pods);
}
