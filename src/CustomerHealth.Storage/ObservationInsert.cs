using CustomerHealth.Storage.Observations;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CustomerHealth.Storage;

/// <summary>Inserts a buffer into SQLite. Calls the engine directly: a command object costs as much per row again as the insert itself.</summary>
internal sealed class ObservationInsert : IDisposable
{
    private const string Sql =
        "insert into observation (account_id, measure_id, at, known_at, value, source, id) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly ObservationBuffer _rows;
    private ObservationRow _bound;

    /// <summary>Prepares the statement.</summary>
    /// <param name="database">Within a transaction.</param>
    /// <param name="rows">All rows that it will insert.</param>
    public ObservationInsert(sqlite3 database, ObservationBuffer rows)
    {
        (_database, _rows) = (database, rows);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, Sql, out _statement), database);
        BindSource(default);
        BindId(default);
    }

    /// <summary>Inserts a row that is not there yet.</summary>
    public void Run(in ObservationRow row)
    {
        // A bound value stays bound, and sorted neighbours have most of theirs in common. No id of the database is 0.
        if (row.AccountId != _bound.AccountId)
            raw.sqlite3_bind_int64(_statement, 1, row.AccountId);
        if (row.MeasureId != _bound.MeasureId)
            raw.sqlite3_bind_int64(_statement, 2, row.MeasureId);
        raw.sqlite3_bind_int64(_statement, 3, row.At);
        BindKnownAt(in row);
        Bind(5, _rows.ValueOf(in row));
        if (!_rows.SourceOf(in row).SequenceEqual(_rows.SourceOf(in _bound)))
            BindSource(in row);
        if (row.IdBytes + _bound.IdBytes > 0)
            BindId(in row);
        _bound = row;

        var outcome = raw.sqlite3_step(_statement);
        if (outcome != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(outcome, _database);
        raw.sqlite3_reset(_statement);
    }

    /// <inheritdoc />
    public void Dispose() => _statement.Dispose();

    private void BindKnownAt(in ObservationRow row)
    {
        if (row.KnownAt != row.At)
            raw.sqlite3_bind_int64(_statement, 4, row.KnownAt);
        else if (_bound.KnownAt != _bound.At)
            raw.sqlite3_bind_null(_statement, 4);
    }

    private void BindSource(in ObservationRow row) => Bind(6, _rows.SourceOf(in row));

    private void BindId(in ObservationRow row) => Bind(7, _rows.IdOf(in row));

    // An empty span would be bound as null.
    private void Bind(int index, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            raw.sqlite3_bind_text(_statement, index, "");
        else
            raw.sqlite3_bind_text(_statement, index, text);
    }
}
