using System.Data.Common;
using CustomerHealth.Storage.Backup;
using CustomerHealth.Storage.Observations;

namespace CustomerHealth.Storage;

/// <summary>All that differs between database engines. Every other line of SQL in this project is one text for all of them.</summary>
internal abstract class Dialect
{
    /// <summary>Folder of the engine's scripts under <c>Scripts/</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Full path of the store when it is a file of this machine, else null.</summary>
    public virtual string? File => null;

    /// <summary>Where the store is, for a sentence; without secrets.</summary>
    public abstract string Place { get; }

    /// <summary>Selects whether the database has the table <c>schema_version</c>.</summary>
    public abstract string FindSchema { get; }

    /// <summary>Opens the connection that a process writes through; creates the database when it is missing.</summary>
    public abstract Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken);

    /// <summary>Opens a pooled connection that reads, and where the engine writes side by side, writes a few rows.</summary>
    public abstract Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken);

    /// <summary>Starts a transaction that no other writer, in whatever process, can be beside.</summary>
    public abstract Task<DbTransaction> BeginExclusiveAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Whether a short write may go on beside a long one, such as an import; where it may not, it waits for it.</summary>
    public virtual bool WritesSideBySide => false;

    /// <summary>Behind a select of rows that are about to be changed: takes those that nobody else is changing.</summary>
    public virtual string SkipLocked => "";

    /// <summary>Inserts the rows that are not there yet, in the order given.</summary>
    /// <returns>How many were new.</returns>
    public abstract long Insert(DbTransaction transaction, ObservationBuffer rows, CancellationToken cancellationToken);

    /// <summary>What an operator should read when the engine fails so; null for a fault that is a bug of ours.</summary>
    public abstract string? Explain(Exception fault);

    /// <summary>True when the engine refuses rows or tables that are not ours: a key that is there already, text where a number belongs, an unknown column.</summary>
    public abstract bool IsMisfit(DbException fault);

    /// <summary>Puts rows into a table as fast as the engine can, ids and all.</summary>
    public abstract ITableWriter OpenTableWriter(DbTransaction transaction, CopyTable table);

    /// <summary>Lets the ids that are given out go on after the greatest that was copied.</summary>
    public virtual Task RestartIdsAsync(DbTransaction transaction, IEnumerable<CopyTable> tables) => Task.CompletedTask;

    /// <summary>Looks anew at tables to which rows were added, where the engine plans a read by what it last saw in them.</summary>
    public virtual Task SurveyAsync(DbTransaction transaction, long added, string[] tables) => Task.CompletedTask;

    /// <summary>Copies the whole store, as the transaction sees it, into a SQLite file by pages instead of rows; false when the engine cannot.</summary>
    public virtual bool TryCopyPages(DbTransaction from, string file) => false;

    /// <summary>Lets go of pooled connections.</summary>
    public abstract void Close();
}
