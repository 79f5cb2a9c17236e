using Spectre.Console;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>The progress bar of every long command, on stderr so that output can be piped.</summary>
internal static class StderrProgress
{
    /// <summary>With name, bar, percentage and time left.</summary>
    public static Progress Create() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
        .Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
}
