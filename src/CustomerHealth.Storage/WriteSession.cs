using System.Data.Common;

namespace CustomerHealth.Storage;

/// <summary>The one write transaction of the moment; disposed without a commit, it never was.</summary>
internal sealed class WriteSession(Database database, DbTransaction transaction) : IAsyncDisposable
{
    private bool _ended;

    /// <summary>To run commands in.</summary>
    public DbTransaction Transaction => transaction;

    /// <summary>Makes it last: when this returns, it is on the disk.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => database.GuardAsync(() => transaction.CommitAsync(cancellationToken));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_ended)
            return;

        _ended = true;
        try
        {
            await database.GuardAsync(() => transaction.DisposeAsync().AsTask());
        }
        finally
        {
            database.EndWrite();
        }
    }
}
