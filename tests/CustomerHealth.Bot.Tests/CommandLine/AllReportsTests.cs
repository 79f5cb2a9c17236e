using System.Collections.Concurrent;
using CustomerHealth.Bot.CommandLine;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Core;
using CustomerHealth.Documents.Fonts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>A fault that nobody foresaw stops no other document, and where it happened is not lost.</summary>
public sealed class AllReportsTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Write_FaultThatNobodyForesaw_IsLoggedWithItsStackTraceAndTheFaultOfTheAskerIsNot()
    {
        var csv = _cli.File("accounts.csv", "key,name\na,First\nb,Second\n");
        (await _cli.RunAsync("import", csv, "--store", "s.db", "--now", "2026-11-16")).Exit.ShouldBe(0);
        await using var bench = await Workbench.OpenAsync(Settings(), CancellationToken.None);
        var log = new ErrorLog();

        var exit = await new AllReports(bench, new ReportRequest { Report = new FaultyReport(), Settings = bench.Settings, Bench = bench }, _cli.File("out"), log).WriteAsync(CancellationToken.None);

        exit.ShouldBe(1);
        var (line, fault) = log.Errors.ShouldHaveSingleItem();
        line.ShouldBe("The document faulty of a could not be made");
        fault.ShouldBeOfType<InvalidOperationException>().StackTrace!.ShouldContain(nameof(FaultyReport));
    }

    private BotSettings Settings() => new()
    {
        Configuration = new ConfigurationBuilder().Build(),
        Organization = new Organization("Northlight", DateTimeZone.Utc),
        Clock = TimeProvider.System,
        Store = _cli.File("s.db"),
        Templates = Path.Combine(AppContext.BaseDirectory, "templates"),
        Fonts = DocumentFonts.BuiltIn,
        Scorecards = BundledScorecards.Folder,
        Samples = _cli.Folder,
    };

    /// <summary>A bug for account a, a request that its asker can put right for account b.</summary>
    private sealed class FaultyReport : IReport
    {
        public string Name => "faulty";

        public string Subject => "one account";

        public ReportInput Takes => ReportInput.Account;

        public Task<IReadOnlyDictionary<string, object?>> ModelAsync(ReportRequest request, CancellationToken cancellationToken) =>
            request.Account == "a" ? throw new InvalidOperationException("Nobody thought of this.") : throw new BadInputException("Put it right.");
    }

    private sealed class ErrorLog : ILogger
    {
        public ConcurrentQueue<(string Line, Exception? Fault)> Errors { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Errors.Enqueue((formatter(state, exception), exception));
    }
}
