using System.Text;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Drawing;

/// <summary>Glyphs of one face, size and colour that stand side by side.</summary>
internal sealed class GlyphRun
{
    public required FontFace Face { get; init; }

    public required double Size { get; init; }

    public required Color Color { get; init; }

    public required IReadOnlyList<Glyph> Glyphs { get; init; }

    /// <summary>Whether to thicken the strokes, for a face that has no bold weight.</summary>
    public bool IsThickened { get; init; }

    /// <summary>In PDF points, without a space that only ends the line.</summary>
    public required double Width { get; init; }

    public override string ToString()
    {
        var text = new StringBuilder(Glyphs.Count);
        foreach (var glyph in Glyphs)
            text.Append(new Rune(glyph.CodePoint).ToString());
        return text.ToString();
    }
}
