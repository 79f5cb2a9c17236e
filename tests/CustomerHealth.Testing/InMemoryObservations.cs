using System.Runtime.CompilerServices;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Testing;

/// <summary>One history for every account that is asked for.</summary>
public sealed class InMemoryObservations(params (string Measure, Reading Reading)[] readings) : IObservationStore
{
    public Task<AccountHistory> ReadAsync(string account, AsOf asOf, CancellationToken cancellationToken) =>
        Task.FromResult(AccountHistory.Of(account, readings));

    public async IAsyncEnumerable<AccountHistory> ReadAllAsync(AsOf asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await Task.FromResult(AccountHistory.Of("acme", readings));
    }
}
