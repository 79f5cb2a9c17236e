using CustomerHealth.Channels.Terminal;
using CustomerHealth.Core.Replies;
using Spectre.Console;

namespace CustomerHealth.Channels.Tests.Terminal;

/// <summary>Prints a reply into a string.</summary>
internal static class ATerminal
{
    public static string Print(Reply reply, int width = 80, bool ansi = false, bool colour = false)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        new TerminalRenderer().Render(reply, console);
        return output.ToString();
    }
}
