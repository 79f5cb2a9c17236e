using System.Data.Common;
using Dapper;

namespace CustomerHealth.Storage.Migrations;

/// <summary>Brings a schema up to date: all pending scripts in one transaction, so a start that is cut off leaves nothing behind.</summary>
internal sealed class ScriptRunner(Database database, TimeProvider clock)
{
    private const string Applied = "select id, name, sha256 from schema_version order by id";

    /// <summary>Applies what is not applied yet; two processes that start at once wait for each other. With nothing to apply it only reads, and waits for nobody.</summary>
    /// <exception cref="StoreException">An applied script was edited, or the store is from a newer release.</exception>
    public async Task RunAsync(IReadOnlyList<Script> scripts, CancellationToken cancellationToken)
    {
        if (!await IsUpToDateAsync(scripts, cancellationToken))
            await database.WriteAsync(transaction => ApplyAsync(transaction, scripts), cancellationToken);
    }

    /// <summary>True when there is nothing to apply; only reads.</summary>
    /// <exception cref="StoreException">An applied script was edited, or the store is from a newer release.</exception>
    public async Task<bool> IsUpToDateAsync(IReadOnlyList<Script> scripts, CancellationToken cancellationToken) =>
        await FindAppliedAsync(cancellationToken) is { } applied && !Pending(applied, scripts).Any();

    /// <summary>Makes sure that a store is of this release or an earlier one; only reads.</summary>
    /// <exception cref="StoreException">An applied script was edited, or the store is from a newer release.</exception>
    public Task CheckAsync(IReadOnlyList<Script> scripts, CancellationToken cancellationToken) => IsUpToDateAsync(scripts, cancellationToken);

    /// <summary>What a reader sees; null when it sees no schema.</summary>
    private async Task<IReadOnlyList<AppliedScript>?> FindAppliedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync<IReadOnlyList<AppliedScript>>(
                async connection => (await connection.QueryAsync<AppliedScript>(new CommandDefinition(Applied, cancellationToken: cancellationToken))).AsList(),
                cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or StoreException)
        {
            // No file, no table, or one that cannot be read: the writer makes it or says what is wrong.
            return null;
        }
    }

    private static IEnumerable<Script> Pending(IReadOnlyList<AppliedScript> applied, IReadOnlyList<Script> scripts)
    {
        for (var i = 0; i < applied.Count; i++)
            Check(applied[i], scripts.ElementAtOrDefault(i));
        return scripts.Skip(applied.Count);
    }

    private static void Check(AppliedScript old, Script? script)
    {
        if (script is null)
            throw new StoreException($"The store is from a newer release: it has the schema script '{old.Name}', which this one does not know. Run the newer release.");
        if (old.Id != script.Id || !string.Equals(old.Sha256, script.Sha256, StringComparison.Ordinal))
            throw new StoreException($"The schema script '{script.Name}' differs from '{old.Name}', which was applied to this store. Applied scripts must not be edited: restore it and add a new one.");
    }

    /// <summary>Applies what is not applied yet in a transaction that does more.</summary>
    /// <exception cref="StoreException">An applied script was edited, or the store is from a newer release.</exception>
    public async Task ApplyAsync(DbTransaction transaction, IReadOnlyList<Script> scripts)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync(
            "create table if not exists schema_version (id integer primary key, name text not null, sha256 text not null, applied_at bigint not null)",
            transaction: transaction);
        var applied = (await connection.QueryAsync<AppliedScript>(Applied, transaction: transaction)).AsList();
        foreach (var script in Pending(applied, scripts))
            await ApplyAsync(transaction, script);
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
