using System.Globalization;
using System.Runtime.CompilerServices;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Comparisons;

/// <summary>
/// A store of accounts of which some left 30 days ago: every second of those who left had 5 tickets, and every fourth of those who stayed; the others
/// none.
/// </summary>
internal sealed class Leavers(int all, int leavers) : IObservationStore, IOutcomeStore
{
    private readonly Account[] _accounts = [.. Enumerable.Range(0, all).Select(i => new Account { Key = string.Create(CultureInfo.InvariantCulture, $"a{i:00}"), Name = "A" })];

    public InMemoryAccounts Accounts => new(_accounts);

    public async IAsyncEnumerable<AccountHistory> ReadAllAsync(AsOf asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var account in _accounts)
            yield return await ReadAsync(account.Key, asOf, cancellationToken);
    }

    public Task<IReadOnlyList<Outcome>> AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Outcome>>([.. _accounts.Take(leavers).Select(a => new Outcome(a.Key, Given.Day.PlusDays(-30), Outcome.Churned))]);

    public Task<AccountHistory> ReadAsync(string account, AsOf asOf, CancellationToken cancellationToken)
    {
        var place = Array.FindIndex(_accounts, a => a.Key == account);
        return Task.FromResult(AccountHistory.Of(account, [Given.Reading("tickets", place % (place < leavers ? 2 : 4) == 0 ? "5" : "0", 500)]));
    }
}
