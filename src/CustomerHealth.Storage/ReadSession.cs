using System.Data.Common;

namespace CustomerHealth.Storage;

/// <summary>A connection in a read transaction.</summary>
internal sealed class ReadSession(Database database, DbTransaction transaction) : IAsyncDisposable
{
    private readonly DbConnection _connection = transaction.Connection!;

    /// <summary>To run commands in.</summary>
    public DbTransaction Transaction => transaction;

    /// <summary>Runs one step of the read.</summary>
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read) => database.GuardAsync(() => read(_connection));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
