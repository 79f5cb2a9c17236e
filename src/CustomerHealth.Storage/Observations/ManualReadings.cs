using System.Data.Common;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Observations;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Observations;

/// <summary>Keeps the readings that people enter, one at a time.</summary>
internal sealed class ManualReadings(Database database) : IManualReadings
{
    /// <inheritdoc />
    public Task<bool> AddAsync(Observation observation, AuditEntry entry, CancellationToken cancellationToken) =>
        Acted.OnceAsync(database, entry, transaction => AddAsync(transaction, observation), cancellationToken);

    /// <summary>Adds one in the transaction of the act that makes it.</summary>
    /// <exception cref="InvalidOperationException">There is no such account: the caller did not look it up.</exception>
    public static async Task AddAsync(DbTransaction transaction, Observation observation)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync("insert into measure (key) values (@Measure) on conflict do nothing", new { observation.Measure }, transaction);
        var added = await connection.ExecuteAsync(
            "insert into observation (account_id, measure_id, at, value, source, id, known_at) "
            + "select a.id, m.id, @At, @Value, @Source, @Id, @KnownAt from account a, measure m where a.key = @Account and m.key = @Measure",
            new
            {
                observation.Account,
                observation.Measure,
                At = observation.At.ToUnixTimeMilliseconds(),
                observation.Value,
                observation.Source,
                Id = observation.Id ?? "",
                KnownAt = Later(observation.KnownAt, observation.At),
            },
            transaction);
        if (added != 1)
            throw new InvalidOperationException($"There is no account '{observation.Account}' to keep a reading of.");
    }

    // The table keeps no time of knowing that is the time itself.
    private static long? Later(Instant knownAt, Instant at) =>
        knownAt.ToUnixTimeMilliseconds() == at.ToUnixTimeMilliseconds() ? null : knownAt.ToUnixTimeMilliseconds();
}
