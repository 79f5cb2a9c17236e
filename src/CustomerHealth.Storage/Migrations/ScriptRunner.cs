using System.Data.Common;
using Dapper;

namespace CustomerHealth.Storage.Migrations;

/// <summary>Brings a schema up to date: all pending scripts in one transaction, so a start that is cut off leaves nothing behind.</summary>
internal sealed class ScriptRunner(Database database, TimeProvider clock)
{
    /// <summary>Applies what is not applied yet; two processes that start at once wait for each other.</summary>
    /// <exception cref="StoreException">An applied script was edited, or the store is from a newer release.</exception>
    public Task RunAsync(IReadOnlyList<Script> scripts, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync(
                "create table if not exists schema_version (id integer primary key, name text not null, sha256 text not null, applied_at bigint not null)",
                transaction: transaction);
            var applied = await connection.QueryAsync<AppliedScript>("select id, name, sha256 from schema_version order by id", transaction: transaction);
            var done = 0;
            foreach (var old in applied)
                Check(old, scripts.ElementAtOrDefault(done++));

            foreach (var script in scripts.Skip(done))
                await ApplyAsync(transaction, script);
        },
        cancellationToken);

    private static void Check(AppliedScript old, Script? script)
    {
        if (script is null)
            throw new StoreException($"The store is from a newer release: it has the schema script '{old.Name}', which this one does not know. Run the newer release.");
        if (old.Id != script.Id || !string.Equals(old.Sha256, script.Sha256, StringComparison.Ordinal))
            throw new StoreException($"The schema script '{script.Name}' differs from '{old.Name}', which was applied to this store. Applied scripts must not be edited: restore it and add a new one.");
    }

    private async Task ApplyAsync(DbTransaction transaction, Script script)
    {
        await transaction.Connection!.ExecuteAsync(script.Sql, transaction: transaction);
        await transaction.Connection!.ExecuteAsync(
            "insert into schema_version (id, name, sha256, applied_at) values (@Id, @Name, @Sha256, @AppliedAt)",
            new { script.Id, script.Name, script.Sha256, AppliedAt = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction);
    }
}
