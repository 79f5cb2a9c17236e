using System.Data;
using System.Data.Common;
using Dapper;

namespace CustomerHealth.Storage;

/// <summary>Hands out connections: any number of readers, one writer at a time. Every engine fault that leaves here has a sentence.</summary>
internal sealed class Database(Dialect dialect) : IAsyncDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private DbConnection? _writer;

    /// <summary>What is particular to the engine.</summary>
    public Dialect Dialect => dialect;

    /// <summary>Waits for the writers before it, then starts a transaction. One that is held while another is asked for by the same caller waits for ever.</summary>
    public async Task<WriteSession> BeginWriteAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return await GuardAsync(async () =>
            {
                if (_writer is { State: not ConnectionState.Open })
                {
                    await _writer.DisposeAsync(); // the server went away and may be back
                    _writer = null;
                }

                _writer ??= await dialect.OpenWriterAsync(cancellationToken);
                return new WriteSession(this, await dialect.BeginExclusiveAsync(_writer, cancellationToken));
            });
        }
        catch
        {
            _writing.Release();
            throw;
        }
    }

    /// <summary>Runs one write in a transaction of its own.</summary>
    public async Task WriteAsync(Func<DbTransaction, Task> write, CancellationToken cancellationToken)
    {
        await using var session = await BeginWriteAsync(cancellationToken);
        await GuardAsync(() => write(session.Transaction));
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>True when there is a store: a database with a schema of ours, of whatever release. Only reads.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellationToken) =>
        (dialect.File is not { } file || File.Exists(file))
        && await ReadAsync(connection => connection.ExecuteScalarAsync<bool>(new CommandDefinition(dialect.FindSchema, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>Runs a write of a few rows that belong to no other write: beside those of others where the engine can.</summary>
    public async Task<T> TouchAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        if (dialect.WritesSideBySide)
        {
            return await GuardAsync(async () =>
            {
                await using var connection = await dialect.OpenReaderAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
                var result = await write(transaction);
                await transaction.CommitAsync(cancellationToken);
                return result;
            });
        }

        await using var session = await BeginWriteAsync(cancellationToken);
        var written = await GuardAsync(() => write(session.Transaction));
        await session.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>Runs one read on a connection of its own.</summary>
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        await using var connection = await dialect.OpenReaderAsync(cancellationToken);
        return await read(connection);
    });

    /// <summary>Starts a read that goes on while its results are used: it sees the store as it is now, to the end.</summary>
    public Task<ReadSession> BeginReadAsync(CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        var connection = await dialect.OpenReaderAsync(cancellationToken);
        try
        {
            return new ReadSession(this, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    });

    /// <summary>Turns an engine fault that an operator can do something about into its sentence.</summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (dialect.Explain(fault) is { } sentence)
        {
            throw new StoreException(sentence, fault);
        }
    }

    /// <summary>The same for work without a result.</summary>
    public Task GuardAsync(Func<Task> work) => GuardAsync(async () =>
    {
        await work();
        return true;
    });

    /// <summary>Lets the next writer in.</summary>
    public void EndWrite() => _writing.Release();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        dialect.Close();
        if (_writer is not null)
            await _writer.DisposeAsync();
        _writing.Dispose();
    }
}
