using System.Data.Common;
using System.Text.Json;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Storage.Audit;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Scorecards;

/// <summary>Keeps every scorecard that was ever in force.</summary>
internal sealed class ScorecardStore(Database database) : IScorecardStore
{
    /// <summary>Several processes' clocks differ a little: of two that are so near, the one recorded last holds. In milliseconds.</summary>
    private const long NearMs = 60 * 60 * 1000;

    // Not simply the last: one from a clock that was ahead would hide that today's has to be recorded.
    private const string Before = "select version from scorecard_activation where at < @Before order by id desc limit 1";
    private const string First = "select version from scorecard_activation order by id limit 1";

    /// <inheritdoc />
    public async Task RecordAsync(Scorecard scorecard, Instant at, CancellationToken cancellationToken)
    {
        // In force already at almost every start: that should not wait for a writer.
        if (Is(scorecard, await InForceAsync(Near(at), cancellationToken)))
            return;

        await database.WriteAsync(transaction => ActivateAsync(transaction, scorecard, at), cancellationToken);
    }

    /// <inheritdoc />
    public Task<string?> InForceAsync(Instant before, CancellationToken cancellationToken) => database.ReadAsync(
        connection => InForceAsync(connection, transaction: null, before, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<string?> FindAsync(string version, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<string?>(
            new CommandDefinition("select content from scorecard_version where version = @Version", new { Version = version }, cancellationToken: cancellationToken)),
        cancellationToken);

    private static async Task ActivateAsync(DbTransaction transaction, Scorecard scorecard, Instant at)
    {
        var connection = transaction.Connection!;
        if (Is(scorecard, await InForceAsync(connection, transaction, Near(at), CancellationToken.None)))
            return;

        var row = new { scorecard.Version, scorecard.Content, At = at.ToUnixTimeMilliseconds() };
        var added = await connection.ExecuteAsync(
            "insert into scorecard_version (version, content, first_at) values (@Version, @Content, @At) on conflict do nothing", row, transaction);
        await connection.ExecuteAsync("insert into scorecard_activation (version, at) values (@Version, @At)", row, transaction);
        await AuditLog.AppendAsync(transaction, Entry(scorecard, at, added > 0 ? "scorecard-recorded" : "scorecard-in-force-again"));
    }

    private static async Task<string?> InForceAsync(DbConnection connection, DbTransaction? transaction, Instant before, CancellationToken cancellationToken)
    {
        var parameters = new { Before = before.ToUnixTimeMilliseconds() };
        return await OneAsync(Before) ?? await OneAsync(First);

        Task<string?> OneAsync(string sql) =>
            connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
    }

    private static Instant Near(Instant at) => at + Duration.FromMilliseconds(NearMs);

    private static bool Is(Scorecard scorecard, string? version) => string.Equals(version, scorecard.Version, StringComparison.Ordinal);

    private static AuditEntry Entry(Scorecard scorecard, Instant at, string act) => new(
        at, "operator", "scorecards", act, $"scorecard:{scorecard.Version}", Before: null,
        JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["version"] = scorecard.Version }));
}
