using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Doubts;
using Dapper;

namespace CustomerHealth.Storage.Doubts;

/// <summary>Keeps what people doubted (SC-18).</summary>
internal sealed class DoubtStore(Database database) : IDoubtStore
{
    /// <inheritdoc />
    public Task<bool> AddAsync(DoubtRecord doubt, AuditEntry entry, CancellationToken cancellationToken) => Acted.OnceAsync(
        database,
        entry,
        transaction => transaction.Connection!.ExecuteAsync(
            "insert into score_doubt (account_id, at, author, reason, scorecard, bands) select id, @At, @Author, @Reason, @Scorecard, @Bands from account where key = @Account",
            new
            {
                At = doubt.At.ToUnixTimeMilliseconds(), doubt.Author, doubt.Reason, doubt.Scorecard, Bands = DoubtRow.Text(doubt.Bands), doubt.Account,
            },
            transaction),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DoubtRecord>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<DoubtRecord>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<DoubtRow>(new CommandDefinition(
                "select a.key as Account, d.at, d.author, d.reason, d.scorecard, d.bands from score_doubt d join account a on a.id = d.account_id order by d.at, d.id",
                cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToDoubt())];
        },
        cancellationToken);
}
