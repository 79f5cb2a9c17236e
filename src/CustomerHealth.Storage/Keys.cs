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
        rows.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return rows;
    }
}
