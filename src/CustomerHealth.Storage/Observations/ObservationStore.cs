using System.Runtime.CompilerServices;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;
using Dapper;

namespace CustomerHealth.Storage.Observations;

/// <summary>Reads observations, an account at a time.</summary>
internal sealed class ObservationStore(Database database) : IObservationStore
{
    private const int AccountsAtOnce = 64;

    /// <inheritdoc />
    public async Task<AccountHistory> ReadAsync(string account, AsOf asOf, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginReadAsync(cancellationToken);
        return await session.ReadAsync(async connection =>
        {
            var id = await connection.QuerySingleOrDefaultAsync<long?>(
                new CommandDefinition("select id from account where key = @Key", new { Key = account }, session.Transaction, cancellationToken: cancellationToken));
            if (id is not { } accountId)
                return AccountHistory.Empty(account);

            var reader = await HistoryReader.OpenAsync(session.Transaction, asOf);
            return (await reader.ReadAsync([new KeyRow { Id = accountId, Key = account }], cancellationToken))[0];
        });
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<AccountHistory> ReadAllAsync(AsOf asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var session = await database.BeginReadAsync(cancellationToken);
        var accounts = await session.ReadAsync(connection => Keys.SortedAsync(connection, "account", session.Transaction));
        var reader = await session.ReadAsync(_ => HistoryReader.OpenAsync(session.Transaction, asOf));
        foreach (var some in accounts.Chunk(AccountsAtOnce))
        {
            foreach (var history in await session.ReadAsync(_ => reader.ReadAsync(some, cancellationToken)))
            {
                if (history.Measures.Count > 0)
                    yield return history;
            }
        }
    }
}
