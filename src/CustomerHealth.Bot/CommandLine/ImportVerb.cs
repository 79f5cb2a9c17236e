using System.CommandLine;
using System.Globalization;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>import PATH</c>: CSV files into the store, all of a file or nothing.</summary>
internal sealed class ImportVerb : IVerb
{
    private const int MostNamed = 1000;

    private readonly Argument<string> _path = new("PATH") { Description = "A CSV file, or a folder of them." };
    private readonly Option<string?> _map = new("--map") { Description = "Mapping file for a CSV of any other shape.", HelpName = "FILE" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Check everything, store nothing." };
    private readonly Option<bool> _skipBad = new("--skip-bad") { Description = "Store the good rows; write the refused ones to FILE.refused.csv." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("import", "Import CSV files.") { _path, _map, _dryRun, _skipBad };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.OpenAsync(common.Read(parsed), cancellationToken);
        var import = new CsvImport(bench.Store.Imports, bench.Settings.Organization.Zone, bench.Settings.Clock);
        var options = new ImportOptions
        {
            MapFile = parsed.GetValue(_map),
            DryRun = parsed.GetValue(_dryRun),
            SkipBad = parsed.GetValue(_skipBad),
        };
        var report = await ImportProgressBar.ShowAsync(progress => import.RunAsync(parsed.GetValue(_path)!, options, progress, cancellationToken));
        return Tell(report, options);
    }

    private static int Tell(ImportReport report, ImportOptions options)
    {
        var refused = false;
        foreach (var file in report.Files)
        {
            foreach (var row in file.Refused.Take(MostNamed))
                Console.Error.WriteLine(row);
            if (file.RefusedCount > file.Refused.Length)
                Console.Error.WriteLine($"{file.File}: {N(file.RefusedCount - file.Refused.Length)} more rows refused.");
            refused |= file.RefusedCount > 0;
            Console.Out.WriteLine(Sentence(file, options));
        }

        return refused ? ExitCode.BadInput : ExitCode.Done;
    }

    private static string Sentence(FileReport file, ImportOptions options)
    {
        var read = $"{file.File}: {N(file.Rows)} rows read";
        if (file.RefusedCount > 0 && !options.SkipBad)
            return $"{read}, {N(file.RefusedCount)} refused, nothing stored.";
        var refused = file.RefusedCount > 0 ? $", {N(file.RefusedCount)} refused" : "";
        return options.DryRun
            ? $"{read}{refused}, nothing stored: dry run."
            : $"{read}{refused}, {N(file.Counts.Added)} stored, {N(file.Counts.Unchanged)} known already.";
    }

    private static string N(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
