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
    /// <inheritdoc />
    public async Task RecordAsync(Scorecard scorecard, Instant at, CancellationToken cancellationToken)
    {
        // Known at almost every start: that should not wait for a writer.
        if (await FindAsync(scorecard.Version, cancellationToken) is not null)
            return;

        await database.WriteAsync(
            async transaction =>
            {
                var added = await transaction.Connection!.ExecuteAsync(
                    "insert into scorecard_version (version, content, first_at) values (@Version, @Content, @FirstAt) on conflict do nothing",
                    new { scorecard.Version, scorecard.Content, FirstAt = at.ToUnixTimeMilliseconds() },
                    transaction);
                if (added > 0)
                    await AuditLog.AppendAsync(transaction, Entry(scorecard, at));
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<string?> FindAsync(string version, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<string?>(
            new CommandDefinition("select content from scorecard_version where version = @Version", new { Version = version }, cancellationToken: cancellationToken)),
        cancellationToken);

    private static AuditEntry Entry(Scorecard scorecard, Instant at) => new(
        at, "operator", "scorecards", "scorecard-recorded", $"scorecard:{scorecard.Version}", Before: null,
        JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["version"] = scorecard.Version }));
}
