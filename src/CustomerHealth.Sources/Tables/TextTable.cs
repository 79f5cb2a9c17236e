using System.Collections.Immutable;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Tables;

/// <summary>A small CSV file as it stands: texts, held in memory.</summary>
public sealed class TextTable
{
    private readonly ImmutableArray<ImmutableArray<string>> _rows;

    private TextTable(ImmutableArray<string> header, ImmutableArray<ImmutableArray<string>> rows, ImmutableArray<RefusedRow> refused)
    {
        (Header, Refused) = (header, refused);
        _rows = rows;
        Rows = [.. rows];
    }

    /// <summary>The names of the columns; none when the file is empty.</summary>
    public ImmutableArray<string> Header { get; }

    /// <summary>The rows that could be read, each as wide as the header; cells as they stand, blanks and all.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>What is wrong with the file, the first 1,000 faults; none when all is well.</summary>
    public ImmutableArray<RefusedRow> Refused { get; }

    /// <summary>Reads a UTF-8 file whose columns are parted by commas, whatever they are called.</summary>
    public static TextTable Read(string path)
    {
        var header = ImmutableArray<string>.Empty;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var refused = PlainTable.Read(path, names =>
        {
            header = names;
            return (Form: null, row =>
            {
                var cells = row.AsItStands(names);
                if (row.IsGood)
                    rows.Add(cells);
            });
        });
        return new(header, rows.ToImmutable(), refused);
    }

    /// <summary>The trimmed cells of one column, from the first row to the last; empty texts when there is no such column.</summary>
    public IReadOnlyList<string> Column(string name)
    {
        var place = Header.IndexOf(name);
        return [.. _rows.Select(row => place < 0 ? "" : row[place].Trim())];
    }
}
