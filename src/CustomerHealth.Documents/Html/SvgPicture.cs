using System.Globalization;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Charts;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Html;

/// <summary>A chart as one SVG element: the code that draws it in the PDF draws it here.</summary>
internal static class SvgPicture
{
    /// <summary>Room above and below the drawing for line ends and marks that stand over its edge.</summary>
    private const double Bleed = 3;

    /// <param name="chart">Which.</param>
    /// <param name="block">Its data.</param>
    /// <param name="width">To draw for, in PDF points.</param>
    /// <param name="id">Used by no other picture of the page; markup.</param>
    /// <exception cref="DocumentException">The data are not as the chart needs them.</exception>
    public static string Of(IBlockChart chart, FencedBlock block, double width, string id)
    {
        var canvas = new SvgCanvas();
        var atoms = chart.Build(block, new TextLayout { Language = block.Language }, width, new TagNode("Document"));
        var y = 0.0;
        for (var i = 0; i < atoms.Count; i++)
        {
            y += i > 0 ? atoms[i].Before : 0;
            atoms[i].DrawAt(canvas, new Point(0, y));
            y += atoms[i].Height;
        }
        var (name, all) = (Markup.Escape(NameOf(canvas, block.Language)), Markup.Escape(string.Join(" ", canvas.Alternatives)));
        return canvas.Finish(
            new Box(0, -Bleed, width, y + 2 * Bleed),
            $" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"",
            $"\n<title id=\"{id}-t\">{name}</title>\n<desc id=\"{id}-d\">{all}</desc>");
    }

    /// <summary>A mark or sparkline in a line of text, as high as the text.</summary>
    /// <param name="mark">What to draw.</param>
    /// <param name="size">Of the text it was laid out for.</param>
    /// <param name="alt">What it says; empty when the text beside it says it.</param>
    public static string Inline(InlineMark mark, double size, string alt)
    {
        const double Above = 0.92;
        const double Height = 1.12;
        var canvas = new SvgCanvas();
        mark.Draw(canvas, new Point(0, 0));
        var width = string.Create(CultureInfo.InvariantCulture, $"{mark.Width / size:0.##}em");
        var role = alt.Length == 0 ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{Markup.Escape(alt)}\"";
        return canvas.Finish(new Box(0, -Above * size, mark.Width, Height * size), $" class=\"mark\" width=\"{width}\" height=\"1.12em\" {role}", "");
    }

    /// <summary>The first sentence of what the figure says.</summary>
    private static string NameOf(SvgCanvas canvas, Language language)
    {
        const int Longest = 120;
        var alt = canvas.Alternatives is [var first, ..] ? first : language.Drawings.Figure;
        var end = alt.IndexOfAny(['.', ';', ':'], 0);
        var name = end > 0 ? alt[..end] : alt;
        return name.Length <= Longest ? name : name[..(char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
