using System.Runtime.CompilerServices;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Testing;

/// <summary>Accounts and people in two lists; no versions.</summary>
public sealed class InMemoryAccounts(IReadOnlyList<Account> accounts, IReadOnlyList<Person>? people = null) : IAccountStore
{
    public Task<Account?> FindAsync(string key, AsOf asOf, CancellationToken cancellationToken) =>
        Task.FromResult(accounts.FirstOrDefault(a => a.Key == key));

    public Task<IReadOnlyList<Account?>> FindEachAsync(string key, IReadOnlyList<AsOf> days, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Account?>>([.. days.Select(_ => accounts.FirstOrDefault(a => a.Key == key))]);

    public Task<IReadOnlyList<AccountName>> NamesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountName>>([.. accounts.Select(a => new AccountName(a.Key, a.Name, a.Aliases) { Segment = a.Segment, Industry = a.Industry })]);

    public Task<long> NamesVersionAsync(CancellationToken cancellationToken) => Task.FromResult((long)accounts.Count);

    public async IAsyncEnumerable<Account> AllAsync(AsOf asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var account in accounts)
            yield return await Task.FromResult(account);
    }

    public async IAsyncEnumerable<IReadOnlyList<Account?>> AllEachAsync(IReadOnlyList<AsOf> days, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var account in AllAsync(days[0], cancellationToken))
            yield return [.. days.Select(_ => account)];
    }

    public Task<Person?> FindPersonAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(people?.FirstOrDefault(p => p.Key == key));

    public Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancellationToken) => Task.FromResult(people ?? []);

    public Task<IReadOnlyList<Pod>> PodsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Pod>>([]);
}
