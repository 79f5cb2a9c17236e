using System.Runtime.CompilerServices;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Health;

/// <summary>Reads what the engine looks at, of one account or of all, as it was known on a day (SC-11).</summary>
public sealed class EvidenceReader(IAccountStore accounts, IObservationStore observations, IOverrideStore overrides)
{
    /// <summary>The evidence of one account; null when there is no such account.</summary>
    public async Task<AccountEvidence?> FindAsync(string key, AsOf asOf, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(key, asOf, cancellationToken) is not { } account)
            return null;
        var history = await observations.ReadAsync(key, asOf, cancellationToken);
        return new AccountEvidence(account, history, [.. await overrides.OfAsync(key, cancellationToken)]);
    }

    /// <summary>The evidence with the account's attributes of another day; the same when it was not known then.</summary>
    public async Task<AccountEvidence> AtAsync(AccountEvidence evidence, AsOf then, CancellationToken cancellationToken) =>
        evidence with { Account = await accounts.FindAsync(evidence.Account.Key, then, cancellationToken) ?? evidence.Account };

    /// <summary>The account's attributes on each of these days, in their order; null where it was not known.</summary>
    public Task<IReadOnlyList<Account?>> EachAsync(string key, IReadOnlyList<AsOf> days, CancellationToken cancellationToken) =>
        accounts.FindEachAsync(key, days, cancellationToken);

    /// <summary>The evidence of every account, one at a time, in ordinal order of key: memory stays flat.</summary>
    public IAsyncEnumerable<AccountEvidence> AllAsync(AsOf asOf, CancellationToken cancellationToken) =>
        AllEachAsync([asOf], cancellationToken).Select(one => one.Evidence);

    /// <summary>The same as of the last of some days, each with the account's attributes on every one of them, in their order; null where it was not known.</summary>
    /// <param name="days">At least one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<(AccountEvidence Evidence, IReadOnlyList<Account?> Accounts)> AllEachAsync(
        IReadOnlyList<AsOf> days, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var held = await overrides.AllAsync(cancellationToken);
        await using var histories = observations.ReadAllAsync(days[^1], cancellationToken).GetAsyncEnumerator(cancellationToken);
        var more = await histories.MoveNextAsync();
        await foreach (var each in accounts.AllEachAsync(days, cancellationToken))
        {
            if (each[^1] is not { } account)
                continue;
            while (more && string.CompareOrdinal(histories.Current.Account, account.Key) < 0)
                more = await histories.MoveNextAsync();
            var observed = more && string.Equals(histories.Current.Account, account.Key, StringComparison.Ordinal);
            yield return (new AccountEvidence(account, observed ? histories.Current : AccountHistory.Empty(account.Key), [.. held[account.Key]]), each);
        }
    }
}
