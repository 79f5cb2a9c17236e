using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Interactions;
using CustomerHealth.Core.Observations;
using CustomerHealth.Storage.Observations;
using Dapper;

namespace CustomerHealth.Storage.Interactions;

/// <summary>Keeps interactions.</summary>
internal sealed class InteractionStore(Database database) : IInteractionStore
{
    /// <inheritdoc />
    public Task<bool> AddAsync(Interaction interaction, IReadOnlyList<Observation> readings, AuditEntry entry, CancellationToken cancellationToken) => Acted.OnceAsync(
        database,
        entry,
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(
                "insert into interaction (account_id, at, author, kind, text) select id, @At, @Author, @Kind, @Text from account where key = @Account",
                new { At = interaction.At.ToUnixTimeMilliseconds(), interaction.Author, interaction.Kind, interaction.Text, interaction.Account },
                transaction);
            foreach (var reading in readings)
                await ManualReadings.AddAsync(transaction, reading);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Interaction>> NewestAsync(string account, int limit, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Interaction>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<InteractionRow>(new CommandDefinition(
                "select a.key as Account, i.at, i.author, i.kind, i.text from interaction i join account a on a.id = i.account_id "
                + "where a.key = @Key order by i.at desc, i.id desc limit @Limit",
                new { Key = account, Limit = limit },
                cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToInteraction())];
        },
        cancellationToken);
}
