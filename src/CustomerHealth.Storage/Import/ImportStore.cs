using CustomerHealth.Core.Import;

namespace CustomerHealth.Storage.Import;

/// <summary>Starts imports and tells which keys their rows may refer to.</summary>
internal sealed class ImportStore(Database database) : IImportStore
{
    /// <inheritdoc />
    public async Task<IImportBatch> BeginAsync(ImportOrigin origin, CancellationToken cancellationToken) =>
        new ImportBatch(database, await database.BeginWriteAsync(cancellationToken), origin);

    /// <inheritdoc />
    public async Task<KnownKeys> KnownKeysAsync(CancellationToken cancellationToken)
    {
        await using var session = await database.BeginReadAsync(cancellationToken);
        return new(await KeysAsync(session, "account"), await KeysAsync(session, "person"), await KeysAsync(session, "pod"));
    }

    private static async Task<IReadOnlySet<string>> KeysAsync(ReadSession session, string table)
    {
        var rows = await session.ReadAsync(connection => Keys.SortedAsync(connection, table, session.Transaction));
        return rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
    }
}
