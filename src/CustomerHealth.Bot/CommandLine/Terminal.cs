using Spectre.Console;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>The console that answers are drawn on: no colour where there is no terminal, or where NO_COLOR is set.</summary>
internal static class Terminal
{
    private const int Width = 80;
    private const int Widest = 120;

    public static IAnsiConsole Create(TextWriter output)
    {
        var plain = Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = plain ? Width : Math.Clamp(console.Profile.Width, Width, Widest);
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
