using System.Globalization;
using System.Text.RegularExpressions;
using CustomerHealth.Channels.Terminal;
using CustomerHealth.Channels.Tests.Contract;
using CustomerHealth.Core.Commands;
using Spectre.Console;

namespace CustomerHealth.Channels.Tests.Terminal;

/// <summary>Somebody at a terminal.</summary>
internal sealed class TerminalPerson : IPerson
{
    private readonly StringWriter _screen = new();
    private readonly List<string> _files = [];
    private readonly TypedLines _lines;
    private readonly TerminalConversation _conversation;
    private int _keys;
    private string _typed = "";

    public TerminalPerson(ScriptedBot bot)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(_screen) });
        console.Profile.Width = 80;
        _lines = new TypedLines(_screen);
        _conversation = new TerminalConversation(bot, _lines, console, new TerminalSetting
        {
            Actor = Actor.Operator,
            NewKey = () => string.Create(CultureInfo.InvariantCulture, $"terminal-{++_keys}"),
            Faulted = _ => { },
            SaveAsync = (file, _) =>
            {
                _files.Add(file.Name);
                return Task.FromResult($"/tmp/{file.Name}");
            },
        });
    }

    public bool IsAmongOthers => false;

    public bool ReplacesMessages => false;

    public IEnumerable<string> Obeyed => ["\u001b", "\u202E"];

    public async Task<Seen> AskAsync(string text)
    {
        _typed = text;
        var files = _files.Count;
        await _conversation.AskAsync(text, CancellationToken.None);
        return new Seen(Read(), IsForAll: false) { Files = [.. _files.Skip(files)] };
    }

    public Task<Seen> RepeatAsync()
    {
        _keys--;
        return AskAsync(_typed);
    }

    public async Task<(string First, Seen Last)> AskSlowlyAsync(string text, Action letGoOn)
    {
        letGoOn();
        return ("", await AskAsync(text));
    }

    /// <summary>Types the number that stands before it.</summary>
    public async Task<Seen> PressAsync(Seen on, string label, bool twice = false)
    {
        var number = Regex.Match(on.Text, $@"^ *(\d+) +{Regex.Escape(label)}", RegexOptions.Multiline, Regex.InfiniteMatchTimeout).Groups[1].Value;
        number.ShouldNotBeEmpty(on.Text);
        var seen = await AskAsync(number);
        if (twice)
            await AskAsync(number);
        return seen;
    }

    public async Task<FormRun> FillAsync(string command, (string Label, string Text) wrong, (string Label, string Text) right)
    {
        _lines.Type(wrong.Text);
        _lines.Type("");
        _lines.Type(right.Text);
        await _conversation.AskAsync(command, CancellationToken.None);
        var screen = Read();
        var mended = screen.LastIndexOf($"{right.Label}", StringComparison.Ordinal);
        return new FormRun(screen[..mended], screen, StayedOpen: true, new Seen(screen[mended..], IsForAll: false));
    }

    public ValueTask DisposeAsync() => _screen.DisposeAsync();

    private string Read()
    {
        var read = _screen.ToString();
        _screen.GetStringBuilder().Clear();
        return read;
    }
}
