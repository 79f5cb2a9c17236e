using CustomerHealth.Channels.Drawing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CustomerHealth.Channels.Terminal;

/// <summary>The lines of one reply, at a fixed width. Spectre writes them as they are and adds the colours.</summary>
internal sealed class TerminalPage(int width, bool inked) : Renderable
{
    private readonly List<IReadOnlyList<Piece>> _lines = [];

    /// <summary>Cells in a line.</summary>
    public int Width => width;

    /// <summary>Writes pieces, wrapped; lines after the first are indented by <paramref name="hanging"/>.</summary>
    public void Write(IEnumerable<Piece> pieces, int hanging = 0) => _lines.AddRange(Wrapping.Of(pieces, width, hanging));

    /// <summary>Writes pieces with one indent for all lines.</summary>
    public void WriteIndented(IEnumerable<Piece> pieces, int indent) =>
        Write([new string(' ', indent), .. pieces], indent);

    /// <summary>An empty line between parts.</summary>
    public void Gap()
    {
        if (_lines is not [] and not [.., []])
            _lines.Add([]);
    }

    /// <summary>A head in bold capitals with its aside.</summary>
    public void Head(string head, string? aside)
    {
        var capitals = new Piece(SafeText.OneLine(head).ToUpperInvariant(), Ink.Strong);
        Write(aside is null ? [capitals] : [capitals, " ", SafeText.OneLine(aside)]);
    }

    /// <summary>One at the left, one at the right edge; two lines when they do not fit on one.</summary>
    public void Justified(Piece left, Piece right)
    {
        var room = width - left.Width - right.Width;
        if (room >= 2)
        {
            Write([left, new string(' ', room), right]);
            return;
        }

        Write([left]);
        Write([right]);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in _lines)
        {
            foreach (var piece in line)
                yield return new Segment(piece.Text, inked ? StyleOf(piece.Ink) : Style.Plain);

            yield return Segment.LineBreak;
        }
    }

    private static Style StyleOf(Ink ink) => ink switch
    {
        Ink.Plain => Style.Plain,
        Ink.Strong => new Style(decoration: Decoration.Bold),
        Ink.Subtle => new Style(decoration: Decoration.Dim),
        Ink.Green => new Style(Color.Green),
        Ink.Yellow => new Style(Color.Olive),
        Ink.Red => new Style(Color.Maroon, decoration: Decoration.Bold),
    };
}
