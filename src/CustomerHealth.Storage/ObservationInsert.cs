using CustomerHealth.Storage.Observations;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CustomerHealth.Storage;

/// <summary>
/// Inserts rows of a buffer into SQLite, so many at once. Calls the engine directly: a command object costs as much per row again as the insert
/// itself. In one statement, sorted rows are appended side by side without a search from the root of the table for each.
/// </summary>
internal sealed class ObservationInsert : IDisposable
{
    private const int Columns = 7;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly ObservationBuffer _buffer;
    private readonly ObservationRow[] _bound;
    private bool _isBound;

    /// <summary>Prepares the statement.</summary>
    /// <param name="database">Within a transaction.</param>
    /// <param name="buffer">Holds all rows that it will insert.</param>
    /// <param name="rowsAtOnce">How many rows each run inserts.</param>
    public ObservationInsert(sqlite3 database, ObservationBuffer buffer, int rowsAtOnce)
    {
        (_database, _buffer, _bound) = (database, buffer, new ObservationRow[rowsAtOnce]);
        var rows = string.Join(", ", Enumerable.Repeat("(?, ?, ?, ?, ?, ?, ?)", rowsAtOnce));
        var sql = $"insert into observation (account_id, measure_id, at, known_at, value, source, id) values {rows} on conflict do nothing";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out _statement), database);
    }

    /// <summary>Inserts those of the rows that are not there yet.</summary>
    public void Run(ReadOnlySpan<ObservationRow> rows)
    {
        for (var i = 0; i < _bound.Length; i++)
        {
            Bind(i * Columns, in rows[i], in _bound[i]);
            _bound[i] = rows[i];
        }

        _isBound = true;
        var outcome = raw.sqlite3_step(_statement);
        if (outcome != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(outcome, _database);
        raw.sqlite3_reset(_statement);
    }

    /// <inheritdoc />
    public void Dispose() => _statement.Dispose();

    // What was bound stays bound, and most rows have something in common with those before them. No id of the database is 0.
    private void Bind(int column, in ObservationRow row, in ObservationRow bound)
    {
        if (row.AccountId != bound.AccountId)
            raw.sqlite3_bind_int64(_statement, column + 1, row.AccountId);
        if (row.MeasureId != bound.MeasureId)
            raw.sqlite3_bind_int64(_statement, column + 2, row.MeasureId);
        if (row.At != bound.At || !_isBound)
            raw.sqlite3_bind_int64(_statement, column + 3, row.At);
        if (row.KnownAt != row.At)
            raw.sqlite3_bind_int64(_statement, column + 4, row.KnownAt);
        else if (bound.KnownAt != bound.At)
            raw.sqlite3_bind_null(_statement, column + 4);
        BindChanged(column + 5, _buffer.ValueOf(in row), _buffer.ValueOf(in bound));
        BindChanged(column + 6, _buffer.SourceOf(in row), _buffer.SourceOf(in bound));
        BindChanged(column + 7, _buffer.IdOf(in row), _buffer.IdOf(in bound));
    }

    private void BindChanged(int index, ReadOnlySpan<byte> text, ReadOnlySpan<byte> bound)
    {
        if (_isBound && text.SequenceEqual(bound))
            return;
        if (text.IsEmpty)
            raw.sqlite3_bind_text(_statement, index, ""); // an empty span would be bound as null
        else
            raw.sqlite3_bind_text(_statement, index, text);
    }
}
