using System.CommandLine;
using System.CommandLine.Help;
using CustomerHealth.Bot.CommandLine.Backtest;
using CustomerHealth.Bot.CommandLine.Compare;
using CustomerHealth.Documents;
using CustomerHealth.Storage;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>Reads the command line, runs one verb, and turns every way it can end into an exit code.</summary>
internal static class Entry
{
    private const string SeeHelp = "See --help.";

    private static readonly IVerb[] Verbs =
    [
        new ServeVerb(),
        new DemoVerb(),
        new ChatVerb(),
        new ImportVerb(),
        new ReportVerb(),
        new SnapshotVerb(),
        new SimulateVerb(),
        new ExperimentsVerb(),
        new BacktestVerb(),
        new StatsVerb(),
        new VerifyVerb(),
        new AuditVerb(),
        new LinkVerb(),
        new OutboxVerb(),
        new SlackVerb(),
        new TeamsVerb(),
        new BackupVerb(),
        new RestoreVerb(),
        new CompareVerb(),
        new CheckVerb(),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        // No file is read for a word that begins with @: in chat that is how the bot is spoken to.
        var parsed = Build().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return UsageError(parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCode.BadInput;
        }
        catch (UsageException wrong)
        {
            await Console.Error.WriteLineAsync(PrintedTable.CleanLines(wrong.Message));
            await Console.Error.WriteLineAsync(SeeHelp);
            return ExitCode.Usage;
        }
        catch (Exception wrong) when (wrong is BadInputException or StoreException or DocumentException)
        {
            await Console.Error.WriteLineAsync(PrintedTable.CleanLines(wrong.Message));
            return ExitCode.BadInput;
        }
        catch (OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync(PrintedTable.CleanLines(string.Join(Environment.NewLine, wrong.Failures)));
            return ExitCode.BadInput;
        }
        catch (Exception wrong) when (wrong is UnauthorizedAccessException or IOException)
        {
            await Console.Error.WriteLineAsync(PrintedTable.CleanLines($"A file could not be read or written: {wrong.Message}"));
            return ExitCode.BadInput;
        }
#pragma warning disable CA1031 // The last stand: what nobody foresaw ends here with its own exit code.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"Internal error, please report it: {bug}");
            return ExitCode.Internal;
        }
    }

    private static RootCommand Build()
    {
        var common = new CommonOptions();
        var root = new RootCommand("Client health in chat and on paper: seven scorecards side by side, what changed, why, and what to do.")
        {
            common.Now, common.Config, common.Store,
        };
        foreach (var verb in Verbs)
            root.Subcommands.Add(verb.Build(common));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new OwnUsage((HelpAction)help.Action!);
        root.SetAction((parsed, cancellationToken) => ServeVerb.RunAsync(common, parsed, cancellationToken));
        return root;
    }

    private static int UsageError(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine(SeeHelp);
        return ExitCode.Usage;
    }
}
