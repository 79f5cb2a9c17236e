using System.CommandLine;
using System.Globalization;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>report NAME</c>: one document, or one for each account.</summary>
internal sealed class ReportVerb : IVerb
{
    private readonly Argument<string> _name = new("NAME") { Description = $"Which document: {string.Join(", ", ReportFile.Names)}." };
    private readonly Option<string?> _account = new("--account") { Description = "The account, by key or name.", HelpName = "K" };
    private readonly Option<string?> _quarter = new("--quarter") { Description = "The quarter, such as 2026-Q3.", HelpName = "QUARTER" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "The day to look from; default: the quarter's end when that is past, else today.", HelpName = "DATE" };
    private readonly Option<string?> _data = new("--data") { Description = "For qbr-expectations: the QBR's file; default: the bundled samples/qbr.yaml.", HelpName = "FILE" };
    private readonly Option<string> _lang = new("--lang") { Description = "Language of the document.", HelpName = "L", DefaultValueFactory = _ => "en" };
    private readonly Option<bool> _all = new("--all") { Description = "One document for each account, into the folder --out." };
    private readonly Option<string> _out = new("--out") { Description = "File to write; with --all a folder.", HelpName = "FILE", Required = true };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("report", "Write a document as PDF.") { _name, _account, _quarter, _asOf, _data, _lang, _all, _out };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.OpenAsync(common.Read(parsed), cancellationToken);
        var request = new ReportRequest
        {
            Name = parsed.GetValue(_name)!,
            Account = parsed.GetValue(_account),
            Quarter = parsed.GetValue(_quarter),
            AsOf = AsOf(parsed, bench.Settings.Clock.Today(bench.Settings.Organization.Zone).Day),
            DataFile = parsed.GetValue(_data),
            Language = parsed.GetValue(_lang)!,
        };
        return parsed.GetValue(_all)
            ? await AllAsync(bench, request, parsed.GetValue(_out)!, cancellationToken)
            : await OneAsync(bench, request, parsed.GetValue(_out)!, cancellationToken);
    }

    private static async Task<int> OneAsync(Workbench bench, ReportRequest request, string file, CancellationToken cancellationToken)
    {
        foreach (var warning in await ReportFile.WriteAsync(bench, request, file, cancellationToken))
            await Console.Error.WriteLineAsync($"{file}: {warning}");
        Console.Out.WriteLine($"Wrote {file}");
        return ExitCode.Done;
    }

    /// <summary>A broken account does not stop the others; it is named at the end.</summary>
    private static async Task<int> AllAsync(Workbench bench, ReportRequest request, string folder, CancellationToken cancellationToken)
    {
        List<string> failed = [];
        var written = 0;
        foreach (var account in await bench.Store.Accounts.NamesAsync(cancellationToken))
        {
            try
            {
                await ReportFile.WriteAsync(bench, request with { Account = account.Key }, Path.Combine(folder, FileName(account.Key)), cancellationToken);
                written++;
            }
            catch (Exception wrong) when (wrong is BadInputException or Documents.DocumentException)
            {
                failed.Add($"{account.Key}: {wrong.Message}");
            }
        }

        foreach (var line in failed)
            await Console.Error.WriteLineAsync(line);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {written} documents into {folder}{(failed.Count > 0 ? $"; {failed.Count} failed" : "")}."));
        return failed.Count > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    /// <summary>A key may hold signs that no file name can.</summary>
    private static string FileName(string key) => string.Concat(key.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_')) + ".pdf";

    private LocalDate? AsOf(ParseResult parsed, LocalDate today)
    {
        if (parsed.GetValue(_asOf) is { } text)
        {
            return LocalDatePattern.Iso.Parse(text) is { Success: true } date
                ? date.Value
                : throw new BadInputException($"--as-of is '{text}'; expected a date such as 2026-09-30.");
        }

        return parsed.GetValue(_quarter) is { } quarter && QuarterEnd(quarter) is var end && end < today ? end : null;
    }

    private static LocalDate QuarterEnd(string quarter)
    {
        if (quarter is [_, _, _, _, '-', 'Q', >= '1' and <= '4'] && int.TryParse(quarter[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return new LocalDate(year, 3 * (quarter[6] - '0'), 1).PlusMonths(1).PlusDays(-1);
        throw new BadInputException($"--quarter is '{quarter}'; expected one such as 2026-Q3.");
    }
}
