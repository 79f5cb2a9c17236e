using System.CommandLine;
using System.Globalization;
using CustomerHealth.Core.People;
using CustomerHealth.Sources.Import;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>import PATH</c>: CSV files into the store, all of a file or nothing.</summary>
internal sealed class ImportVerb : IVerb
{
    private const string People = "people.csv";
    private const int MostNames = 5;

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
        if (!options.DryRun)
            await bench.KeepScorecardsAsync(cancellationToken);
        var report = await ImportProgressBar.ShowAsync(progress => import.RunAsync(parsed.GetValue(_path)!, options, progress, cancellationToken));
        return Tell(report, options, await ExecutivesAsync(bench, report, cancellationToken));
    }

    /// <summary>Who sees every account without a word in the file: a blank manager must not give rights in silence (GV-3). Null when no people were stored, or there is nobody.</summary>
    private static async Task<string?> ExecutivesAsync(Workbench bench, ImportReport report, CancellationToken cancellationToken)
    {
        if (!report.Files.Any(file => file.Stored && file.Name.Equals(People, StringComparison.OrdinalIgnoreCase)))
            return null;
        var unsaid = new Staff(await bench.Store.Accounts.PeopleAsync(cancellationToken)).ExecutivesUnsaid;
        var names = string.Join(", ", unsaid.Take(MostNames).Select(person => $"{person.Name} ({person.Key})"));
        var more = unsaid.Length > MostNames ? $" and {N(unsaid.Length - MostNames)} more" : "";
        return unsaid.IsEmpty ? null : $"{People}: {names}{more} {(unsaid.Length == 1 ? "sees" : "see")} every account: reports, no manager, and nothing in the column access. Say executive, lead or member there.";
    }

    private static int Tell(ImportReport report, ImportOptions options, string? executives)
    {
        foreach (var mistake in report.Mistakes)
            Console.Error.WriteLine(PrintedTable.Clean($"{mistake}"));
        foreach (var file in report.Files)
        {
            foreach (var row in file.Refused)
                Console.Error.WriteLine(PrintedTable.Clean($"{row}"));
            if (file.RefusedUnnamed > 0)
                Console.Error.WriteLine($"{file.Name}: {N(file.RefusedUnnamed)} more rows refused.");
            if (file.Ahead is { } ahead)
                Console.Error.WriteLine(PrintedTable.Clean(Sentence(file.Name, ahead)));
            if (file.RefusedFile is { } rest)
                Console.Error.WriteLine($"The refused rows are in {rest}");
            Console.Out.WriteLine(Sentence(file, options));
        }

        if (executives is not null)
            Console.Out.WriteLine(PrintedTable.Clean(executives));
        return report.IsClean ? ExitCode.Done : ExitCode.BadInput;
    }

    private static string Sentence(string file, RowsAhead ahead)
    {
        var place = $"line {ahead.Line.ToString(CultureInfo.InvariantCulture)} ({(ahead.Column.Length == 0 ? "" : $"{ahead.Column} ")}{LocalDatePattern.Iso.Format(ahead.Day)})";
        return ahead.Count == 1
            ? $"{file}: 1 row is dated after today, on {place}; it counts from its day on."
            : $"{file}: {N(ahead.Count)} rows are dated after today, the first on {place}; they count from their day on.";
    }

    private static string Sentence(FileReport file, ImportOptions options)
    {
        var read = $"{file.Name}: {N(file.Rows)} rows read";
        if (file.RefusedTotal > 0 && !options.SkipBad)
            return $"{read}, {N(file.RefusedTotal)} refused, nothing stored.";
        var refused = file.RefusedTotal > 0 ? $", {N(file.RefusedTotal)} refused" : "";
        return options.DryRun
            ? $"{read}{refused}, nothing stored: dry run."
            : $"{read}{refused}, {N(file.Counts.Added)} stored, {N(file.Counts.Unchanged)} known already.";
    }

    private static string N(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
