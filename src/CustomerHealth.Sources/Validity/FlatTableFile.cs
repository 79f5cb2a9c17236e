using System.Collections.Immutable;
using CsvHelper;
using CustomerHealth.Core.Validity.Flat;
using CustomerHealth.Sources.Import;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Validity;

/// <summary>Reads a flat file: any CSV with a header, whatever its columns are called.</summary>
public sealed class FlatTableFile
{
    private const string Prefix = "CHV";
    private const int MostMistakes = 20;

    private readonly string _path;
    private readonly MistakeList _mistakes;
    private CsvMalformedReason? _malformed;

    private FlatTableFile(string path) => (_path, _mistakes) = (path, new MistakeList(path, Prefix));

    /// <summary>Reads it, and checks that it has every column of the scorecard.</summary>
    public static FlatTableLoad Load(string path, FlatScorecard scorecard)
    {
        var file = new FlatTableFile(path);
        var table = file.Read();
        if (table is not null && file._mistakes.IsEmpty)
            file.Check(table, scorecard);
        return file._mistakes.IsEmpty ? new(table, []) : new(null, file._mistakes.Found);
    }

    private FlatTable? Read()
    {
        if (!File.Exists(_path))
            return Refuse(1, YamlFault.Unreadable, Directory.Exists(_path) ? "this is a folder; name a CSV file" : "there is no such file");
        try
        {
            using var reader = CsvTable.Reader(_path, record => _malformed = record.Reason);
            reader.ReadHeader();
            ImmutableArray<string> header = [.. reader.Headers ?? []];
            _malformed = null;
            return CheckHeader(header) ? ReadRows(reader, header) : null;
        }
        catch (Exception broken) when (CsvTable.Explain(broken) is var (line, why))
        {
            return Refuse((int)line, YamlFault.Broken, why);
        }
    }

    private FlatTable? ReadRows(CsvReader reader, ImmutableArray<string> header)
    {
        List<string>[] columns = [.. header.Select(_ => new List<string>())];
        var refused = 0;
        while (reader.Read() && refused < MostMistakes)
        {
            var (count, malformed) = (reader.FieldCount, _malformed);
            _malformed = null;
            if (malformed is null && count == 1 && header.Length > 1 && string.IsNullOrWhiteSpace(reader.GetString(0)))
                continue;
            if (malformed is null && count == header.Length)
            {
                for (var i = 0; i < count; i++)
                    columns[i].Add(reader.GetString(i));
                continue;
            }

            refused++;
            var (fault, sentence) = malformed is { } reason
                ? (FlatFault.BadQuote, CsvTable.Sentence(reason))
                : (FlatFault.RaggedRow, $"the row has {count} cells and the header has {header.Length}");
            _mistakes.Add((int)reader.LineNumber, 1, (int)fault, sentence);
        }

        return _mistakes.IsEmpty ? new FlatTable(_path, [.. header.Select((name, i) => new FlatColumn(name, [.. columns[i]]))], columns[0].Count) : null;
    }

    private bool CheckHeader(ImmutableArray<string> header)
    {
        if (header is [] || header.All(string.IsNullOrWhiteSpace))
            Refuse(1, YamlFault.Empty, "the file is empty; the first row must name the columns");
        if (header is [var only] && only.Contains(';', StringComparison.Ordinal))
            _mistakes.Add(1, 1, (int)FlatFault.BadHeader, "the columns are parted by ';'; save the file with commas");
        if (header.Any(name => name.Contains('\uFFFD', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)))
            Refuse(1, YamlFault.Unreadable, "the header is not UTF-8 text; save the file as UTF-8");
        foreach (var twice in header.GroupBy(name => name, StringComparer.Ordinal).Where(g => g.Count() > 1 && g.Key.Length > 0))
            _mistakes.Add(1, 1, (int)FlatFault.BadHeader, $"the column '{twice.Key}' stands twice in the header");
        return _mistakes.IsEmpty;
    }

    private void Check(FlatTable table, FlatScorecard scorecard)
    {
        foreach (var name in scorecard.Columns.Where(name => table.Find(name) is null))
            _mistakes.Add(1, 1, (int)FlatFault.NoSuchColumn, $"the header has no column '{name}', which the scorecard reads; {Nearest.Hint(name, table.Columns.Select(c => c.Name))}");
        if (!_mistakes.IsEmpty)
            return;

        var numbers = scorecard.Numeric.Concat(scorecard.Leaks)
            .Concat(scorecard.Measures.Where(m => m.Measure.Map is null).Select(m => m.Measure.Column)).Distinct(StringComparer.Ordinal);
        foreach (var column in numbers.Select(name => table[name]).Where(c => c.Missing == table.Rows && c.UnreadNumbers > 0))
        {
            var row = column.Cells.Index().First(c => !FlatColumn.IsMissing(c.Item));
            _mistakes.Add(row.Index + 2, table.Columns.IndexOf(column) + 1, (int)FlatFault.NoNumbers, $"'{column.Name}' is read as a column of numbers, but holds none; the first cell is '{row.Item}'");
        }
    }

    private FlatTable? Refuse(int line, YamlFault fault, string sentence)
    {
        _mistakes.Add(line, 1, (int)fault, sentence);
        return null;
    }
}
