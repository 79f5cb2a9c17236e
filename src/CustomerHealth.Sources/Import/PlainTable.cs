using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Sources.Import;

/// <summary>Reads a CSV file that is looked at and not imported: row by row, and every mistake of it at once.</summary>
internal static class PlainTable
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="choose">
    /// Says by the header which columns are due and what to do with a row; the row may be refused there. No form: any header will do, and a file without rows.
    /// </param>
    /// <returns>What is wrong with it, the first 1,000 faults; none when all is well.</returns>
    public static ImmutableArray<RefusedRow> Read(string path, Func<ImmutableArray<string>, (TableForm? Form, Action<Row> Read)> choose)
    {
        var refusals = new Refusals(Path.GetFileName(path));
        try
        {
            using var table = CsvTable.Open(path);
            var (form, read) = choose(table.Header);
            if (form is not null)
                CheckHeader(table, form, path, refusals);
            if (refusals.Total == 0 && !ReadRows(table, read, refusals) && form is not null)
                refusals.Add(1, "", "the file has a header and no rows");
        }
        catch (Exception unreadable) when (CsvTable.Explain(unreadable) is var (line, why))
        {
            refusals.Add(line, "", why);
        }

        return refusals.Kept;
    }

    private static void CheckHeader(CsvTable table, TableForm form, string path, Refusals refusals)
    {
        if (HeaderCheck.EndsInReason(table.Header, form, path))
            table.PassOverReason();
        foreach (var (column, why) in HeaderCheck.Faults(table.Header, form))
            refusals.Add(1, column, why);
    }

    private static bool ReadRows(CsvTable table, Action<Row> read, Refusals refusals)
    {
        var any = false;
        foreach (var row in table.Rows(new Times(DateTimeZone.Utc)))
        {
            any = true;
            if (row.IsGood)
                read(row);
            if (!row.IsGood)
                refusals.Add(row.Line, row.Faults);
        }

        return any;
    }
}
