using CustomerHealth.Documents.Charts;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Html;

/// <summary>A chart as one SVG element: the code that draws it in the PDF draws it here.</summary>
internal static class SvgPicture
{
    /// <summary>Room around the drawing for line ends and marks that stand over its edge.</summary>
    private const double Bleed = 3;

    /// <param name="chart">Which.</param>
    /// <param name="block">Its data.</param>
    /// <param name="width">To draw for, in PDF points.</param>
    /// <param name="frame">Attributes and id of the element.</param>
    /// <exception cref="DocumentException">The data are not as the chart needs them.</exception>
    public static string Of(IBlockChart chart, FencedBlock block, double width, (string Look, string Id) frame)
    {
        var canvas = new SvgCanvas();
        var atoms = chart.Build(block, new TextLayout(), width, new TagNode("Document"));
        var y = 0.0;
        for (var i = 0; i < atoms.Count; i++)
        {
            y += i > 0 ? atoms[i].Before : 0;
            atoms[i].DrawAt(canvas, new Point(0, y));
            y += atoms[i].Height;
        }
        return canvas.Finish(new Box(-Bleed, -Bleed, width + 2 * Bleed, y + 2 * Bleed), frame.Look, NameOf(canvas), frame.Id);
    }

    /// <summary>The first sentence of what the figure says.</summary>
    private static string NameOf(SvgCanvas canvas)
    {
        const int Longest = 120;
        var alt = canvas.Alternatives is [var first, ..] ? first : "Figure";
        var end = alt.IndexOfAny(['.', ';', ':'], 0);
        var name = end > 0 ? alt[..end] : alt;
        return name.Length <= Longest ? name : name[..(char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
