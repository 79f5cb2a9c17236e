using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Replies;
using Spectre.Console;

namespace CustomerHealth.Channels.Terminal;

/// <summary>Prints a reply in the terminal, 80 columns wide at most; without colours where the console has none.</summary>
public sealed class TerminalRenderer
{
    private const int WidestPage = 80;
    private const int NarrowestPage = 24;

    private readonly FrozenDictionary<Type, ITerminalDrawing> _drawings = new ITerminalDrawing[]
    {
        new VerdictDrawing(),
        new ScoresDrawing(),
        new TextDrawing(),
        new StepsDrawing(),
    }.ToFrozenDictionary(drawing => drawing.Section);

    /// <summary>True for a terminal, where a long title or choice is cut; false for a file, which holds the whole answer.</summary>
    internal bool CutsNames { get; init; } = true;

    /// <summary>The kinds of section that it can draw: all of them.</summary>
    internal IEnumerable<Type> Draws => _drawings.Keys;

    /// <summary>Prints the reply: head, sections, choices, small print, and what to type next.</summary>
    public void Render(Reply reply, IAnsiConsole console)
    {
        var capabilities = console.Profile.Capabilities;
        var page = new TerminalPage(
            Math.Clamp(console.Profile.Width, NarrowestPage, WidestPage),
            inked: capabilities.Ansi && capabilities.ColorSystem != ColorSystem.NoColors);
        Head(reply, page);
        foreach (var section in reply.Sections)
        {
            page.Gap();
            _drawings[section.GetType()].Draw(section, reply, page);
        }

        if (TerminalOffers.Of(reply) is [_, ..] offers)
            Offers(reply, offers, page);

        SmallPrint(reply, page);
        console.Write(page);
    }

    private void Head(Reply reply, TerminalPage page)
    {
        if (reply.Title is { } title)
        {
            page.Justified(
                new Piece(Shown(title, Cut.Title), Ink.Strong),
                SafeText.OneLine(reply.Subtitle ?? ""));
        }

        if (!reply.SpeaksInText())
            return;

        page.Gap();
        page.Write([SafeText.OneLine(reply.Text)]);
    }

    private void Offers(Reply reply, ImmutableArray<ReplyAction> offers, TerminalPage page)
    {
        page.Gap();
        if (reply.Menu is { } menu && reply.Kind is not ReplyKind.Choices)
            page.Write([new Piece(SafeText.OneLine(menu.Label), Ink.Strong)]);
        var digits = offers.Length.ToString(CultureInfo.InvariantCulture).Length;
        var widest = offers.Select(action => LabelOf(action).Width).DefaultIfEmpty().Max();
        foreach (var (at, action) in offers.Index())
        {
            var number = (at + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits);
            var label = LabelOf(action);
            var gap = new string(' ', widest - label.Width + 2);
            page.Write([$"  {number}  ", label, gap, new Piece(SafeText.OneLine(action.Command), Ink.Strong)], digits + 4);
        }
    }

    private Piece LabelOf(ReplyAction action) => Shown(action.Label, Cut.FreeText);

    private string Shown(string name, int limit) => Cut.AtWord(SafeText.OneLine(name), CutsNames ? limit : int.MaxValue);

    private static void SmallPrint(Reply reply, TerminalPage page)
    {
        if (reply.Footer is not [] || reply.Next is not [])
            page.Gap();

        if (reply.Footer is not [])
            page.Write([new Piece(string.Join(" · ", reply.Footer.Select(SafeText.OneLine)), Ink.Subtle)]);

        if (reply.Next is not [])
            page.Write([$"Next: {string.Join(" · ", reply.Next.Select(next => ScoreText.Bound(SafeText.OneLine(next))))}"], hanging: 6);
    }
}
