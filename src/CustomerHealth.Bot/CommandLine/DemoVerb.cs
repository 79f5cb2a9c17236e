using System.CommandLine;
using CustomerHealth.Bot.Demo;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Channels.Terminal;
using CustomerHealth.Core.Commands;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>demo</c>: the main job in one go on an embedded store.</summary>
internal sealed class DemoVerb : IVerb
{
    private readonly Option<string> _dir = new("--dir") { Description = "Folder for the store and the documents.", HelpName = "D", DefaultValueFactory = _ => "demo" };
    private readonly Option<bool> _serve = new("--serve") { Description = "Go on serving chat from the demo store." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("demo", "Import the sample portfolio, show the /health acme card, write two PDFs.") { _dir, _serve };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(common.Store) is not null)
            throw new UsageException("demo keeps a store of its own in the folder --dir: leave --store out.");
        if (parsed.GetValue(_serve))
            ServeVerb.RefuseFixedClock(common, parsed);
        var folder = parsed.GetValue(_dir)!;
        await using var bench = await DemoStore.OpenAsync(common.Read(parsed), folder, cancellationToken);
        await ShowCardAsync(bench, cancellationToken);
        foreach (var written in await WriteAsync(bench, folder, cancellationToken))
            Console.Out.WriteLine($"Wrote {written}");
        Console.Out.WriteLine();
        Console.Out.WriteLine("Next, try:");
        WriteNext(Path.Combine(folder, "customerhealth.db"));
        Console.Out.WriteLine("From source, 'customerhealth' is: dotnet run --project src/CustomerHealth.Bot --");
        return parsed.GetValue(_serve) ? await ServeVerb.ServeAsync(bench, cancellationToken) : ExitCode.Done;
    }

    /// <summary>What to look at next, in the order of the questions that the card raises.</summary>
    private static void WriteNext(string store)
    {
        (string Words, string What)[] next =
        [
            ("acme why", "why it fell"), ("acme whatif", "the fewest changes to Green"), ("brindlewick", "too little data yet"),
            ("risks all", "what to work on today"), ("help", "everything else"),
        ];
        foreach (var (words, what) in next)
        {
            var quoted = $"\"{words}\"";
            Console.Out.WriteLine($"  customerhealth chat {quoted,-13} --store {store}  # {what}");
        }

        Console.Out.WriteLine($"  customerhealth chat --store {store}  # ask on, line by line");
    }

    private static async Task ShowCardAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var reply = await bench.Dispatcher.DispatchAsync(
            new CommandRequest { Actor = Actor.Operator, Workspace = "terminal", Place = "terminal", IdempotencyKey = "demo", Text = "acme" }, cancellationToken);
        Console.Out.WriteLine("/health acme");
        Console.Out.WriteLine();
        new TerminalRenderer().Render(reply, Terminal.Create(Console.Out));
        Console.Out.WriteLine();
    }

    private static async Task<IReadOnlyList<string>> WriteAsync(Workbench bench, string folder, CancellationToken cancellationToken)
    {
        (string Report, string File)[] reports = [("account-scorecard", "acme-scorecard.pdf"), ("qbr-expectations", "qbr-expectations.pdf")];
        List<string> files = [];
        foreach (var (report, name) in reports)
        {
            var file = Path.Combine(folder, name);
            await ReportFile.WriteAsync(new ReportRequest { Report = ReportFile.Find(report), Settings = bench.Settings, Bench = bench, Account = "acme" }, file, cancellationToken);
            files.Add(file);
        }

        return files;
    }
}
