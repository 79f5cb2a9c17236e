using CustomerHealth.Core.Outcomes;
using Dapper;
using NodaTime.Text;

namespace CustomerHealth.Storage.Outcomes;

/// <summary>Reads outcomes.</summary>
internal sealed class OutcomeStore(Database database) : IOutcomeStore
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Outcome>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<OutcomeRow>(new CommandDefinition(
                """select a.key as "Account", o.day as "Day", o.event as "Event" from outcome o join account a on a.id = o.account_id""",
                cancellationToken: cancellationToken)),
            cancellationToken);

        // Sorted here, not by the engine: engines compare texts in different orders.
        return
        [
            .. rows.Select(row => new Outcome(row.Account, LocalDatePattern.Iso.Parse(row.Day).Value, row.Event))
                .OrderBy(outcome => outcome.Account, StringComparer.Ordinal)
                .ThenBy(outcome => outcome.Date)
                .ThenBy(outcome => outcome.Event, StringComparer.Ordinal),
        ];
    }
}
