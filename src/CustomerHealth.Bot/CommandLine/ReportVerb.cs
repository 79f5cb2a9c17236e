using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>report NAME</c>: one document, or one for each account.</summary>
internal sealed partial class ReportVerb : IVerb
{
    private readonly Argument<string> _name = new("NAME") { Description = $"Which document: {string.Join(", ", ReportFile.Names)}." };
    private readonly Option<string?> _account = new("--account") { Description = "The account, by key or name.", HelpName = "K" };
    private readonly Option<string?> _person = new("--person") { Description = "For qbr-internal: whose pack, by key or name. For weekly-digest: only the accounts that this person owns.", HelpName = "K" };
    private readonly Option<string?> _pod = new("--pod") { Description = "For portfolio-scorecard and weekly-digest: only the accounts of this pod.", HelpName = "K" };
    private readonly Option<string?> _quarter = new("--quarter") { Description = "The quarter, such as 2026-Q3; for qbr-internal and client-qbr the default is the last full one.", HelpName = "QUARTER" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "The day to look from; default: the quarter's end when that is past, else today.", HelpName = "DATE" };
    private readonly Option<string?> _data = new("--data") { Description = "For qbr-expectations: the QBR's file; default: the bundled samples/qbr.yaml. For qbr-internal: the record of the review; for client-qbr: questions, requests and contacts of one account and quarter; default: none.", HelpName = "FILE" };
    private readonly Option<string?> _lang = new("--lang") { Description = "Language of the document, such as fi; default: that of NAME.md.", HelpName = "L" };
    private readonly Option<bool> _html = new("--html") { Description = "An HTML page in one file instead of a PDF." };
    private readonly Option<bool> _all = new("--all") { Description = "One document for each account, into the folder --out." };
    private readonly Option<string> _out = new("--out") { Description = "File to write; with --all a folder.", HelpName = "FILE", Required = true };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("report", "Write a document as PDF or HTML; list what is sent by itself; send one now.") { _name, _account, _person, _pod, _quarter, _asOf, _data, _lang, _html, _all, _out };
        foreach (var verb in (IVerb[])[new ReportListVerb(), new ReportSendVerb()])
        {
            var sub = verb.Build(common);
            sub.Validators.Add(typed => RefuseName(typed, sub));
            command.Subcommands.Add(sub);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        var report = ReportFile.Find(parsed.GetValue(_name)!);
        RefuseWhatDoesNotApply(report, parsed);
        var language = parsed.GetValue(_lang);
        if (language is not null && !LanguageTag().IsMatch(language))
            throw new BadInputException($"--lang is '{language}'; expected a language tag such as en, fi or pt-BR.");

        var settings = common.Read(parsed);
        var today = settings.Clock.Today(settings.Organization.Zone).Day;
        var quarter = ReportDay.QuarterOf(parsed.GetValue(_quarter));
        var asOf = ReportDay.Of(parsed.GetValue(_asOf), quarter, settings.Organization.FiscalYear, today);
        var request = new ReportRequest
        {
            Report = report, Settings = settings, AsOf = asOf, Quarter = quarter, Person = parsed.GetValue(_person), Pod = parsed.GetValue(_pod),
            DataFile = parsed.GetValue(_data), Language = language ?? "", IsHtml = parsed.GetValue(_html),
        };
        var target = parsed.GetValue(_out)!;
        await using var bench = await OpenAsync(report, settings, cancellationToken);
        request = request with { Bench = bench };
        await SayLanguageAsync(request);
        if (bench is null)
            return await OneAsync(request, target, cancellationToken);
        if (parsed.GetValue(_all))
            return await AllAsync(bench, request, target, cancellationToken);
        var account = parsed.GetValue(_account) is { } typed ? await AccountKey.FindAsync(bench.Store.Accounts, typed, cancellationToken) : null;
        return await OneAsync(request with { Account = account }, target, cancellationToken);
    }

    /// <summary>The store; null for a document that is filled from a file alone where there is none: its content is not kept then.</summary>
    private static async Task<Workbench?> OpenAsync(IReport report, BotSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return await Workbench.OpenExistingAsync(settings, cancellationToken);
        }
        catch (StoreException none) when (!report.ReadsStore)
        {
            Console.Out.WriteLine($"Its content is not kept, so 'verify' will not know it: {PrintedTable.Clean(none.Message)}");
            return null;
        }
    }

    /// <summary><c>report weekly-digest list</c>: the document's name is no part of it there.</summary>
    private void RefuseName(CommandResult typed, Command sub)
    {
        if (typed.GetResult(_name) is { Tokens: [var name, ..] })
            typed.AddError($"'{name.Value}' does not stand before '{sub.Name}': type report {sub.Name}.");
    }

    private void RefuseWhatDoesNotApply(IReport report, ParseResult parsed)
    {
        (Option Option, ReportInput Input)[] inputs =
        [
            (_account, ReportInput.Account), (_all, ReportInput.Account), (_person, ReportInput.Person), (_pod, ReportInput.Pod),
            (_quarter, ReportInput.Quarter), (_asOf, ReportInput.AsOf), (_data, ReportInput.Data),
        ];
        if (Array.Find(inputs, i => !report.Takes.HasFlag(i.Input) && parsed.GetResult(i.Option) is { Implicit: false }).Option is { } foreign)
            throw new UsageException($"{foreign.Name} does not apply to {report.Name}, which is about {report.Subject}: leave it out.");
        if (parsed.GetValue(_all) && parsed.GetValue(_account) is not null)
            throw new UsageException("--account does not go with --all, which writes one document for each account: leave one out.");
    }

    /// <summary>Once, not for each account: the template is the same.</summary>
    private static async Task SayLanguageAsync(ReportRequest request)
    {
        if (ReportLanguage.Of(request).Warning is { } warning)
            await Console.Error.WriteLineAsync(PrintedTable.Clean(warning));
    }

    private static async Task<int> AllAsync(Workbench bench, ReportRequest request, string folder, CancellationToken cancellationToken)
    {
        using var logs = LoggerFactory.Create(log => log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        return await new AllReports(bench, request, folder, logs.CreateLogger<AllReports>()).WriteAsync(cancellationToken);
    }

    private static async Task<int> OneAsync(ReportRequest request, string file, CancellationToken cancellationToken)
    {
        await WarnAsync(file, await ReportFile.WriteAsync(request, file, cancellationToken));
        Console.Out.WriteLine($"Wrote {file}");
        return ExitCode.Done;
    }

    private static async Task WarnAsync(string file, IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
            await Console.Error.WriteLineAsync(PrintedTable.Clean($"{file}: {warning}"));
    }

    [GeneratedRegex("^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
