using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Layout;

/// <summary>Makes an atom of each line of a text.</summary>
internal static class Paragraph
{
    /// <summary>Where the baseline stands below the middle of a line, in font sizes: half of what is above it less half of what is below.</summary>
    private const double BaselineShare = 0.78;

    /// <param name="lines">As broken for the width.</param>
    /// <param name="width">For alignment.</param>
    /// <param name="style">How the lines stand.</param>
    /// <param name="tag">What the text belongs to.</param>
    public static IReadOnlyList<Atom> Of(IReadOnlyList<TextLine> lines, double width, ParagraphStyle style, TagNode? tag)
    {
        var atoms = new List<Atom>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var indent = (width - line.Width) * TextLine.ShareBefore(style.Align);
            var baseline = Baseline(line, style.Leading);
            atoms.Add(new Atom
            {
                Height = style.Leading,
                Before = i == 0 ? style.Before : 0,
                KeepWithNext = style.KeepsWithNext || lines.Count > 1 && (i == 0 || i == lines.Count - 2),
                Draw = (canvas, corner) =>
                    line.DrawTagged(canvas, new Point(corner.X + indent, corner.Y + baseline), tag),
            });
        }
        return atoms;
    }

    /// <summary>How far the baseline stands below the top of a line.</summary>
    public static double Baseline(TextLine line, double leading) =>
        Baseline(line.Segments is [] ? 0 : line.Segments.Max(segment => segment.Span.Style.Size), leading);

    /// <summary>How far the baseline stands below the top of a line.</summary>
    public static double Baseline(double size, double leading) => (leading - size) / 2 + size * BaselineShare;
}
