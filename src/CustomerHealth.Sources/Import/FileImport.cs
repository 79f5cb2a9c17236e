using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import;

/// <summary>Imports one file: checks every row, and stores them all or, when one is refused, none.</summary>
/// <param name="path">The file.</param>
/// <param name="kind">Reads its rows.</param>
/// <param name="context">What they are checked against.</param>
/// <param name="options">How the import is to run.</param>
internal sealed class FileImport(string path, FileKind kind, ImportContext context, ImportOptions options)
{
    private const int RowsBetweenReports = 8_192;

    private readonly string _name = Path.GetFileName(path);
    private readonly Refusals _refusals = new(Path.GetFileName(path));
    private RowsAhead? _ahead;
    private long _rows;
    private bool _isReadToTheEnd;

    private bool WritesRefused => options is { SkipBad: true, DryRun: false };

    private bool IsAcceptable => _isReadToTheEnd && (options.SkipBad || _refusals.Total == 0);

    public async Task<FileReport> RunAsync(IImportStore store, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var refused = new RefusedFile(path);
        var counts = default(ImportCounts?);
        try
        {
            using var table = Open();
            foreach (var (column, why) in HeaderCheck.Faults(table.Header, kind))
                _refusals.Add(1, column, why);
            if (_refusals.Total == 0)
                counts = await StoreAsync(store, rows => ReadAsync(table, refused, rows, progress, cancellationToken), cancellationToken);
        }
        catch (Exception unreadable) when (CsvTable.Explain(unreadable) is var (line, why))
        {
            _refusals.Add(line, "", why);
        }

        if (counts is not null || (options.DryRun && IsAcceptable))
            context.Keep();
        else
            context.Forget();
        return new FileReport
        {
            Name = _name,
            Rows = _rows,
            Counts = counts ?? default,
            Refused = _refusals.Kept,
            RefusedTotal = _refusals.Total,
            RefusedUnnamed = _refusals.Unnamed,
            Ahead = IsAcceptable ? _ahead : null,
            Stored = counts is not null,
            RefusedFile = refused.IsWritten ? refused.Path : null,
        };
    }

    /// <summary>Reads the file into the store.</summary>
    /// <returns>What it did; null when nothing was stored.</returns>
    private async Task<ImportCounts?> StoreAsync(IImportStore store, Func<IImportBatch?, Task> readAsync, CancellationToken cancellationToken)
    {
        kind.Prepare(Rows());
        if (options.DryRun)
        {
            await readAsync(null);
            return null;
        }

        await using var batch = await store.BeginAsync(new ImportOrigin(_name, options.Actor, context.Now), cancellationToken);
        await readAsync(batch);
        return IsAcceptable ? await batch.CommitAsync(cancellationToken) : null;
    }

    private CsvTable Open()
    {
        var table = CsvTable.Open(path);
        if (HeaderCheck.EndsInReason(table.Header, new TableForm(kind.Required, kind.Optional, kind.IsClosed), path))
            table.PassOverReason();
        return table;
    }

    private async Task AddAsync(IImportBatch? batch, List<ImportRecord> records, CancellationToken cancellationToken)
    {
        if (batch is null || (!options.SkipBad && _refusals.Total > 0))
            return;
        foreach (var record in records)
            await batch.AddAsync(record, cancellationToken);
    }

    private void CountAhead(Row row)
    {
        if (row.Ahead is var (column, day))
            _ahead = _ahead is { } before ? before with { Count = before.Count + 1 } : new RowsAhead(1, row.Line, column, day);
    }

    private IEnumerable<Row> Rows()
    {
        using var table = Open();
        foreach (var row in table.Rows(context.Times))
            yield return row;
    }

    private async Task ReadAsync(
        CsvTable table, RefusedFile refused, IImportBatch? batch, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var records = new List<ImportRecord>();
        foreach (var row in table.Rows(context.Times))
        {
            if (++_rows % RowsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(_name, table.Position, table.Length, _rows));
            }

            records.Clear();
            if (row.IsGood)
                kind.Read(row, records);
            if (!row.IsGood)
            {
                _refusals.Add(row.Line, row.Faults);
                if (WritesRefused)
                    refused.Add(table.Header, table.Cells, row.Faults);
            }
            else
            {
                CountAhead(row);
                await AddAsync(batch, records, cancellationToken);
            }
        }

        _isReadToTheEnd = true;
        progress?.Report(new ImportProgress(_name, table.Length, table.Length, _rows));
    }
}
