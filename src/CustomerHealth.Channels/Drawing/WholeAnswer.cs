using System.Globalization;
using System.Text;
using CustomerHealth.Channels.Terminal;
using CustomerHealth.Core.Replies;
using Spectre.Console;

namespace CustomerHealth.Channels.Drawing;

/// <summary>A reply as a text file, for one that is too long for messages: as the terminal prints it, without colours.</summary>
internal static class WholeAnswer
{
    private const int LongestName = 60;
    private const int Width = 80;

    private static readonly TerminalRenderer Renderer = new() { CutsNames = false };

    /// <summary>The file.</summary>
    public static ReplyFile Of(Reply reply)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        Renderer.Render(reply, console);
        var title = string.IsNullOrWhiteSpace(reply.Title) ? "The whole answer" : SafeText.OneLine(reply.Title);
        return new ReplyFile(Name(title), Cut.AtWord(title, Cut.Title), Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Letters and digits of the title, and nothing that a file system or a person could take for something else.</summary>
    private static string Name(string title)
    {
        var name = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                name.Append(letter);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
            if (name.Length == LongestName)
                break;
        }

        var trimmed = name.ToString().Trim('-');
        return $"{(trimmed.Length == 0 ? "answer" : trimmed)}.txt";
    }
}
