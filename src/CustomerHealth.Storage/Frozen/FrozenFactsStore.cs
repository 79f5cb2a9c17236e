using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Scorecards;
using Dapper;

namespace CustomerHealth.Storage.Frozen;

/// <summary>Keeps the facts behind documents (RP-3). Rows are written once and never changed.</summary>
internal sealed class FrozenFactsStore(Database database) : IFrozenFactsStore
{
    private const string Select =
        "select id, document, account, as_of as AsOf, known_before as KnownBefore, made_at as MadeAt, scorecard, body from frozen_facts ";

    /// <inheritdoc />
    public async Task KeepAsync(FrozenFacts facts, Scorecard scorecard, CancellationToken cancellationToken)
    {
        // The same report is made again and again: that should not wait for a writer.
        var id = facts.Snapshot.Id;
        if (await IsKeptAsync(id, cancellationToken))
            return;

        var row = new
        {
            Id = id, Code = FigureCodes.StartOf(id), facts.Document, facts.Account, AsOf = DayText.Of(facts.AsOf), KnownBefore = facts.KnownBefore.ToUnixTimeMilliseconds(),
            MadeAt = facts.MadeAt.ToUnixTimeMilliseconds(), facts.Scorecard, Body = PackedText.Of(facts.Snapshot.Content),
        };
        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync(
                    "insert into frozen_facts (id, code, document, account, as_of, known_before, made_at, scorecard, body) "
                    + "values (@Id, @Code, @Document, @Account, @AsOf, @KnownBefore, @MadeAt, @Scorecard, @Body) on conflict do nothing",
                    row,
                    transaction);
                var known = await transaction.Connection!.ExecuteScalarAsync<long>(
                    "select (select count(*) from scorecard_version where version = @Version) + (select count(*) from frozen_scorecard where version = @Version)",
                    new { scorecard.Version },
                    transaction);
                if (known == 0)
                {
                    await transaction.Connection!.ExecuteAsync(
                        "insert into frozen_scorecard (version, body) values (@Version, @Body)", new { scorecard.Version, Body = PackedText.Of(scorecard.Content) }, transaction);
                }
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<FrozenFacts?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await RowsAsync("where id = @Sought", id, cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public Task<IReadOnlyList<FrozenFacts>> StartingWithAsync(string start, CancellationToken cancellationToken) =>
        RowsAsync("where code = @Sought order by made_at desc, id", start, cancellationToken);

    /// <inheritdoc />
    public Task<string?> ScorecardAsync(string version, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var body = await connection.QuerySingleOrDefaultAsync<string?>(
                new CommandDefinition("select body from frozen_scorecard where version = @Version", new { Version = version }, cancellationToken: cancellationToken));
            return body is null
                ? null
                : PackedText.Read(body) ?? throw new StoreException($"The scorecard {version} kept with frozen facts cannot be read: the store was changed by hand or damaged. Restore a backup.");
        },
        cancellationToken);

    private Task<bool> IsKeptAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<long>(
            new CommandDefinition("select count(*) from frozen_facts where id = @Id", new { Id = id }, cancellationToken: cancellationToken)) > 0,
        cancellationToken);

    private Task<IReadOnlyList<FrozenFacts>> RowsAsync(string where, string sought, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<FrozenFacts>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<FrozenFactsRow>(new CommandDefinition(Select + where, new { Sought = sought }, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToFacts())];
        },
        cancellationToken);
}
