using System.Data.Common;
using Dapper;

namespace CustomerHealth.Storage;

/// <summary>Keys and ids of a table.</summary>
internal static class Keys
{
    /// <summary>
    /// All of them in ordinal order. Sorted here, not by the engine: engines compare UTF-8 bytes or by a locale, which is another order.
    /// </summary>
    public static async Task<IReadOnlyList<KeyRow>> SortedAsync(DbConnection connection, string table, DbTransaction? transaction = null)
    {
        var rows = (await connection.QueryAsync<KeyRow>($"select id, key from {table}", transaction: transaction)).AsList();
        return Sort(rows);
    }

    /// <summary>A few of them in ordinal order, without reading the others; a key that is not there is left out.</summary>
    /// <param name="connection">Where to look.</param>
    /// <param name="table">The table.</param>
    /// <param name="keys">At most as many as a statement takes parameters.</param>
    /// <param name="transaction">The transaction to look in.</param>
    public static async Task<IReadOnlyList<KeyRow>> FindAsync(DbConnection connection, string table, IReadOnlySet<string> keys, DbTransaction transaction)
    {
        if (keys.Count == 0)
            return [];
        var parameters = new DynamicParameters();
        var list = KeyList.Add(keys, parameters);
        return Sort((await connection.QueryAsync<KeyRow>($"select id, key from {table} where key in ({list})", parameters, transaction)).AsList());
    }

    private static List<KeyRow> Sort(List<KeyRow> rows)
    {
        rows.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return rows;
    }
}
