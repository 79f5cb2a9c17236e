using System.Collections.Concurrent;
using System.Globalization;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Documents;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>One document for each account, as many at a time as there are cores. A broken account does not stop the others; it is named at the end.</summary>
internal sealed class AllReports(Workbench bench, ReportRequest request, string folder, ILogger logger)
{
    private readonly ConcurrentQueue<(string Account, string Line)> _warnings = [];
    private readonly ConcurrentQueue<(string Account, string Line)> _leftOut = [];
    private readonly ConcurrentQueue<(string Account, string Line)> _failed = [];

    /// <summary>Writes them all.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        var accounts = await bench.Store.Accounts.KeysAsync(cancellationToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await ReportProgressBar.ShowAsync(accounts.Count, step => Parallel.ForEachAsync(accounts, options, async (account, stop) =>
        {
            await WriteAsync(account, stop);
            step();
        }));

        await TellAsync(_warnings);
        await TellAsync(_leftOut);
        await TellAsync(_failed);
        var written = accounts.Count - _leftOut.Count - _failed.Count;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {written} documents into {folder}{(_leftOut.IsEmpty ? "" : $"; {_leftOut.Count} left out")}{(_failed.IsEmpty ? "" : $"; {_failed.Count} failed")}."));
        return _failed.IsEmpty ? ExitCode.Done : ExitCode.BadInput;
    }

    private async Task WriteAsync(string account, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, ReportFileName.Of(account, request.IsHtml ? ".html" : ".pdf"));
        try
        {
            foreach (var warning in await ReportFile.WriteAsync(request with { Account = account }, file, cancellationToken))
                _warnings.Enqueue((account, $"{file}: {warning}"));
        }
        catch (NothingToReviewException none)
        {
            _leftOut.Enqueue((account, $"{account}: left out. {none.Message}"));
        }
        catch (Exception wrong) when (wrong is BadInputException or StoreException or DocumentException or IOException or UnauthorizedAccessException)
        {
            _failed.Enqueue((account, $"{account}: {wrong.Message}"));
        }
#pragma warning disable CA1031 // Whatever is wrong with one account, known or not, is its own reason and nobody else's.
        catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
        {
            logger.DocumentNotMade(request.Report.Name, account, wrong);
            _failed.Enqueue((account, $"{account}: {wrong.Message} Nobody foresaw this: the log has where it happened; please report it."));
        }
    }

    /// <summary>In the order of the accounts, whichever was done first.</summary>
    private static async Task TellAsync(IEnumerable<(string Account, string Line)> lines)
    {
        foreach (var (_, line) in lines.OrderBy(l => l.Account, StringComparer.Ordinal))
            await Console.Error.WriteLineAsync(PrintedTable.Clean(line));
    }
}
