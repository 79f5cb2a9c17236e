using CustomerHealth.Storage.Observations;
using Npgsql;

namespace CustomerHealth.Storage.Postgres;

/// <summary>Inserts rows of a buffer: first beside the table, where nothing is checked, then those that are not there yet, in the order given.</summary>
internal static class ObservationCopy
{
    private const int Columns = 7;
    private const int RowsBetweenChecks = 1 << 12;
    private const string ColumnList = "account_id, measure_id, at, known_at, value, source, id";

    /// <summary>Runs it.</summary>
    /// <returns>How many were new.</returns>
    public static long Run(NpgsqlTransaction transaction, ObservationBuffer rows, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        Execute(connection, $"create temp table observation_incoming as select {ColumnList} from observation with no data");
        using (var copy = new BinaryCopy(connection, $"observation_incoming ({ColumnList})"))
        {
            Write(copy, rows, cancellationToken);
            copy.Complete();
        }

        var added = Execute(connection, $"insert into observation ({ColumnList}) select {ColumnList} from observation_incoming on conflict do nothing");
        Execute(connection, "drop table observation_incoming");
        return added;
    }

    private static void Write(BinaryCopy copy, ObservationBuffer rows, CancellationToken cancellationToken)
    {
        for (var i = 0; i < rows.Rows.Length; i++)
        {
            if (i % RowsBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();

            ref readonly var row = ref rows.Rows[i];
            copy.BeginRow(Columns);
            copy.Write(row.AccountId);
            copy.Write(row.MeasureId);
            copy.Write(row.At);
            if (row.KnownAt == row.At)
                copy.WriteNull();
            else
                copy.Write(row.KnownAt);
            copy.Write(rows.ValueOf(in row));
            copy.Write(rows.SourceOf(in row));
            copy.Write(rows.IdOf(in row));
        }
    }

    private static int Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteNonQuery();
    }
}
