using System.Collections.Immutable;
using CsvHelper;
using NodaTime;

namespace CustomerHealth.Sources.Import;

/// <summary>Reads a CSV file that is looked at and not imported: row by row, and every mistake of it at once.</summary>
internal static class PlainTable
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="choose">Says by the header which columns are due and what to do with a row; the row may be refused there.</param>
    /// <returns>What is wrong with it, the first 1,000 rows; none when all is well.</returns>
    public static ImmutableArray<RefusedRow> Read(string path, Func<ImmutableArray<string>, (TableForm Form, Action<Row> Read)> choose)
    {
        var refusals = new Refusals(Path.GetFileName(path));
        try
        {
            using var table = CsvTable.Open(path);
            var (form, read) = choose(table.Header);
            if (HeaderCheck.EndsInReason(table.Header, form, path))
                table.PassOverReason();
            foreach (var (column, why) in HeaderCheck.Faults(table.Header, form))
                refusals.Add(1, column, why);
            if (refusals.Total == 0)
                ReadRows(table, read, refusals);
        }
        catch (CsvFormatException tooLong)
        {
            refusals.Add(Math.Max(1, tooLong.LineNumber), "", "the row is longer than 8 MB; probably a quote is opened and never closed, so the file cannot be read on");
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            refusals.Add(1, "", $"the file cannot be read: {unreadable.Message}");
        }

        return refusals.Kept;
    }

    private static void ReadRows(CsvTable table, Action<Row> read, Refusals refusals)
    {
        var any = false;
        foreach (var row in table.Rows(new Times(DateTimeZone.Utc)))
        {
            any = true;
            if (row.Fault is null)
                read(row);
            if (row.Fault is var (column, why))
                refusals.Add(row.Line, column, why);
        }

        if (!any)
            refusals.Add(1, "", "the file has a header and no rows");
    }
}
