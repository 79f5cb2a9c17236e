using System.Data.Common;
using Dapper;

namespace CustomerHealth.Storage.Import;

/// <summary>The ids behind the keys of one table, read once for a file.</summary>
internal sealed class KeyIds(DbTransaction transaction, string table)
{
    private Dictionary<string, long>? _ids;

    /// <summary>The id without touching the database; false when the key is new or nothing was read yet.</summary>
    public bool TryGet(string key, out long id)
    {
        id = 0;
        return _ids is not null && _ids.TryGetValue(key, out id);
    }

    /// <summary>The id; null when the table has no such key.</summary>
    public async Task<long?> FindAsync(string key)
    {
        _ids ??= (await Keys.SortedAsync(transaction.Connection!, table, transaction)).ToDictionary(row => row.Key, row => row.Id, StringComparer.Ordinal);
        return _ids.TryGetValue(key, out var id) ? id : null;
    }

    /// <summary>The id of a key that a row refers to.</summary>
    /// <exception cref="InvalidOperationException">There is none: the caller did not check the row.</exception>
    public async Task<long> GetAsync(string key) =>
        await FindAsync(key) ?? throw new InvalidOperationException($"A row refers to the {table} '{key}', which is neither in the store nor earlier in the import.");

    /// <summary>The id, of a new row when the key is new.</summary>
    public async Task<long> GetOrAddAsync(string key)
    {
        if (await FindAsync(key) is { } known)
            return known;

        StorableText.CheckKey(key);
        var id = await transaction.Connection!.ExecuteScalarAsync<long>($"insert into {table} (key) values (@Key) returning id", new { Key = key }, transaction);
        _ids![key] = id;
        return id;
    }

    /// <summary>Remembers the id of a row that was inserted elsewhere.</summary>
    public void Added(string key, long id) => _ids?.TryAdd(key, id);
}
