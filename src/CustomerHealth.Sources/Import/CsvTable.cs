using System.Collections.Frozen;
using System.Collections.Immutable;
using CsvHelper;

namespace CustomerHealth.Sources.Import;

/// <summary>Reads a CSV file row by row; memory stays flat. Columns are parted by commas, rows may break lines inside quotes.</summary>
internal sealed class CsvTable : IDisposable
{
    private const int LongestRow = 8 * 1024 * 1024;

    private readonly CsvReader _reader;
    private CsvMalformedRecord? _malformed;

    private CsvTable(string path)
    {
        _reader = Reader(path, record => _malformed = record);
        Length = new FileInfo(path).Length;
    }

    /// <summary>Column names, trimmed, without that of a reason; empty when the file is.</summary>
    public ImmutableArray<string> Header { get; private set; } = [];

    /// <summary>True after <see cref="PassOverReason"/>.</summary>
    public bool HasReason { get; private set; }

    /// <summary>Size of the file in bytes.</summary>
    public long Length { get; }

    /// <summary>Where the row at hand begins, in bytes.</summary>
    public long Position => _reader.ByteOffset;

    /// <summary>The cells of the row at hand, without that of a reason; may be fewer or more than the header has.</summary>
    public IReadOnlyList<string> Cells =>
        [.. Enumerable.Range(0, _reader.FieldCount - (HasReason && _reader.FieldCount > Header.Length ? 1 : 0)).Select(index => _reader.GetString(index))];

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="CsvFormatException">The header is longer than any row may be.</exception>
    /// <exception cref="InvalidDataException">The file is UTF-16.</exception>
    public static CsvTable Open(string path)
    {
        var table = new CsvTable(path);
        table._reader.ReadHeader();
        table.Header = [.. (table._reader.Headers ?? []).Select(name => name.Trim())];
        table._malformed = null;
        return table;
    }

    /// <summary>The last column tells why a row was refused: it is no part of the table.</summary>
    public void PassOverReason()
    {
        HasReason = true;
        Header = Header.RemoveAt(Header.Length - 1);
    }

    /// <summary>The rows, each time the same object; blank lines are passed over.</summary>
    /// <exception cref="CsvFormatException">A row is longer than any may be; probably a quote is not closed.</exception>
    public IEnumerable<Row> Rows(Times times)
    {
        var columns = Header.Select((name, index) => (name, index)).DistinctBy(pair => pair.name, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var row = new Row(_reader, (Header.Length, HasReason, columns), times);
        while (_reader.Read())
        {
            var malformed = _malformed;
            _malformed = null;
            if (malformed is null && _reader.FieldCount == 1 && Header.Length > 1 && IsBlank())
                continue;

            row.Begin(malformed is null ? null : Sentence(malformed.Value.Reason));
            yield return row;
        }
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>Reads the cells of a file; columns are parted by commas.</summary>
    /// <param name="path">The file.</param>
    /// <param name="malformed">Told of each row whose quotes are wrong, before the row is read.</param>
    /// <exception cref="InvalidDataException">The file is UTF-16.</exception>
    public static CsvReader Reader(string path, Action<CsvMalformedRecord> malformed)
    {
        if (Utf16.IsIn(path))
            throw new InvalidDataException("the file is UTF-16, which Excel calls Unicode Text; save it as UTF-8, in Excel's save dialog as 'CSV UTF-8 (Comma delimited)'");
        return CsvReader.FromFile(path, new CsvReaderOptions
        {
            Separator = ',',
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = malformed,
        });
    }

    /// <summary>The line and the reason, when a file cannot be opened or read on; null for a fault that is another's.</summary>
    public static (long Line, string Why)? Explain(Exception fault) => fault switch
    {
        CsvFormatException tooLong => (Math.Max(1, tooLong.LineNumber), "the row is longer than 8 MB; probably a quote is opened and never closed, so the file cannot be read on"),
        InvalidDataException otherForm => (1, otherForm.Message),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException => (1, $"the file cannot be read: {fault.Message}"),
        _ => null,
    };

    internal static string Sentence(CsvMalformedReason reason) => reason == CsvMalformedReason.UnterminatedQuote
        ? "a quote is opened and never closed"
        : "a quote stands inside the text; put the whole cell in quotes and double the quotes in it";

    private bool IsBlank() => string.IsNullOrWhiteSpace(_reader.GetString(0));
}
