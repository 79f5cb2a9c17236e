using System.Collections.Immutable;
using CsvHelper;
using CustomerHealth.Sources.Import;
using NodaTime;

namespace CustomerHealth.Sources.Tables;

/// <summary>A small CSV file as it stands: texts, held in memory.</summary>
public sealed class TextTable
{
    private readonly ImmutableArray<ImmutableArray<string>> _rows;

    private TextTable(ImmutableArray<string> header, ImmutableArray<ImmutableArray<string>> rows)
    {
        Header = header;
        _rows = rows;
        Rows = [.. rows];
    }

    /// <summary>The names of the columns.</summary>
    public ImmutableArray<string> Header { get; }

    /// <summary>The rows, each as wide as the header; cells as they stand, blanks and all.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>Reads a UTF-8 file whose columns are parted by commas.</summary>
    /// <exception cref="TextTableException">It cannot be read; the message says where and why.</exception>
    public static TextTable Read(string path)
    {
        try
        {
            using var table = CsvTable.Open(path);
            return new(table.Header, [.. table.Rows(new Times(DateTimeZone.Utc)).Select(row => Cells(path, table, row))]);
        }
        catch (CsvFormatException tooLong)
        {
            throw new TextTableException($"{path}({Math.Max(1, tooLong.LineNumber)}): the row is longer than 8 MB; probably a quote is opened and never closed.", tooLong);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new TextTableException($"{path} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>The trimmed cells of one column, from the first row to the last; empty texts when there is no such column.</summary>
    public IReadOnlyList<string> Column(string name)
    {
        var place = Header.IndexOf(name);
        return [.. _rows.Select(row => place < 0 ? "" : row[place].Trim())];
    }

    private static ImmutableArray<string> Cells(string path, CsvTable table, Row row)
    {
        foreach (var column in table.Header)
            row.Text(column);
        if (row.Fault is var (name, why))
            throw new TextTableException($"{path}({row.Line}{(name.Length > 0 ? $", {name}" : "")}): {why}.");
        return [.. table.Cells];
    }
}
